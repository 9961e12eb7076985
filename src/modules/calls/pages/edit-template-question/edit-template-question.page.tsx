import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import type { PageContext } from '../../../../platform/http/page.ts';
import { editorTitles, QuestionEditor, questionForm } from '../../../forms/index.ts';
import { verdictOnTemplate } from '../../template-access.ts';
import { findTemplateDraft } from '../../template-draft.query.ts';
import { templateHead, TemplatePage } from '../../template-page.tsx';
import { templatePaths } from '../../template-paths.ts';
import { saveTemplate } from '../../template-save.ts';

/** The question is null when it was removed after somebody had opened it: what was typed is then still shown. */
async function load({ db, params }: PageContext) {
  const template = await findTemplateDraft(db, params['id']);
  if (!template) return null;
  const { sections } = template.outline;
  const holds = (key: string | undefined) =>
    sections.find(({ questions }) => questions.some((each) => each.key === key));
  const section = holds(params['key']);
  const question = section?.questions.find(({ key }) => key === params['key']) ?? null;
  return { ...template, sectionKey: section?.key ?? sections[0]?.key ?? '', question };
}

export const editTemplateQuestionPage = definePage({
  id: 'calls/edit-template-question',
  path: templatePaths.question(':id', ':key'),
  access: signedIn,
  query: z.object({}),
  load,
  authorise: ({ principal }, template) => verdictOnTemplate(principal, template),
  act: {
    form: questionForm,
    run: (act) => {
      const { change } = act.values;
      const place = change.do === 'setQuestion' ? `#question-${change.question.key}` : '';
      return saveTemplate(act, templatePaths.template(act.data.id) + place);
    },
  },
  head: (data, page) => templateHead(page, editorTitles(page.lang).question, data),
  view: ({ data, page, form }) => (
    <TemplatePage title={editorTitles(page.lang).question}>
      <QuestionEditor
        page={page}
        outline={data.outline}
        sectionKey={data.sectionKey}
        question={data.question}
        draft={data.draft}
        form={form}
      />
    </TemplatePage>
  ),
  examples: [
    { path: '/calls/templates/1/questions/challenge', shows: 'a question in words' },
    { path: '/calls/templates/1/questions/goals', shows: 'a table' },
    { path: '/calls/templates/1/questions/earlier', shows: 'a question with a condition' },
    { path: '/calls/templates/9999/questions/goals', status: 404, shows: 'a template that is not there' },
    {
      path: '/calls/templates/1/questions/goals',
      post: {
        revision: '1',
        existing: 'goals',
        kind: 'goals',
        section: 'goals',
        'rows.most': 'ti',
      },
      status: 422,
      shows: 'a question without words',
    },
    {
      path: '/calls/templates/1/questions/gone',
      post: {
        revision: '1',
        existing: 'gone',
        kind: 'long_text',
        section: 'goals',
        'text.nb': 'Hva nå?',
      },
      status: 422,
      shows: 'a question somebody else has removed',
    },
    {
      path: '/calls/templates/1/questions/why',
      post: {
        revision: '1',
        existing: 'why',
        kind: 'long_text',
        section: 'measures',
        'text.nb': 'Hvorfor?',
        'text.nn': 'Kvifor?',
      },
      status: 303,
      shows: 'other words',
    },
    {
      path: '/calls/templates/1/questions/why',
      post: { revision: '1', existing: 'why', do: 'remove' },
      status: 303,
      shows: 'a question that is removed',
    },
  ],
});
