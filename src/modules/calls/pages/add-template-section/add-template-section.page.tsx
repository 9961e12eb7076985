import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { editorTitles, SectionEditor, sectionForm } from '../../../forms/index.ts';
import { verdictOnTemplate } from '../../template-access.ts';
import { findTemplateDraft } from '../../template-draft.query.ts';
import { templateHead, TemplatePage } from '../../template-page.tsx';
import { templatePaths } from '../../template-paths.ts';
import { saveTemplate } from '../../template-save.ts';

export const addTemplateSectionPage = definePage({
  id: 'calls/add-template-section',
  path: templatePaths.addSection(':id'),
  access: signedIn,
  query: z.object({}),
  load: ({ db, params }) => findTemplateDraft(db, params['id']),
  authorise: ({ principal }, template) => verdictOnTemplate(principal, template),
  act: { form: sectionForm, run: (act) => saveTemplate(act, templatePaths.template(act.data.id)) },
  head: (data, page) => templateHead(page, editorTitles(page.lang).newSection, data),
  view: ({ data, page, form }) => (
    <TemplatePage title={editorTitles(page.lang).newSection}>
      <SectionEditor page={page} section={null} draft={data.draft} form={form} />
    </TemplatePage>
  ),
  examples: [
    { path: '/calls/templates/1/add-section', shows: 'an empty section' },
    { path: '/calls/templates/9999/add-section', status: 404, shows: 'a template that is not there' },
    {
      path: '/calls/templates/1/add-section',
      post: { revision: '1', 'title.nb': '' },
      status: 422,
      shows: 'a section without a heading',
    },
    {
      path: '/calls/templates/1/add-section',
      post: { revision: '1', 'title.nb': 'Vedlegg', 'title.nn': 'Vedlegg' },
      status: 303,
      shows: 'a section that is added',
    },
  ],
});
