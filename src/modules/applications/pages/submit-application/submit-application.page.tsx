import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import type { CommandSystem } from '../../../../platform/db/command.ts';
import { definePage } from '../../../../platform/http/page.ts';
import type { GoOn, PageContext } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import type { Result } from '../../../../platform/result.ts';
import { crumbsTo } from '../../application-words.ts';
import { applicationStateOf } from '../../application-state.ts';
import { defineOverviewPanel } from '../../overview-panel.ts';
import { paths } from '../../paths.ts';
import { findProgress } from '../../submission/progress-store.ts';
import { goWithout } from '../../submission/go-without.command.ts';
import { openContents } from '../../submission/open-contents.command.ts';
import { ownSubmission } from '../../submission/shown-submission.query.ts';
import type { ShownSubmission } from '../../submission/shown-submission.query.ts';
import { submitApplication } from '../../submission/submit.command.ts';
import { textsIn } from '../../texts/submission/texts.ts';
import { withdrawApplication } from '../../submission/withdraw.command.ts';
import { OnTheWay } from '../show-application/submission-panel.tsx';
import { submitForm } from './submit-application.form.ts';
import type { SubmitValues } from './submit-application.form.ts';
import { SubmitApplication } from './submit-application.view.tsx';

/** On the overview: how far it has come, and the page for what comes next. */
export const submissionPanel = defineOverviewPanel({
  place: 'side',
  load: async ({ db }, { application: { id } }) => ({
    id,
    state: applicationStateOf(await findProgress(db, id)),
  }),
  view: (data, page) => <OnTheWay {...data} page={page} />,
});

export const submitApplicationPage = definePage({
  id: 'applications/submit-application',
  path: paths.submit(':id'),
  access: signedIn,
  query: z.object({}),
  load: ownSubmission,
  // What this reader may not see was not found.
  authorise: () => 'allowed',
  act: {
    form: submitForm,
    run: ({ page, data, values, system }) => act(system, page, data, values),
  },
  head: ({ application }, page) => ({
    title: textsIn(page.lang).submit.title,
    crumbs: crumbsTo(application, page),
  }),
  view: (props) => <SubmitApplication {...props} />,
  examples: [
    {
      path: '/applications/2/submit',
      by: 'elvestad-chief-executive',
      shows: 'an application that is sent, and can be taken back',
    },
    {
      path: '/applications/2/submit',
      by: 'elvestad-chief-executive',
      post: { do: 'submit', seen: '1' },
      status: 303,
      shows: 'sending it twice: the receipt of what was sent',
    },
    {
      path: '/applications/2/submit',
      by: 'elvestad-chief-executive',
      post: { do: 'withdraw', seen: '1', reason: '' },
      status: 303,
      shows: 'taking it back',
    },
    { path: '/applications/1/submit', by: 'project-leader', shows: 'what is left before it can be sent' },
    { path: '/applications/1/submit', by: 'mayor', shows: 'the same to somebody who does not send it' },
    {
      path: '/applications/1/submit',
      by: 'project-leader',
      post: { do: 'submit', seen: '1' },
      status: 422,
      shows: 'sending what nobody has signed',
    },
    {
      path: '/applications/1/submit',
      by: 'secretariat',
      status: 404,
      shows: 'nothing to those who decide, before the deadline',
    },
  ],
});

/** The moment the request arrived is the page's, taken before anything was waited for. */
async function act(
  system: CommandSystem,
  { principal, now: receivedAt }: PageContext,
  { application }: ShownSubmission,
  { do: what, seen, organisation: organisationId = 0, reason }: SubmitValues,
): Promise<Result<GoOn>> {
  const { id: applicationId } = application;
  const here = accepted({ goTo: paths.submit(applicationId) });
  if (what === 'open') {
    const opened = await openContents.run(system, principal, { applicationId, reason });
    return opened.ok ? accepted({ goTo: paths.application(applicationId) }) : opened;
  }
  if (what === 'without') {
    const stated = await goWithout.run(system, principal, { applicationId, organisationId, reason });
    return stated.ok ? here : stated;
  }
  if (what === 'withdraw') {
    const withdrawal = { applicationId, number: seen, reason, receivedAt };
    const withdrawn = await withdrawApplication.run(system, principal, withdrawal);
    return withdrawn.ok ? here : withdrawn;
  }
  const submission = { applicationId, freezeNumber: seen, receivedAt };
  const sent = await submitApplication.run(system, principal, submission);
  // Whoever presses twice, or after somebody else, is shown what was sent.
  const isSent = sent.ok || sent.refusals.some(({ code }) => code === 'alreadySubmitted');
  return isSent ? accepted({ goTo: paths.receipt(applicationId) }) : sent;
}
