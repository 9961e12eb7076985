import type { PageContext } from '../../platform/http/page.ts';
import { findOrganisations } from '../register/index.ts';
import type { Organisation } from '../register/index.ts';
import type { Contents } from './contents.ts';
import { findContents } from './contents.query.ts';
import { isManager } from './policy.ts';

/** A programme as the pages of those who manage it start from. */
export interface Managed {
  readonly contents: Contents;
  readonly owner: Organisation;
  readonly manages: boolean;
}

/** The programme of the address with its owner, or null. */
export async function findManaged({ db, params, principal, today }: PageContext): Promise<Managed | null> {
  const contents = await findContents(db, params['slug'] ?? '');
  if (!contents) return null;
  const { ownerOrganisationId } = contents;
  const owner = (await findOrganisations(db, [ownerOrganisationId], today)).find(
    ({ id }) => id === ownerOrganisationId,
  );
  if (!owner) throw new Error(`Organisation ${ownerOrganisationId} owns a programme and is not there`);
  return { contents, owner, manages: isManager(principal, contents) };
}

/** A draft is not there for others; of what is published, they are told that it is not theirs. */
export function verdictOn({ contents, manages }: Managed): 'allowed' | 'hidden' | 'refused' {
  if (manages) return 'allowed';
  return contents.state === 'draft' ? 'hidden' : 'refused';
}
