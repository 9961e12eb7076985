import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import type { PageContext } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { readVersions, receivedContent } from '../../../documents/index.ts';
import { inLanguage } from '../../../forms/index.ts';
import { crumbsTo } from '../../application-words.ts';
import { attachedIds, filesQuestion } from '../../attachments.ts';
import { changeAttachments } from '../../change-attachments.command.ts';
import { whyNotWritten } from '../../openness.ts';
import { paths } from '../../paths.ts';
import { mayRead } from '../../shown-application.query.ts';
import { shownSection } from '../../text.query.ts';
import { textsIn } from '../../texts/texts.ts';
import { typedId } from '../../typed-id.ts';
import { AttachFiles, attachedKinds } from './attach-files.view.tsx';

/** The files of one question. They have a page of their own, because a browser sends files only with the whole form. */
export const attachFilesPage = definePage({
  id: 'applications/attach-files',
  path: paths.files(':id', ':section', ':question'),
  access: signedIn,
  query: z.object({}),
  load: filesOf,
  authorise: mayRead,
  act: {
    form: defineForm(z.object({ remove: typedId('unknownFile').nullable().default(null) })),
    uploads: { fields: { files: { kinds: attachedKinds, files: 10 } } },
    run: async ({ page, data: { application, section, question }, values, files, system }) => {
      const result = await changeAttachments.run(system, page.principal, {
        applicationId: application.id,
        question: question.key,
        add: values.remove === null ? files.map(receivedContent) : [],
        remove: values.remove,
      });
      return result.ok ? accepted({ goTo: paths.files(application.id, section.key, question.key) }) : result;
    },
  },
  head: ({ application, section }, page) => {
    const text = inLanguage(section.title, page.lang).text;
    const href = `/${page.lang}${paths.section(application.id, section.key)}`;
    return {
      title: textsIn(page.lang).files.title,
      crumbs: [...crumbsTo(application, page), { text, href }],
      density: 'staff',
    };
  },
  view: (props) => <AttachFiles {...props} />,
  examples: [
    {
      path: '/applications/1/write/earlier/files/earlier_papers',
      by: 'project-leader',
      shows: 'no files yet',
    },
    {
      path: '/applications/1/write/earlier/files/earlier_papers',
      by: 'mayor',
      shows: 'to somebody who reads',
    },
    {
      path: '/applications/1/write/earlier/files/earlier_papers',
      by: 'secretariat',
      status: 404,
      shows: 'nothing to those who decide',
    },
    {
      path: '/applications/1/write/earlier/files/earlier',
      by: 'project-leader',
      status: 404,
      shows: 'a question that takes no files',
    },
    {
      path: '/applications/1/write/earlier/files/earlier_papers',
      by: 'project-leader',
      post: {},
      status: 422,
      shows: 'sending no file',
    },
  ],
});

async function filesOf(page: PageContext) {
  const shown = await shownSection(page);
  const question = shown && filesQuestion(shown.writing.outline, page.params['question']);
  if (!shown || !question || !shown.section.questions.includes(question)) return null;
  return {
    ...shown,
    question,
    attached: await readVersions(page.db, attachedIds(shown.writing.answers[question.key])),
    writes: shown.access === 'write' && whyNotWritten(shown.call, shown.progress, page.now) === null,
  };
}

/** What the page shows. */
export type ShownFiles = NonNullable<Awaited<ReturnType<typeof filesOf>>>;
