import type { Temporal } from 'temporal-polyfill';
import type { PageContext } from '../../../../platform/http/page.ts';
import { deadlineOf, findCall, mayManageCalls } from '../../../calls/index.ts';
import type { Call } from '../../../calls/index.ts';
import { findProgramme } from '../../../programmes/index.ts';
import { findOrganisations } from '../../../register/index.ts';
import type { Organisation } from '../../../register/index.ts';
import type { LatePermission } from '../../application-state.ts';
import { applicationStateOf } from '../../application-state.ts';
import { findApplications } from '../../store.ts';
import { findProgresses } from '../../submission/progress-store.ts';
import { isDue } from '../../submission/time-limit.ts';

/** An application that was begun and not sent in: the municipality that leads it, and nothing of what it says. */
export interface Unsent {
  readonly id: number;
  readonly lead: Organisation['name'];
  /** The newest exception it has. */
  readonly permission: LatePermission | null;
}

export interface LatePage {
  readonly call: Call;
  readonly deadline: Temporal.Instant;
  /** Null while the deadline is still to come: until then nobody there knows who has begun. */
  readonly unsent: readonly Unsent[] | null;
}

/**
 * The applications to a call that may be let in after its deadline; null for those who do not handle the call's matters.
 */
export async function latePageOf(page: PageContext): Promise<LatePage | null> {
  const { db, now, principal, today } = page;
  const id = Number(page.params['id']);
  const call = Number.isSafeInteger(id) && id > 0 ? await findCall(db, id) : null;
  const programme = call && (await findProgramme(db, call.programmeId));
  const deadline = call && deadlineOf(call);
  if (!programme || !deadline || !mayManageCalls(principal, programme)) return null;
  if (!isDue(now, deadline, { isLate: false })) return { call, deadline, unsent: null };
  const begun = await db
    .selectFrom('applications.application')
    .select('id')
    .where('call_id', '=', call.id)
    .execute();
  const ids = begun.map((each) => each.id);
  const progresses = await findProgresses(db, ids);
  const isSent = (each: number) => {
    const progress = progresses.get(each);
    const state = progress && applicationStateOf(progress);
    return state === 'submitted' || state === 'arrived';
  };
  const applications = await findApplications(
    db,
    ids.filter((each) => !isSent(each)),
  );
  const organisations = await findOrganisations(
    db,
    applications.map(({ leadId }) => leadId),
    today,
  );
  const names = new Map(organisations.map((each) => [each.id, each.name]));
  return {
    call,
    deadline,
    unsent: applications.flatMap((each) => {
      const lead = names.get(each.leadId);
      return lead ? [{ id: each.id, lead, permission: progresses.get(each.id)?.permission ?? null }] : [];
    }),
  };
}
