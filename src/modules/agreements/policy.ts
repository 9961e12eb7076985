import type { Principal } from '../../platform/principal.ts';
import { actingMandate, caseWorkFor } from '../identity/index.ts';
import type { AgreementState } from './agreement-info.ts';

/** May draw up, put up for signing and revise agreements, and register what parties have written: the owner's secretariat. */
export function mayManage(principal: Principal, ownerId: number): boolean {
  return caseWorkFor(principal) === ownerId;
}

/** Does the principal act for one of these organisations? */
export function actsForOneOf(principal: Principal, organisationIds: readonly number[]): boolean {
  const mandate = actingMandate(principal);
  return mandate !== null && organisationIds.includes(mandate.organisationId);
}

/** May give notice, or answer one, for this party: whoever may sign for it. */
export function maySpeakFor(
  principal: Principal,
  party: { readonly organisationId: number; readonly signatoryRole: string },
): boolean {
  const mandate = actingMandate(principal);
  return (
    mandate !== null &&
    mandate.organisationId === party.organisationId &&
    mandate.role === party.signatoryRole
  );
}

/** What has been in force is open to everybody for ever; before that it is the parties' and the owner's. */
export function mayRead(
  principal: Principal,
  agreement: {
    readonly ownerOrganisationId: number;
    readonly state: AgreementState;
    readonly parties: readonly { readonly organisationId: number }[];
  },
): boolean {
  if (agreement.state === 'in_force' || agreement.state === 'ended') return true;
  const ids = agreement.parties.map(({ organisationId }) => organisationId);
  return actsForOneOf(principal, [agreement.ownerOrganisationId, ...ids]);
}
