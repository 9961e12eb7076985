import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import type { CommandSystem } from '../../../../platform/db/command.ts';
import { definePage } from '../../../../platform/http/page.ts';
import type { PageContext } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import type { Result } from '../../../../platform/result.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { stepUpAddress } from '../../../identity/index.ts';
import { beginSigning, markOpened, sign, signForm } from '../../../signing/index.ts';
import type { SignFormValues } from '../../../signing/index.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { titleFor } from '../../words.ts';
import { findSignPage } from './sign-agreement.query.ts';
import type { SignPage } from './sign-agreement.query.ts';
import { SignAgreement } from './sign-agreement.view.tsx';

export const signAgreementPage = definePage({
  id: 'agreements/sign-agreement',
  path: paths.sign(':id'),
  access: signedIn,
  query: z.object({ intent: z.coerce.number('unknown').int('unknown').positive('unknown').optional() }),
  load: findSignPage,
  act: {
    form: signForm,
    run: ({ page, data, values, system }) => act(system, page, data, values),
  },
  head: ({ version, info, current }, { lang }) => ({
    title: fill(textsIn(lang).sign.title, { title: titleFor(lang, version).text }),
    crumbs: [
      { text: textsIn(lang).list.title, href: `/${lang}${paths.agreements}` },
      { text: titleFor(lang, current).text, href: `/${lang}${paths.agreement(info.id)}` },
    ],
  }),
  view: (props) => <SignAgreement {...props} />,
  examples: [
    { path: '/agreements/2/signature', shows: 'the letter of intent the parties are asked to sign' },
    { path: '/agreements/1/signature', status: 404, shows: 'an agreement nobody is asked to sign' },
    {
      path: '/agreements/1/signature',
      post: { do: 'sign', request: '1' },
      status: 404,
      shows: 'signing what nobody is asked to sign',
    },
  ],
});

/** Open the document, begin to sign, or give the signature after a fresh sign-in. */
async function act(
  system: CommandSystem,
  { principal, lang }: PageContext,
  { info, version }: SignPage,
  values: SignFormValues,
): Promise<Result<{ readonly goTo: string } | { readonly leaveTo: string }>> {
  const { request: requestId, intent: intentId } = values;
  const here = paths.sign(info.id);
  if (values.do === 'open') {
    const opened = await markOpened.run(system, principal, { requestId });
    return opened.ok ? accepted({ goTo: paths.pdf(info.id, version.number, version.language) }) : opened;
  }
  if (values.do === 'give' && intentId !== undefined) {
    const signed = await sign.run(system, principal, { requestId, intentId, language: lang });
    return signed.ok ? accepted({ goTo: paths.agreement(info.id) }) : signed;
  }
  const begun = await beginSigning(system, principal, { requestId, language: lang });
  if (!begun.ok) return begun;
  const { intentId: begunId } = begun.value;
  return accepted({ leaveTo: stepUpAddress(lang, `${here}?intent=${begunId}`, begunId) });
}
