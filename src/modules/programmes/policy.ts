import type { Principal } from '../../platform/principal.ts';
import { actingMandate, caseWorkRoles } from '../identity/index.ts';
import type { ActingMandate } from '../identity/index.ts';

/** May they set up a programme for the organisation they act for? */
export function mayStartProgrammes(acting: ActingMandate | null): boolean {
  return acting !== null && caseWorkRoles.includes(acting.role);
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
