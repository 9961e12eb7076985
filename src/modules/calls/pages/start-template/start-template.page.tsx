import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import type { PageContext } from '../../../../platform/http/page.ts';
import type { CommandSystem } from '../../../../platform/db/command.ts';
import { accepted } from '../../../../platform/result.ts';
import { caseWorkFor } from '../../../identity/index.ts';
import {
  blueprints,
  copyTemplate,
  createTemplate,
  editorTitles,
  publishedVersionsOf,
  readBlueprint,
  TemplateStart,
  templateStartForm,
} from '../../../forms/index.ts';
import type { TemplateStartValues } from '../../../forms/index.ts';
import { templateAccess } from '../../template-access.ts';
import { templateHead, TemplatePage } from '../../template-page.tsx';
import { templatePaths } from '../../template-paths.ts';

/** What a call asks: applications now, and reports later. */
const uses = ['application', 'report'] as const;

async function load({ db, principal }: PageContext) {
  const shipped = blueprints.map(async ({ name }) => ({ name, title: (await readBlueprint(name)).title }));
  return {
    ownerOrganisationId: caseWorkFor(principal),
    blueprints: await Promise.all(shipped),
    versions: [
      ...(await publishedVersionsOf(db, 'application')),
      ...(await publishedVersionsOf(db, 'report')),
    ],
  };
}

export const startTemplatePage = definePage({
  id: 'calls/start-template',
  path: templatePaths.start,
  access: signedIn,
  query: z.object({}),
  load,
  authorise: (_, { ownerOrganisationId }) => (ownerOrganisationId === null ? 'refused' : 'allowed'),
  act: {
    form: templateStartForm,
    run: async ({ page, data, values, system }) => {
      const created = await begin(system, page, data.ownerOrganisationId ?? 0, values);
      return created.ok ? accepted({ goTo: templatePaths.template(created.value.id) }) : created;
    },
  },
  head: (_, page) => templateHead(page, editorTitles(page.lang).start),
  view: ({ data, page, form }) => (
    <TemplatePage title={editorTitles(page.lang).start}>
      <TemplateStart
        page={page}
        uses={uses}
        blueprints={data.blueprints}
        versions={data.versions}
        form={form}
      />
    </TemplatePage>
  ),
  examples: [
    { path: '/calls/templates/new', shows: 'what a template can be begun from' },
    { path: '/calls/templates/new', post: {}, status: 422, shows: 'nothing filled in' },
    {
      path: '/calls/templates/new',
      post: { 'title.nb': 'Søknad', 'title.nn': 'Søknad', use: 'application', origin: 'empty' },
      status: 303,
      shows: 'a template begun empty',
    },
    {
      path: '/calls/templates/new',
      post: { 'title.nb': 'Rapport', use: 'report', origin: 'blueprint:development-application' },
      status: 303,
      shows: 'a template begun from what is shipped',
    },
    {
      path: '/calls/templates/new',
      post: { 'title.nb': 'Kopi', use: 'application', origin: 'version:1' },
      status: 303,
      shows: 'a copy of a published version',
    },
  ],
});

async function begin(
  system: CommandSystem,
  { principal }: PageContext,
  ownerOrganisationId: number,
  { title, use, origin }: TemplateStartValues,
) {
  const common = { use, ownerOrganisationId, access: templateAccess(principal) };
  if (origin.kind === 'version')
    return copyTemplate.run(system, principal, { ...common, title, versionId: origin.id });
  if (origin.kind === 'empty') {
    const outline = { format: 1, title, introduction: null, sections: [] } as const;
    return createTemplate.run(system, principal, { ...common, outline: { ...outline, sections: [] } });
  }
  const outline = { ...(await readBlueprint(origin.name)), title };
  return createTemplate.run(system, principal, { ...common, outline, blueprint: origin.name });
}
