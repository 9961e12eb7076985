import { actingMandate, caseWorkFor, caseWorkRoles } from '../identity/index.ts';
import type { Role } from '../identity/index.ts';
import type { Principal } from '../../platform/principal.ts';

/** Roles at a ministry; no other organisation has them, so a municipality's people never match. */
const readers: ReadonlySet<Role> = new Set<Role>([...caseWorkRoles, 'decision_maker']);

/** May the reader see an organisation's cases whole: full titles, names, documents that are withheld? */
export function mayReadCases(principal: Principal, organisationId: number): boolean {
  const acting = actingMandate(principal);
  return acting?.organisationId === organisationId && readers.has(acting.role);
}

/** May the reader open cases there, file records and describe them anew? */
export function mayHandleCases(principal: Principal, organisationId: number): boolean {
  return caseWorkFor(principal) === organisationId;
}

/** The organisation whose cases the reader may see in the mandate acted in, or null. */
export function ownCaseOrganisation(principal: Principal): number | null {
  const acting = actingMandate(principal);
  return acting && mayReadCases(principal, acting.organisationId) ? acting.organisationId : null;
}
