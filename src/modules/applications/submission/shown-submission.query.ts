import type { Temporal } from 'temporal-polyfill';
import type { PageContext } from '../../../platform/http/page.ts';
import { deadlineOf, findCall } from '../../calls/index.ts';
import type { Call } from '../../calls/index.ts';
import { findProgramme } from '../../programmes/index.ts';
import { findOrganisations } from '../../register/index.ts';
import type { Organisation } from '../../register/index.ts';
import type { Application } from '../application.ts';
import { applicationStateOf } from '../application-state.ts';
import type { ApplicationState, Progress } from '../application-state.ts';
import { accessOf, mayLead } from '../policy.ts';
import { mayReadContents } from '../sealing.ts';
import { findApplication } from '../store.ts';
import { findProgress } from './progress-store.ts';

/** An application as the pages from preview to receipt need it. */
export interface ShownSubmission {
  readonly application: Application;
  readonly call: Call;
  readonly deadline: Temporal.Instant | null;
  readonly progress: Progress;
  readonly state: ApplicationState;
  readonly organisations: ReadonlyMap<number, Organisation>;
  /** One of the application's own: others read only what has come in. */
  readonly isOwn: boolean;
  /** The reader may freeze, open, send and withdraw. */
  readonly leads: boolean;
}

type Asked = Pick<PageContext, 'db' | 'params' | 'principal' | 'today'>;

/** The application an address names, or null where there is none or the reader may not read it: also that is sealed. */
export async function shownSubmission(page: Asked): Promise<ShownSubmission | null> {
  const { db, principal, today } = page;
  const id = Number(page.params['id']);
  const application = Number.isSafeInteger(id) && id > 0 ? await findApplication(db, id) : null;
  if (!application) return null;
  const call = await findCall(db, application.callId);
  const programme = call && (await findProgramme(db, call.programmeId));
  if (!programme) throw new Error(`Application ${id} answers a call that is gone`);
  const progress = await findProgress(db, id);
  const sealed = { application, progress, ownerId: programme.ownerOrganisationId };
  if (!mayReadContents(principal, sealed)) return null;
  const ids = application.parties.map(({ organisationId }) => organisationId);
  const organisations = await findOrganisations(db, ids, today);
  return {
    application,
    call,
    deadline: deadlineOf(call),
    progress,
    state: applicationStateOf(progress),
    organisations: new Map(organisations.map((each) => [each.id, each])),
    isOwn: accessOf(principal, application) !== 'none',
    leads: mayLead(principal, application),
  };
}

/** The same for pages that only those in the application have. */
export async function ownSubmission(page: Asked): Promise<ShownSubmission | null> {
  const shown = await shownSubmission(page);
  return shown?.isOwn ? shown : null;
}
