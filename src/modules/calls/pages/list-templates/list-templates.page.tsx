import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { editorTitles, TemplateList, templatesOf, templateUses } from '../../../forms/index.ts';
import { ButtonLink } from '../../../../ui/index.ts';
import { caseWorkFor } from '../../../identity/index.ts';
import { TemplatePage } from '../../template-page.tsx';
import { templatePaths } from '../../template-paths.ts';

export const listTemplatesPage = definePage({
  id: 'calls/list-templates',
  path: templatePaths.list,
  access: signedIn,
  query: z.object({}),
  load: async ({ db, principal }) => {
    const organisationId = caseWorkFor(principal);
    if (organisationId === null) return { templates: null };
    return { templates: await templatesOf(db, { organisationId, uses: templateUses }) };
  },
  authorise: (_, { templates }) => (templates === null ? 'refused' : 'allowed'),
  head: (_, { lang }) => ({ title: editorTitles(lang).list, density: 'staff' }),
  view: ({ data: { templates }, page }) => {
    const titles = editorTitles(page.lang);
    return (
      <TemplatePage title={titles.list}>
        <p>
          <ButtonLink href={`/${page.lang}${templatePaths.start}`}>{titles.startShort}</ButtonLink>
        </p>
        <TemplateList page={page} templates={templates ?? []} pathOf={templatePaths.template} />
      </TemplatePage>
    );
  },
  examples: [{ path: '/calls/templates', shows: 'the templates of the ministry one acts for' }],
});
