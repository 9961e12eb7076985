import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import type { PageContext } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { historyForm, historyOfQuestions, inLanguage, SectionHistory } from '../../../forms/index.ts';
import { crumbsTo } from '../../application-words.ts';
import { changeText } from '../../change-text.command.ts';
import { whyNotWritten } from '../../openness.ts';
import { paths } from '../../paths.ts';
import { mayRead } from '../../shown-application.query.ts';
import { shownSection } from '../../text.query.ts';
import { textsIn } from '../../texts/texts.ts';

const query = z.object({ before: z.coerce.number().int().positive().max(999_999_999).optional() });

/** Who changed what in a section and when, with a way back. */
export const showSectionHistoryPage = definePage({
  id: 'applications/show-section-history',
  path: paths.sectionHistory(':id', ':section'),
  access: signedIn,
  query,
  load: historyOf,
  authorise: mayRead,
  act: {
    form: historyForm,
    run: async ({ page, data: { application, section }, values, system }) => {
      const { id: applicationId } = application;
      const change = { do: 'goBack', ...values } as const;
      const result = await changeText.run(system, page.principal, { applicationId, change });
      return result.ok ? accepted({ goTo: paths.sectionHistory(applicationId, section.key) }) : result;
    },
  },
  head: ({ application, section }, page) => {
    const title = inLanguage(section.title, page.lang).text;
    const href = `/${page.lang}${paths.section(application.id, section.key)}`;
    return {
      title: fill(textsIn(page.lang).history.title, { section: title }),
      crumbs: [...crumbsTo(application, page), { text: title, href }],
      density: 'staff',
    };
  },
  view: ({ data, page, form }) => {
    const here = `/${page.lang}${paths.sectionHistory(data.application.id, data.section.key)}`;
    const t = textsIn(page.lang).history;
    return (
      <div class="read stack-lg">
        <h1>{fill(t.title, { section: inLanguage(data.section.title, page.lang).text })}</h1>
        <h2>{t.changes}</h2>
        <SectionHistory
          page={page}
          writing={data.writing}
          history={data.history}
          form={form}
          {...(data.writes && { address: page.url.pathname })}
          partHref={(before) => `${here}?before=${before}`}
        />
      </div>
    );
  },
  examples: [
    { path: '/applications/1/write/goals/history', by: 'project-leader', shows: 'who wrote what' },
    { path: '/applications/1/write/goals/history', by: 'mayor', shows: 'the same to somebody who reads' },
    {
      path: '/applications/1/write/goals/history',
      by: 'secretariat',
      status: 404,
      shows: 'nothing to those who decide',
    },
    {
      path: '/applications/999999/write/goals/history',
      status: 404,
      shows: 'an application that is not there',
    },
    {
      path: '/applications/1/write/goals/history',
      by: 'project-leader',
      post: { question: 'main_goal', revision: '1', seen: '1' },
      status: 303,
      shows: 'going back to what stands already',
    },
  ],
});

async function historyOf(page: PageContext<z.output<typeof query>>) {
  const shown = await shownSection(page);
  if (!shown) return null;
  const { before } = page.query;
  const history = await historyOfQuestions(page.db, {
    writingId: shown.writing.id,
    questions: shown.section.questions.map(({ key }) => key),
    ...(before !== undefined && { before }),
  });
  const writes = shown.access === 'write' && whyNotWritten(shown.call, shown.progress, page.now) === null;
  return { ...shown, history, writes };
}
