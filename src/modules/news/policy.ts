import type { Principal } from '../../platform/principal.ts';
import { caseWorkFor } from '../identity/index.ts';

/** May this one write, publish, correct and withdraw what the organisation publishes? The system may, for the example. */
export function mayManageNews(by: Principal, publisherId: number): boolean {
  return by.kind === 'system' || caseWorkFor(by) === publisherId;
}
