import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { editorTitles, FormTrial, formTrialForm } from '../../../forms/index.ts';
import { verdictOnTemplate } from '../../template-access.ts';
import { findTemplateDraft } from '../../template-draft.query.ts';
import { templateHead, TemplatePage } from '../../template-page.tsx';
import { templatePaths } from '../../template-paths.ts';

export const previewTemplatePage = definePage({
  id: 'calls/preview-template',
  path: templatePaths.preview(':id'),
  access: signedIn,
  query: z.object({}),
  load: ({ db, params }) => findTemplateDraft(db, params['id']),
  authorise: ({ principal }, template) => verdictOnTemplate(principal, template),
  act: { form: formTrialForm, run: ({ values }) => Promise.resolve(values) },
  head: (data, page) => templateHead(page, editorTitles(page.lang).trial.title, data),
  view: ({ data, page, form }) => {
    const { trial, untitled } = editorTitles(page.lang);
    return (
      <TemplatePage title={untitled(data.outline.title)}>
        <p>{trial.lead}</p>
        <p class="row">
          <a href={`/${page.lang}${templatePaths.template(data.id)}`}>{trial.edit}</a>{' '}
          <a href={`/${page.lang}${templatePaths.pdf(data.id)}`}>{trial.pdf}</a>
        </p>
        <FormTrial page={page} outline={data.outline} form={form} />
      </TemplatePage>
    );
  },
  examples: [
    { path: '/calls/templates/1/preview', shows: 'the form as it will be met' },
    { path: '/calls/templates/9999/preview', status: 404, shows: 'a template that is not there' },
    {
      path: '/calls/templates/1/preview',
      post: { do: 'goals.add', summary: 'Prøve' },
      status: 200,
      shows: 'one goal more',
    },
  ],
});
