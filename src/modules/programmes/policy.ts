import type { Principal } from '../../platform/principal.ts';
import { actingMandate } from '../identity/index.ts';
import type { ActingMandate, Role } from '../identity/index.ts';

/** Those at the owner ministry who manage its programmes. */
export const managerRoles: readonly Role[] = ['secretariat', 'secretariat_head', 'case_officer'];

/** May they set up a programme for the organisation they act for? */
export function mayStartProgrammes(acting: ActingMandate | null): boolean {
  return acting !== null && managerRoles.includes(acting.role);
}

/** May they write, publish and close this programme, and see it as a draft? */
export function mayManageProgramme(
  acting: ActingMandate | null,
  programme: { readonly ownerOrganisationId: number },
): boolean {
  return mayStartProgrammes(acting) && acting?.organisationId === programme.ownerOrganisationId;
}

/** The same, asked of whoever stands behind a request. */
export function isManager(
  principal: Principal,
  programme: { readonly ownerOrganisationId: number },
): boolean {
  return mayManageProgramme(actingMandate(principal), programme);
}
