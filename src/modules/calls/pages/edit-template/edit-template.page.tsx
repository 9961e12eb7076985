import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import {
  editorTitles,
  OutlineEditor,
  outlineForm,
  outlineProblems,
  publishTemplateVersion,
  VersionList,
} from '../../../forms/index.ts';
import type { OutlineValues } from '../../../forms/index.ts';
import { templateAccess, verdictOnTemplate } from '../../template-access.ts';
import { findTemplateDraft } from '../../template-draft.query.ts';
import type { TemplateDraft } from '../../template-draft.query.ts';
import { templateHead, TemplatePage } from '../../template-page.tsx';
import { editorPathsOf, templatePaths } from '../../template-paths.ts';
import { saveTemplate } from '../../template-save.ts';

export const editTemplatePage = definePage({
  id: 'calls/edit-template',
  path: templatePaths.template(':id'),
  access: signedIn,
  query: z.object({}),
  load: ({ db, params }) => findTemplateDraft(db, params['id']),
  authorise: ({ principal }, template) => verdictOnTemplate(principal, template),
  act: {
    form: outlineForm,
    run: async ({ page, data, values, system }) => {
      const overview = templatePaths.template(data.id);
      if (values.do === 'move')
        return saveTemplate({ system, page, data, values }, `${overview}${placeOf(values)}`);
      const published = await publishTemplateVersion.run(system, page.principal, {
        templateId: data.id,
        revision: values.revision,
        access: templateAccess(page.principal),
      });
      return published.ok ? accepted({ goTo: `${overview}#versions` }) : published;
    },
  },
  head: ({ outline }, page) => templateHead(page, editorTitles(page.lang).untitled(outline.title)),
  view: ({ data, page, form }) => (
    <TemplatePage title={editorTitles(page.lang).untitled(data.outline.title)}>
      <OutlineEditor
        page={page}
        outline={data.outline}
        revision={data.draft.revision}
        problems={outlineProblems(data.outline)}
        nextNumber={nextNumber(data)}
        paths={editorPathsOf(data.id)}
        form={form}
      />
      <VersionList page={page} versions={data.versions} pathOf={templatePaths.version} />
    </TemplatePage>
  ),
  examples: [
    { path: '/calls/templates/1', shows: 'the example programme’s form' },
    { path: '/calls/templates/9999', status: 404, shows: 'a template that is not there' },
    {
      path: '/calls/templates/1',
      post: { do: 'question.summary.down', revision: '1' },
      status: 303,
      shows: 'a question moved down',
    },
  ],
});

/** The number the draft would get; null while the newest version says the same. */
function nextNumber({ versions, draft }: TemplateDraft): number | null {
  const [newest] = versions;
  if (!newest) return 1;
  return newest.draftRevision === draft.revision ? null : newest.number + 1;
}

/** Back to what was moved, where it stands now. */
function placeOf(values: OutlineValues): string {
  if (values.do !== 'move' || !('key' in values.change)) return '';
  const what = values.change.do === 'moveSection' ? 'section' : 'question';
  return `#${what}-${values.change.key}`;
}
