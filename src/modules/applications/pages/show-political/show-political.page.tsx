import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted, refused } from '../../../../platform/result.ts';
import { crumbsTo } from '../../application-words.ts';
import { defineOverviewPanel } from '../../overview-panel.ts';
import { paths } from '../../paths.ts';
import { makePackage } from '../../political/make-package.command.ts';
import { planMeeting } from '../../political/plan-meeting.command.ts';
import { recordDecision } from '../../political/record-decision.command.ts';
import { stateWithin } from '../../political/state-within.command.ts';
import { mayRead } from '../../shown-application.query.ts';
import { textsIn } from '../../texts/political/texts.ts';
import { politicalForm } from './show-political.form.ts';
import { ShowPolitical } from './show-political.view.tsx';
import { shownPolitical } from './shown-political.query.ts';

/** The way to it from the application's overview. */
export const politicalPanel = defineOverviewPanel({
  place: 'side',
  load: async () => ({}),
  view: (_, { lang }, { application }) => (
    <section class="stack-sm">
      <h2>{textsIn(lang).title}</h2>
      <p>
        <a href={`/${lang}${paths.political(application.id)}`}>{textsIn(lang).way}</a>
      </p>
    </section>
  ),
});

export const showPoliticalPage = definePage({
  id: 'applications/show-political',
  path: paths.political(':id'),
  access: signedIn,
  query: z.object({}),
  load: shownPolitical,
  authorise: mayRead,
  act: {
    form: politicalForm,
    run: async ({ page, data: { application, own }, values, system }) => {
      if (!own) return refused({ code: 'notYours' });
      const about = { applicationId: application.id, organisationId: own.handling.organisationId };
      const result =
        values.do === 'plan'
          ? await planMeeting.run(system, page.principal, { ...about, ...values })
          : values.do === 'package'
            ? await makePackage(system, page.principal, { ...about, ...values })
            : values.do === 'decide'
              ? await recordDecision.run(system, page.principal, { ...about, ...values })
              : await stateWithin.run(system, page.principal, { ...about, ...values });
      return result.ok ? accepted({ goTo: paths.political(application.id) }) : result;
    },
  },
  head: ({ application }, page) => ({
    title: textsIn(page.lang).title,
    crumbs: crumbsTo(application, page),
    density: 'staff',
  }),
  view: (props) => <ShowPolitical {...props} />,
  examples: [
    { path: '/applications/1/political', by: 'project-leader', shows: 'the calendar to those who enter it' },
    { path: '/applications/1/political', by: 'mayor', shows: 'the same to the mayor' },
    {
      path: '/applications/1/political',
      by: 'secretariat',
      status: 404,
      shows: 'nothing to those who decide',
    },
    {
      path: '/applications/1/political',
      by: 'project-leader',
      post: { do: 'plan', body: 'council', bodyName: '', meetsOn: '28.1.2027', papersBy: '29.1.2027' },
      status: 422,
      shows: 'papers after the meeting',
    },
    {
      path: '/applications/1/political',
      by: 'project-leader',
      post: { do: 'plan', body: 'council', bodyName: '', meetsOn: '28.1.2027', papersBy: '14.1.2027' },
      status: 303,
      shows: 'a meeting that is planned',
    },
    {
      path: '/applications/1/political',
      by: 'project-leader',
      post: {
        do: 'decide',
        decidingBody: 'council',
        outcome: 'approved',
        caseNumber: '12/26',
        decidedOn: 'i går',
      },
      status: 422,
      shows: 'a decision with a day nobody can read',
    },
  ],
});
