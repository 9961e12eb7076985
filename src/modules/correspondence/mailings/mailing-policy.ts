import type { Principal } from '../../../platform/principal.ts';
import { caseWorkFor } from '../../identity/index.ts';

/** May they prepare, send and follow letters from this organisation? The platform itself may go on with what was begun. */
export function mayManageMailings(principal: Principal, senderId: number): boolean {
  return caseWorkFor(principal) === senderId;
}

/** May they bring in official addresses? Those who send letters for the State. */
export function mayImportAddresses(principal: Principal): boolean {
  return caseWorkFor(principal) !== null;
}
