import type { Db } from '../../../platform/db/database.ts';
import { anchoringIn } from '../anchoring/anchoring.query.ts';
import { anchoringGaps } from '../anchoring/anchoring.ts';
import { anchoringSections } from '../anchoring/anchoring-sheet.ts';
import type { Section } from '../../documents/index.ts';
import type { Application } from '../application.ts';

/** What the anchoring sheet says, in the application's written form, and how many were never asked. */
export interface AnchoringSheet {
  readonly sections: readonly Section[];
  readonly neverAsked: number;
}

/** Read the anchoring as it stands. */
export async function readSheet(db: Db, application: Application, today: string): Promise<AnchoringSheet> {
  const anchoring = await anchoringIn(db, application, today);
  const sections = anchoringSections(anchoring, application.language);
  return { sections, neverAsked: anchoringGaps(anchoring).length };
}
