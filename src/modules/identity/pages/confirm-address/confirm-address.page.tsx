import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { defineForm } from '../../../../platform/http/form.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { confirmAddress } from '../../addresses/confirm-address.command.ts';
import { addressOfLink } from '../../addresses/own-address.query.ts';
import { profilePaths } from '../../profile-paths.ts';
import { textsIn } from '../../texts/profile/texts.ts';
import { ConfirmAddress } from './confirm-address.view.tsx';

/** Where the link of the mail leads. Opening it changes nothing: programs that look through mail open links, too. */
export const confirmAddressPage = definePage({
  id: 'identity/confirm-address',
  path: profilePaths.confirmAddress,
  access: signedIn,
  query: z.object({ token: z.string().default('') }),
  load: async ({ db, principal, query }) => ({
    address: await addressOfLink(db, query.token, principal.kind === 'person' ? Number(principal.id) : 0),
  }),
  act: {
    form: defineForm(z.object({ token: z.string('noToken').trim().min(1, 'noToken') })),
    run: async ({ page, values, system }) => {
      const result = await confirmAddress.run(system, page.principal, values);
      return result.ok ? accepted({ goTo: profilePaths.address }) : result;
    },
  },
  head: (_, { lang }) => ({
    title: textsIn(lang).address.confirm.title,
    crumbs: [{ text: textsIn(lang).address.title, href: `/${lang}${profilePaths.address}` }],
  }),
  view: (props) => <ConfirmAddress {...props} />,
  examples: [
    { path: '/profile/address/confirmation', shows: 'a link without its end' },
    {
      path: '/profile/address/confirmation',
      post: { token: 'x' },
      status: 422,
      shows: 'a link nobody has sent',
    },
  ],
});
