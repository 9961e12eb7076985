import type { Principal } from '../../platform/principal.ts';
import { actingMandate } from '../identity/index.ts';
import type { Role } from '../identity/index.ts';

/** Roles that handle an organisation's programmes, and speak for it in public. */
const editors: ReadonlySet<Role> = new Set<Role>(['secretariat_head', 'secretariat', 'case_officer']);

/** The organisation somebody writes news for now, or null. */
export function publisherOf(by: Principal): number | null {
  const acting = actingMandate(by);
  return acting !== null && editors.has(acting.role) ? acting.organisationId : null;
}

/** May this one write, publish, correct and withdraw what the organisation publishes? The system may, for the example. */
export function mayManageNews(by: Principal, publisherId: number): boolean {
  return by.kind === 'system' || publisherOf(by) === publisherId;
}
