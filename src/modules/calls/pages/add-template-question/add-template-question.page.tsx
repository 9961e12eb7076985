import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { editorTitles, QuestionEditor, questionForm } from '../../../forms/index.ts';
import { verdictOnTemplate } from '../../template-access.ts';
import { findTemplateDraft } from '../../template-draft.query.ts';
import { templateHead, TemplatePage } from '../../template-page.tsx';
import { templatePaths } from '../../template-paths.ts';
import { saveTemplate } from '../../template-save.ts';

export const addTemplateQuestionPage = definePage({
  id: 'calls/add-template-question',
  path: templatePaths.addQuestion(':id'),
  access: signedIn,
  query: z.object({ section: z.string().max(40).optional() }),
  load: ({ db, params }) => findTemplateDraft(db, params['id']),
  authorise: ({ principal }, template) => verdictOnTemplate(principal, template),
  act: {
    form: questionForm,
    run: (act) => {
      const { change } = act.values;
      const place =
        'section' in change && typeof change.section === 'string' ? `#section-${change.section}` : '';
      return saveTemplate(act, templatePaths.template(act.data.id) + place);
    },
  },
  head: (data, page) => templateHead(page, editorTitles(page.lang).newQuestion, data),
  view: ({ data, page, form }) => (
    <TemplatePage title={editorTitles(page.lang).newQuestion}>
      <QuestionEditor
        page={page}
        outline={data.outline}
        sectionKey={page.query.section ?? data.outline.sections[0]?.key ?? ''}
        question={null}
        draft={data.draft}
        form={form}
      />
    </TemplatePage>
  ),
  examples: [
    { path: '/calls/templates/1/add-question?section=goals', shows: 'an empty question' },
    { path: '/calls/templates/9999/add-question', status: 404, shows: 'a template that is not there' },
    {
      path: '/calls/templates/1/add-question',
      post: { revision: '1', kind: 'long_text', section: 'goals', limit: 'lang' },
      status: 422,
      shows: 'a question without words, with a faulty limit',
    },
    {
      path: '/calls/templates/1/add-question',
      post: { revision: '1', do: 'show', kind: 'choice', section: 'goals' },
      status: 200,
      shows: 'the fields of a choice',
    },
    {
      path: '/calls/templates/1/add-question',
      post: {
        revision: '1',
        kind: 'long_text',
        section: 'goals',
        'text.nb': 'Hva?',
        key: 'summary',
      },
      status: 422,
      shows: 'a key that another question has',
    },
    {
      path: '/calls/templates/1/add-question',
      post: {
        revision: '1',
        kind: 'date',
        section: 'goals',
        'text.nb': 'Når?',
        'text.nn': 'Når?',
      },
      status: 303,
      shows: 'a question that is added',
    },
  ],
});
