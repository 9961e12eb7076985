import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import type { CommandSystem } from '../../../../platform/db/command.ts';
import { definePage } from '../../../../platform/http/page.ts';
import type { GoOn, PageContext } from '../../../../platform/http/page.ts';
import { accepted, refused } from '../../../../platform/result.ts';
import type { Result } from '../../../../platform/result.ts';
import { stepUpAddress } from '../../../identity/index.ts';
import { beginSigning, markOpened, sign, signForm } from '../../../signing/index.ts';
import type { SignFormValues } from '../../../signing/index.ts';
import { crumbsTo } from '../../application-words.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/submission/texts.ts';
import { findSignPage } from './sign-application.query.ts';
import type { SignPage } from './sign-application.query.ts';
import { SignApplication } from './sign-application.view.tsx';

export const signApplicationPage = definePage({
  id: 'applications/sign-application',
  path: paths.sign(':id'),
  access: signedIn,
  query: z.object({ intent: z.coerce.number('unknown').int('unknown').positive('unknown').optional() }),
  load: findSignPage,
  // What this reader may not see was not found.
  authorise: () => 'allowed',
  act: {
    form: signForm,
    run: ({ page, data, values, system }) => act(system, page, data, values),
  },
  head: ({ application }, page) => ({
    title: textsIn(page.lang).sign.title,
    crumbs: crumbsTo(application, page),
  }),
  view: (props) => <SignApplication {...props} />,
  examples: [
    {
      path: '/applications/2/sign',
      by: 'elvestad-mayor',
      shows: 'an application the reader has signed',
    },
    {
      path: '/applications/1/sign',
      by: 'mayor',
      status: 404,
      shows: 'an application nobody is asked to sign',
    },
    {
      path: '/applications/1/sign',
      by: 'mayor',
      post: { do: 'sign', request: '1' },
      status: 404,
      shows: 'signing what nobody is asked to sign',
    },
  ],
});

/** Open the contents, begin to sign, or give the signature after a fresh sign-in. */
async function act(
  system: CommandSystem,
  { principal, lang }: PageContext,
  { application, freeze }: SignPage,
  { request: requestId, intent: intentId, ...values }: SignFormValues,
): Promise<Result<GoOn>> {
  // An old form, or contents that are open again: what is not to be signed is not begun either.
  if (requestId !== freeze.requestId || freeze.reopened) return refused({ code: 'replaced' });
  if (values.do === 'open') {
    const opened = await markOpened.run(system, principal, { requestId });
    return opened.ok ? accepted({ goTo: paths.file(application.id, 'contents') }) : opened;
  }
  if (values.do === 'give' && intentId !== undefined) {
    const signed = await sign.run(system, principal, { requestId, intentId, language: lang });
    return signed.ok ? accepted({ goTo: paths.sign(application.id) }) : signed;
  }
  const begun = await beginSigning(system, principal, { requestId, language: lang });
  if (!begun.ok) return begun;
  const { intentId: begunId } = begun.value;
  return accepted({
    leaveTo: stepUpAddress(lang, `${paths.sign(application.id)}?intent=${begunId}`, begunId),
  });
}
