import type { Principal } from '../../platform/principal.ts';
import { actingMandate, caseWorkFor } from '../identity/index.ts';
import type { Role } from '../identity/index.ts';

/** May write, open, move, invite to and end the calls of a programme with this owner, and see their drafts. */
export function mayManageCalls(
  principal: Principal,
  programme: { readonly ownerOrganisationId: number },
): boolean {
  return caseWorkFor(principal) === programme.ownerOrganisationId;
}

/** A draft is the owner's; what has been announced is open to everybody for ever, also when it is called off. */
export function mayReadCall(
  principal: Principal,
  call: { readonly announced: boolean },
  programme: { readonly ownerOrganisationId: number },
): boolean {
  return call.announced || mayManageCalls(principal, programme);
}

/** Those who may answer an invitation for the organisation they act for, without the address in the letter. */
const answeringRoles: ReadonlySet<Role> = new Set<Role>([
  'mayor',
  'deputy_mayor',
  'chief_executive',
  'mandate_administrator',
  'project_leader',
]);

/** The organisation somebody may answer an invitation for; null for everybody else. */
export function answersFor(principal: Principal): number | null {
  const mandate = actingMandate(principal);
  return mandate !== null && answeringRoles.has(mandate.role) ? mandate.organisationId : null;
}
