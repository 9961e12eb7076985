import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { editorTitles, findTemplateVersion, OutlineQuestions } from '../../../forms/index.ts';
import { Hash } from '../../../../ui/index.ts';
import { TemplatePage } from '../../template-page.tsx';
import { templatePaths } from '../../template-paths.ts';

export const showTemplateVersionPage = definePage({
  id: 'calls/show-template-version',
  path: templatePaths.version(':version'),
  access: anyone,
  query: z.object({}),
  load: async ({ db, params: { version = '' } }) =>
    /^[1-9]\d{0,14}$/.test(version) ? findTemplateVersion(db, Number(version)) : null,
  head: ({ title, number }, { lang }) => ({ title: editorTitles(lang).version(title, number) }),
  view: ({ data, page }) => (
    <TemplatePage title={editorTitles(page.lang).version(data.title, data.number)}>
      <Hash value={data.sha256} />
      <OutlineQuestions page={page} outline={data.outline} />
    </TemplatePage>
  ),
  examples: [
    { path: '/calls/template-versions/1', shows: 'everything a published form asks' },
    { path: '/calls/template-versions/9999', status: 404, shows: 'a version that is not there' },
  ],
});
