import type { Db } from '../../../platform/db/database.ts';
import type { Section } from '../../documents/index.ts';
import type { Application } from '../application.ts';

/** What the anchoring sheet says, in the application's written form, and how many were never asked. */
export interface AnchoringSheet {
  readonly sections: readonly Section[];
  readonly neverAsked: number;
}

/** Read the anchoring as it stands. */
export function readSheet(_db: Db, _application: Application, _today: string): Promise<AnchoringSheet> {
  return Promise.resolve({ sections: [], neverAsked: 0 });
}
