import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { editorTitles, HeadEditor, headForm } from '../../../forms/index.ts';
import { verdictOnTemplate } from '../../template-access.ts';
import { findTemplateDraft } from '../../template-draft.query.ts';
import { templateHead, TemplatePage } from '../../template-page.tsx';
import { templatePaths } from '../../template-paths.ts';
import { saveTemplate } from '../../template-save.ts';

export const editTemplateHeadPage = definePage({
  id: 'calls/edit-template-head',
  path: templatePaths.head(':id'),
  access: signedIn,
  query: z.object({}),
  load: ({ db, params }) => findTemplateDraft(db, params['id']),
  authorise: ({ principal }, template) => verdictOnTemplate(principal, template),
  act: { form: headForm, run: (act) => saveTemplate(act, templatePaths.template(act.data.id)) },
  head: (data, page) => templateHead(page, editorTitles(page.lang).head, data),
  view: ({ data, page, form }) => (
    <TemplatePage title={editorTitles(page.lang).head}>
      <HeadEditor page={page} outline={data.outline} draft={data.draft} form={form} />
    </TemplatePage>
  ),
  examples: [
    { path: '/calls/templates/1/head', shows: 'title and introduction' },
    { path: '/calls/templates/9999/head', status: 404, shows: 'a template that is not there' },
    {
      path: '/calls/templates/1/head',
      post: { revision: '1', 'title.nb': '', 'title.nn': '' },
      status: 422,
      shows: 'a form without a title',
    },
    {
      path: '/calls/templates/1/head',
      post: { revision: '1', 'title.nb': 'Søknad', 'title.nn': 'Søknad' },
      status: 303,
      shows: 'another title',
    },
  ],
});
