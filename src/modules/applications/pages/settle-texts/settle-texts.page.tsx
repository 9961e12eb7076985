import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import type { ViewProps } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { Note } from '../../../../ui/index.ts';
import { actOnHeld, heldForm, HeldTexts, writingRefusalText } from '../../../forms/index.ts';
import { crumbsTo } from '../../application-words.ts';
import { changeText } from '../../change-text.command.ts';
import { paths } from '../../paths.ts';
import { mayRead } from '../../shown-application.query.ts';
import { shownText } from '../../text.query.ts';
import type { ShownText } from '../../text.query.ts';
import { textsIn } from '../../texts/texts.ts';

/** Where two changed the same: nothing is lost before somebody has settled it. */
export const settleTextsPage = definePage({
  id: 'applications/settle-texts',
  path: paths.held(':id'),
  access: signedIn,
  query: z.object({}),
  load: shownText,
  authorise: mayRead,
  act: {
    form: heldForm,
    bodyLimit: 2_000_000,
    run: async ({ page, data, values, system }) => {
      const { id: applicationId } = data.application;
      const result = await actOnHeld({
        values,
        writing: data.writing,
        beside: data.beside,
        change: (change) => changeText.run(system, page.principal, { applicationId, change }),
      });
      // Somebody was first, and nothing was written anew here: the page shows what is left to choose.
      const isLate = !result.ok && result.refusals.some(({ code }) => code === 'settled');
      if (result.ok || (isLate && values.words !== 'written'))
        return accepted({ goTo: paths.held(applicationId) });
      return result;
    },
  },
  head: ({ application }, page) => ({
    title: textsIn(page.lang).held.title,
    crumbs: crumbsTo(application, page),
    density: 'staff',
  }),
  view: ({ data, page, form }) => (
    <div class="stack-lg">
      <h1>{textsIn(page.lang).held.title}</h1>
      <Late data={data} page={page} form={form} />
      <HeldTexts
        page={page}
        writing={data.writing}
        beside={data.beside}
        form={form}
        address={page.url.pathname}
      />
      <p>
        <a href={`/${page.lang}${paths.application(data.application.id)}`}>
          {textsIn(page.lang).sections.overview}
        </a>
      </p>
    </div>
  ),
  examples: [
    { path: '/applications/1/held', by: 'project-leader', shows: 'that nothing is held' },
    { path: '/applications/1/held', by: 'secretariat', status: 404, shows: 'nothing to those who decide' },
    { path: '/applications/999999/held', status: 404, shows: 'an application that is not there' },
    {
      path: '/applications/1/held',
      by: 'project-leader',
      post: { do: 'theirs', held: '1', seen: '1' },
      status: 303,
      shows: 'choosing where somebody else was first',
    },
  ],
});

/** Words that were written anew for a held text that somebody else has settled meanwhile: they are shown, not lost. */
function Late({ data, page, form }: ViewProps<unknown, ShownText>) {
  const t = textsIn(page.lang).held;
  if (form.refusals.length === 0) return null;
  if (data.beside.held.some(({ id }) => String(id) === form.typed['held'])) return null;
  const words = Object.entries(form.typed).filter(([name]) => name.startsWith('answer.'));
  return (
    <Note color="danger" title={t.late} level={2}>
      {form.refusals.map((refusal) => (
        <p key={refusal.code}>{writingRefusalText(refusal, page.lang)}</p>
      ))}
      {words.map(([name, text]) => (
        <blockquote key={name}>{text}</blockquote>
      ))}
    </Note>
  );
}
