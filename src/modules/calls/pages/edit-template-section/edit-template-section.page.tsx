import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import type { PageContext } from '../../../../platform/http/page.ts';
import { editorTitles, SectionEditor, sectionForm } from '../../../forms/index.ts';
import { verdictOnTemplate } from '../../template-access.ts';
import { findTemplateDraft } from '../../template-draft.query.ts';
import { templateHead, TemplatePage } from '../../template-page.tsx';
import { templatePaths } from '../../template-paths.ts';
import { saveTemplate } from '../../template-save.ts';

/** The section is null when it was removed after somebody had opened it: what was typed is then still shown. */
async function load({ db, params }: PageContext) {
  const template = await findTemplateDraft(db, params['id']);
  if (!template) return null;
  const section = template.outline.sections.find(({ key }) => key === params['key']) ?? null;
  return { ...template, section };
}

export const editTemplateSectionPage = definePage({
  id: 'calls/edit-template-section',
  path: templatePaths.section(':id', ':key'),
  access: signedIn,
  query: z.object({}),
  load,
  authorise: ({ principal }, template) => verdictOnTemplate(principal, template),
  act: { form: sectionForm, run: (act) => saveTemplate(act, templatePaths.template(act.data.id)) },
  head: (data, page) => templateHead(page, titleOf(data, page), data),
  view: ({ data, page, form }) => (
    <TemplatePage title={titleOf(data, page)}>
      <SectionEditor page={page} section={data.section} draft={data.draft} form={form} />
    </TemplatePage>
  ),
  examples: [
    { path: '/calls/templates/1/sections/goals', shows: 'a section' },
    { path: '/calls/templates/9999/sections/goals', status: 404, shows: 'a template that is not there' },
    {
      path: '/calls/templates/1/sections/goals',
      post: { revision: '1', existing: 'goals', 'title.nb': '' },
      status: 422,
      shows: 'a section without a heading',
    },
    {
      path: '/calls/templates/1/sections/goals',
      post: { revision: '1', existing: 'goals', 'title.nb': 'Mål', 'title.nn': 'Mål' },
      status: 303,
      shows: 'another heading',
    },
    {
      path: '/calls/templates/1/sections/gone',
      post: { revision: '1', existing: 'gone', 'title.nb': 'Borte' },
      status: 422,
      shows: 'a section somebody else has removed',
    },
    {
      path: '/calls/templates/1/sections/goals',
      post: { revision: '1', existing: 'goals', do: 'remove' },
      status: 303,
      shows: 'a section that is removed',
    },
  ],
});

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

function titleOf({ section }: Loaded, { lang }: Pick<PageContext, 'lang'>): string {
  return editorTitles(lang).section(section?.title ?? { nb: '', nn: '', en: null });
}
