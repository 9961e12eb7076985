import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { norwegianDate } from '../../../../platform/clock.ts';
import type { CommandSystem } from '../../../../platform/db/command.ts';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import type { PageContext } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import type { Result } from '../../../../platform/result.ts';
import type { Lang } from '../../../../platform/text/language.ts';
import { giveAddress } from '../../addresses/give-address.command.ts';
import { mailLanguageOf, ownAddress } from '../../addresses/own-address.query.ts';
import { removeAddress } from '../../addresses/remove-address.command.ts';
import { sendLinkAgain } from '../../addresses/send-link-again.command.ts';
import { profilePaths } from '../../profile-paths.ts';
import { textsIn } from '../../texts/profile/texts.ts';
import { addressForm } from './keep-address.form.ts';
import type { AddressValues } from './keep-address.form.ts';
import { KeepAddress } from './keep-address.view.tsx';

export const keepAddressPage = definePage({
  id: 'identity/keep-address',
  path: profilePaths.address,
  access: signedIn,
  query: z.object({}),
  load: async ({ db, principal, lang }) => {
    const personId = principal.kind === 'person' ? Number(principal.id) : 0;
    const own = await ownAddress(db, personId);
    const language = (await mailLanguageOf(db, personId)) ?? lang;
    return {
      language,
      own: own && {
        ...own,
        givenOn: dateOf(own.givenAt),
        confirmedOn: own.confirmedAt === null ? null : dateOf(own.confirmedAt),
      },
    };
  },
  act: {
    form: addressForm,
    run: async ({ page, data, values, system }) => {
      const result = await act(system, page, data.language, values);
      return result.ok ? accepted({ goTo: profilePaths.address }) : result;
    },
  },
  head: (_, { lang }) => ({ title: textsIn(lang).address.title }),
  view: (props) => <KeepAddress {...props} />,
  examples: [
    { path: '/profile/address', shows: 'giving an address' },
    {
      path: '/profile/address',
      post: { do: 'give', address: 'to@example.org, tre@example.org', language: 'nn' },
      status: 422,
      shows: 'two addresses at once',
    },
    {
      path: '/profile/address',
      post: { do: 'give', address: 'ordforar@example.org', language: 'nn' },
      status: 303,
      shows: 'an address that is kept, and waits',
    },
  ],
});

/** The Norwegian date of a moment as it is stored. */
function dateOf(moment: string): string {
  return norwegianDate(Temporal.Instant.from(moment));
}

function act(
  system: CommandSystem,
  { principal }: PageContext,
  language: Lang,
  values: AddressValues,
): Promise<Result<unknown>> {
  if (values.do === 'give') return giveAddress.run(system, principal, values);
  if (values.do === 'again') return sendLinkAgain.run(system, principal, { language });
  return removeAddress.run(system, principal, {});
}
