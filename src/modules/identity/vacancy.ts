import { administrativeHead, governmentFormOn } from './government-form.ts';
import type { Role } from './roles.ts';

/** Who stands in for the administrative head: nobody has to ('head'), or the first of these who is there. */
export type StandIn = 'head' | 'deputy' | 'acting' | 'mayor' | 'secretariat';

const order: readonly (readonly [StandIn, Role])[] = [
  ['deputy', 'deputy_chief_executive'],
  ['acting', 'acting_chief_executive'],
  ['mayor', 'mayor'],
];

/**
 * Who manages a municipality's mandates on a date, given the roles somebody holds there that day. A vacancy opens
 * to the deputy, then whoever acts, then the mayor, and at last to the secretariat of the ministry.
 */
export function standInFor(organisationKey: string, date: string, held: ReadonlySet<Role>): StandIn {
  if (held.has(administrativeHead(governmentFormOn(organisationKey, date)))) return 'head';
  return order.find(([, role]) => held.has(role))?.[0] ?? 'secretariat';
}

/** Is this role, at the municipality itself, the one the vacancy has opened to? */
export function opensTo(standIn: StandIn, role: Role): boolean {
  return order.some(([step, holder]) => step === standIn && holder === role);
}
