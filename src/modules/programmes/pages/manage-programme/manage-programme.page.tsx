import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { defineForm } from '../../../../platform/http/form.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { findAgreement } from '../../../agreements/index.ts';
import { closeProgramme } from '../../close-programme.command.ts';
import { findManaged } from '../../managed.query.ts';
import { programmePaths } from '../../paths.ts';
import { missingIn } from '../../publication.ts';
import { publishProgramme } from '../../publish-programme.command.ts';
import { textsIn } from '../../texts/texts.ts';
import { titleIn } from '../../words.ts';
import { ManageProgramme } from './manage-programme.view.tsx';

export const manageProgrammePage = definePage({
  id: 'programmes/manage-programme',
  path: programmePaths.manage(':slug'),
  access: signedIn,
  query: z.object({}),
  load: async (page) => {
    const managed = await findManaged(page);
    const agreement = managed && (await findAgreement(page.db, managed.contents.agreementId, page.today));
    if (!managed || !agreement) return null;
    const missing = missingIn(managed.contents, { inForce: agreement.state === 'in_force' });
    return { ...managed, agreement, missing };
  },
  // Whose a published programme is stands on the page, with the way to act for them; a draft is not there for others.
  authorise: (_, { contents, manages }) => (manages || contents.state !== 'draft' ? 'allowed' : 'hidden'),
  act: {
    form: defineForm(z.object({ do: z.enum(['publish', 'close'], 'chooseOne') })),
    run: async ({ page, data: { contents }, values, system }) => {
      const command = values.do === 'publish' ? publishProgramme : closeProgramme;
      const result = await command.run(system, page.principal, { programmeId: contents.id });
      return result.ok ? accepted({ goTo: programmePaths.programme(contents.slug) }) : result;
    },
  },
  head: ({ contents }, { lang }) => ({
    title: fill(textsIn(lang).manage.title, { name: titleIn(lang, contents) }),
    crumbs: [{ text: textsIn(lang).title, href: `/${lang}${programmePaths.programmes}` }],
    density: 'staff',
  }),
  view: (props) => <ManageProgramme {...props} />,
  examples: [
    { path: '/programmes/veien-videre/manage', shows: 'a programme with its parts' },
    { path: '/programmes/nobody-knows/manage', status: 404, shows: 'an address no programme has' },
    { path: '/programmes/veien-videre/manage', post: { do: 'close' }, status: 303, shows: 'closing' },
  ],
});
