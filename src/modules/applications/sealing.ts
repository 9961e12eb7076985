import type { Principal } from '../../platform/principal.ts';
import { caseWorkFor } from '../identity/index.ts';
import type { Application } from './application.ts';
import type { Progress } from './application-state.ts';
import { accessOf } from './policy.ts';

/** What decides who may read what an application says. */
export interface Sealed {
  readonly application: Pick<Application, 'parties' | 'writers'>;
  readonly progress: Pick<Progress, 'submission'>;
  /** The ministry whose call it is. */
  readonly ownerId: number;
}

/**
 * May somebody read an application: the people of its municipalities, and those they have invited; on the side that
 * decides, those who handle the ministry's matters, and only when it has come in. Until then nobody there may, also when
 * they were invited to it by name: whoever can act for the ministry reads nothing that is sealed.
 */
export function mayReadContents(principal: Principal, { application, progress, ownerId }: Sealed): boolean {
  const hasArrived = progress.submission?.withdrawn === null && progress.submission.arrived !== null;
  if (actsFor(principal, ownerId)) return hasArrived && caseWorkFor(principal) === ownerId;
  return accessOf(principal, application) !== 'none';
}

/** Does somebody act for the organisation in any of their capacities? */
function actsFor(principal: Principal, organisationId: number): boolean {
  if (principal.kind !== 'person') return false;
  const { acting, capacities = [] } = principal;
  return [...(acting ? [acting] : []), ...capacities].some(
    ({ mandate }) => mandate?.organisationId === organisationId,
  );
}
