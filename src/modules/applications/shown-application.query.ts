import type { Temporal } from 'temporal-polyfill';
import type { PageContext, Verdict } from '../../platform/http/page.ts';
import { callStateAt, deadlineOf, findCall } from '../calls/index.ts';
import type { Call, CallState } from '../calls/index.ts';
import { findOrganisations } from '../register/index.ts';
import type { Organisation } from '../register/index.ts';
import type { Application, WritingAccess } from './application.ts';
import { accessOf } from './policy.ts';
import { findApplication } from './store.ts';

/** An application as every page about it needs it. */
export interface ShownApplication {
  readonly application: Application;
  readonly call: Call;
  readonly callState: CallState;
  /** The one that counts now; null where the call takes applications until it is closed. */
  readonly deadline: Temporal.Instant | null;
  /** What the reader may do in the text. */
  readonly access: WritingAccess;
  /** The municipalities in it, those that are asked or have declined too, with the names of today. */
  readonly organisations: ReadonlyMap<number, Organisation>;
}

/**
 * The application an address names (`:id`), or null where there is none or the reader has no part in it: that it is there
 * is sealed as well. Three queries.
 */
export async function shownApplication(
  page: Pick<PageContext, 'db' | 'now' | 'today' | 'params' | 'principal'>,
): Promise<ShownApplication | null> {
  const id = Number(page.params['id']);
  const application = Number.isSafeInteger(id) && id > 0 ? await findApplication(page.db, id) : null;
  const access = application ? accessOf(page.principal, application) : 'none';
  if (!application || access === 'none') return null;
  const [call, organisations] = await Promise.all([
    findCall(page.db, application.callId),
    findOrganisations(
      page.db,
      application.parties.map(({ organisationId }) => organisationId),
      page.today,
    ),
  ]);
  if (!call) throw new Error(`Application ${id} answers a call that is gone`);
  return {
    application,
    call,
    callState: callStateAt(call, page.now),
    deadline: deadlineOf(call),
    access,
    organisations: new Map(organisations.map((each) => [each.id, each])),
  };
}

/** For the `authorise` of pages about an application: to those without a part in it, it is not there. */
export function mayRead(_: unknown, { access }: Pick<ShownApplication, 'access'>): Verdict {
  return access === 'none' ? 'hidden' : 'allowed';
}
