import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted, refused } from '../../../../platform/result.ts';
import { agreementsForProgramme } from '../../../agreements/index.ts';
import { actingMandate } from '../../../identity/index.ts';
import { shippedBlueprints } from '../../blueprint-files.ts';
import { programmePaths } from '../../paths.ts';
import { mayStartProgrammes } from '../../policy.ts';
import { startProgramme } from '../../start-programme.command.ts';
import { textsIn } from '../../texts/texts.ts';
import { startForm } from './start-programme.form.ts';
import { StartProgramme } from './start-programme.view.tsx';

export const startProgrammePage = definePage({
  id: 'programmes/start-programme',
  path: programmePaths.start,
  access: signedIn,
  query: z.object({}),
  load: async ({ db, today, principal }) => {
    const acting = actingMandate(principal);
    const agreements = (await agreementsForProgramme(db, today)).filter(({ parties }) =>
      parties.some(({ organisationId }) => organisationId === acting?.organisationId),
    );
    return { blueprints: await shippedBlueprints(), agreements, owner: acting?.organisation ?? null };
  },
  authorise: ({ principal }) => (mayStartProgrammes(actingMandate(principal)) ? 'allowed' : 'refused'),
  act: {
    form: startForm,
    run: async ({ page, data, values, system }) => {
      const blueprint = data.blueprints.find(({ key }) => key === values.blueprint);
      if (!blueprint) return refused({ code: 'chooseOne', field: 'blueprint' });
      const name = { nb: values['name.nb'], nn: values['name.nn'] };
      if (name.nb === '' && name.nn === '')
        return refused({ code: 'nameMissing', field: `name.${values.original}` });
      const result = await startProgramme.run(system, page.principal, {
        blueprint,
        name,
        original: values.original,
        slug: values.slug,
        agreementId: values.agreement,
        operatorOrganisationId: values.operator,
      });
      return result.ok ? accepted({ goTo: programmePaths.manage(result.value.slug) }) : result;
    },
  },
  head: (_, { lang }) => ({
    title: textsIn(lang).start.title,
    crumbs: [{ text: textsIn(lang).title, href: `/${lang}${programmePaths.programmes}` }],
    density: 'staff',
  }),
  view: (props) => <StartProgramme {...props} />,
  examples: [
    { path: '/programmes/new', shows: 'what one may begin with' },
    {
      path: '/programmes/new',
      post: { 'name.nb': '', 'name.nn': '', slug: 'Ikke gyldig', original: 'nn' },
      status: 422,
      shows: 'a programme without blueprint, agreement and operator',
    },
  ],
});
