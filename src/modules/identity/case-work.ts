import type { Principal } from '../../platform/principal.ts';
import { actingMandate } from './acting.ts';
import type { Role } from './roles.ts';

/** Those at a ministry who handle its matters from day to day. No other kind of organisation has these roles. */
export const caseWorkRoles: readonly Role[] = ['secretariat_head', 'secretariat', 'case_officer'];

/** The ministry somebody handles matters for, in the mandate acted in; null for everybody else. */
export function caseWorkFor(principal: Principal): number | null {
  const mandate = actingMandate(principal);
  return mandate !== null && caseWorkRoles.includes(mandate.role) ? mandate.organisationId : null;
}
