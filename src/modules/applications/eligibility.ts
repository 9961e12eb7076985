import type { Call } from '../calls/index.ts';
import type { Organisation } from '../register/index.ts';

/** May this organisation lead or join an application to the call? County municipalities are not in the register yet. */
export function mayApply(
  { terms, namedOrganisationIds }: Pick<Call, 'terms' | 'namedOrganisationIds'>,
  { id, kind }: Pick<Organisation, 'id' | 'kind'>,
): boolean {
  if (kind !== 'municipality') return false;
  if (terms.audience === 'named') return namedOrganisationIds.includes(id);
  return terms.audience === 'municipalities' || terms.audience === 'municipalities_and_counties';
}
