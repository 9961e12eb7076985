import type { Temporal } from 'temporal-polyfill';
import type { PageContext } from '../../platform/http/page.ts';
import type { Bilingual } from '../../platform/text/language.ts';
import { callStateAt, deadlineOf, findCalls } from '../calls/index.ts';
import type { CallState } from '../calls/index.ts';
import { actingMandate } from '../identity/index.ts';
import { findOrganisations } from '../register/index.ts';
import type { Organisation } from '../register/index.ts';
import type { Application, Party } from './application.ts';
import { mayBegin } from './policy.ts';
import { applicationsOf } from './mine.query.ts';

/** An application as it stands in one's list. */
export interface ListedApplication {
  readonly application: Application;
  readonly callTitle: Bilingual | null;
  readonly callState: CallState;
  readonly deadline: Temporal.Instant | null;
  /** How the municipality one acts for stands in it; null for those who only write along. */
  readonly standing: Party['standing'] | null;
}

export interface ListedApplications {
  readonly listed: readonly ListedApplication[];
  readonly organisations: ReadonlyMap<number, Organisation>;
  /** May the reader begin one? */
  readonly mayBegin: boolean;
}

/** The applications the reader has a part in, newest first. Four queries at most. */
export async function listedApplications({
  db,
  now,
  today,
  principal,
}: Pick<PageContext, 'db' | 'now' | 'today' | 'principal'>): Promise<ListedApplications> {
  const applications = await applicationsOf(db, principal);
  const [calls, organisations] = await Promise.all([
    findCalls(
      db,
      applications.map(({ callId }) => callId),
    ),
    findOrganisations(
      db,
      applications.map(({ leadId }) => leadId),
      today,
    ),
  ]);
  const own = actingMandate(principal)?.municipalityId;
  return {
    listed: applications.flatMap((application) => {
      const call = calls.find(({ id }) => id === application.callId);
      const party = application.parties.find(({ organisationId }) => organisationId === own);
      if (!call) return [];
      return {
        application,
        callTitle: call.texts.title ?? null,
        callState: callStateAt(call, now),
        deadline: deadlineOf(call),
        standing: party?.standing ?? null,
      };
    }),
    organisations: new Map(organisations.map((each) => [each.id, each])),
    mayBegin: mayBegin(principal),
  };
}

/** The same for a panel, which is left out where there are none. */
export async function listedIfAny(page: PageContext): Promise<ListedApplications | null> {
  const mine = await listedApplications(page);
  return mine.listed.length === 0 ? null : mine;
}
