import type { Principal } from '../../../platform/principal.ts';
import { actingMandate } from '../../identity/index.ts';
import type { Role } from '../../identity/index.ts';

const senders: ReadonlySet<Role> = new Set<Role>(['secretariat', 'secretariat_head', 'case_officer']);

/** May they prepare, send and follow letters from this organisation? The platform itself may go on with what was begun. */
export function mayManageMailings(principal: Principal, senderId: number): boolean {
  const mandate = actingMandate(principal);
  return mandate?.organisationId === senderId && senders.has(mandate.role);
}

/** May they bring in official addresses? Those who send letters for the State. */
export function mayImportAddresses(principal: Principal): boolean {
  const role = actingMandate(principal)?.role;
  return role !== undefined && senders.has(role);
}
