import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { findOrganisations } from '../../../register/index.ts';
import { mayEnd } from '../../authority.ts';
import { endMandate } from '../../end-mandate.command.ts';
import { endingReasons } from '../../mandate.ts';
import { mandatePaths } from '../../mandate-paths.ts';
import { findHolder, findScene } from '../../mandate-store.ts';
import { isId, roleIn } from '../../mandate-words.ts';
import { findMandate } from '../../mandates.query.ts';
import { findReader } from '../../reader.query.ts';
import { textsIn } from '../../texts/texts.ts';
import { maySeeHolders } from '../../visibility.ts';
import { ShowMandate } from './show-mandate.view.tsx';

export const showMandatePage = definePage({
  id: 'identity/show-mandate',
  path: mandatePaths.mandate(':id'),
  access: signedIn,
  query: z.object({}),
  load: async ({ db, params, principal, today }) => {
    if (!isId(params['id'])) return null;
    const mandate = await findMandate(db, Number(params['id']), today);
    const scene = mandate && (await findScene(db, mandate.organisationId, today));
    if (!mandate || !scene) return null;
    const organisation = (await findOrganisations(db, [mandate.organisationId], today)).find(
      ({ id }) => id === mandate.organisationId,
    );
    const reader = await findReader(db, principal, today);
    const holder = await findHolder(db, principal, today);
    const mayBeEnded = mandate.state !== 'ended' && holder !== null && mayEnd(holder, mandate, scene);
    return organisation ? { mandate, scene, organisation, reader, mayBeEnded } : null;
  },
  // Whose a mandate is tells of union membership: to outsiders it is not there.
  authorise: (_, { mandate, reader, scene }) =>
    mandate.personId === reader.personId || maySeeHolders(reader.own, scene.place) ? 'allowed' : 'hidden',
  act: {
    form: defineForm(z.object({ reason: z.enum(endingReasons, 'required') })),
    run: async ({ page, data, values, system }) => {
      const result = await endMandate.run(system, page.principal, { mandateId: data.mandate.id, ...values });
      return result.ok ? accepted({ goTo: mandatePaths.mandate(data.mandate.id) }) : result;
    },
  },
  head: ({ mandate, organisation }, { lang, today }) => ({
    title: fill(textsIn(lang).mandates.mandateTitle, { role: roleIn(lang, mandate.role, today) }),
    crumbs: [
      { text: textsIn(lang).mandates.title, href: `/${lang}${mandatePaths.mine}` },
      { text: organisation.name[lang], href: `/${lang}${mandatePaths.organisation(organisation.id)}` },
    ],
  }),
  view: (props) => <ShowMandate {...props} />,
  examples: [
    { path: '/mandates/1', shows: 'a mandate with its history' },
    { path: '/mandates/999999', status: 404, shows: 'a mandate that is not there' },
    { path: '/mandates/nobody', status: 404, shows: 'an address that names no mandate' },
    {
      path: '/mandates/1',
      post: { reason: 'left' },
      status: 422,
      shows: 'nobody ends it without acting for somebody',
    },
  ],
});
