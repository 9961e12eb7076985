import type { PageContext, Verdict } from '../../platform/http/page.ts';
import { findOrganisations } from '../register/index.ts';
import type { Organisation } from '../register/index.ts';
import { findCase } from './cases.query.ts';
import type { CaseFile } from './cases.query.ts';
import { idIn } from './paths.ts';
import { mayHandleCases, mayReadCases } from './policy.ts';

/** A case and whose it is. */
export interface OwnedCase {
  readonly caseFile: CaseFile;
  readonly organisation: Organisation;
}

/** The case an address names, or null. Two queries. Says nothing about who may read it. */
export async function findOwnedCase({ db, params, today }: PageContext): Promise<OwnedCase | null> {
  const id = idIn(params['id']);
  const caseFile = id === null ? null : await findCase(db, id);
  if (!caseFile) return null;
  const [organisation] = await findOrganisations(db, [caseFile.organisationId], today);
  if (!organisation) throw new Error(`Organisation ${caseFile.organisationId} is not there`);
  return { caseFile, organisation };
}

/** That a case exists can be read from the journal; who may not open it is told so. */
export function readsCase(
  { principal }: Pick<PageContext, 'principal'>,
  { organisation }: OwnedCase,
): Verdict {
  return mayReadCases(principal, organisation.id) ? 'allowed' : 'refused';
}

export function handlesCase(
  { principal }: Pick<PageContext, 'principal'>,
  { organisation }: OwnedCase,
): Verdict {
  return mayHandleCases(principal, organisation.id) ? 'allowed' : 'refused';
}
