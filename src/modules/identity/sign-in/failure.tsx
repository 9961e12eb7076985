import type { Http } from '../../../platform/http/web.ts';
import type { Lang } from '../../../platform/text/language.ts';
import { ButtonLink } from '../../../ui/index.ts';
import { signInPaths } from '../paths.ts';
import { textsIn } from '../texts/texts.ts';
import type { SignInParts } from './parts.ts';

export type FailureReason = keyof ReturnType<typeof textsIn>['signIn']['reasons'];

const statusOf: Record<FailureReason, 400 | 403 | 503> = {
  wrongState: 400,
  codeRefused: 400,
  denied: 403,
  levelTooLow: 403,
  loginTooOld: 403,
  loginTimeMissing: 403,
  providerAway: 503,
};

export interface Failure {
  readonly reason: FailureReason;
  /** Where the reader was going. */
  readonly returnPath: string;
  readonly cause?: unknown;
}

/** The page that says why nobody was signed in, and lets the reader begin again. */
export function refuseSignIn({ web }: SignInParts, http: Http, failure: Failure): Response {
  const { reason, returnPath, cause } = failure;
  web.log.warn(
    { request: http.get('requestId'), reason, ...(cause ? { err: cause } : {}) },
    'sign-in refused',
  );
  const lang = http.get('lang');
  const text = web.shell({
    lang,
    head: { title: textsIn(lang).signIn.failedTitle },
    body: <SignInFailed lang={lang} reason={reason} returnPath={returnPath} />,
    path: '/',
    pageId: null,
    principal: http.get('principal'),
    failed: true,
  });
  return http.html(text, statusOf[reason]);
}

function SignInFailed({ lang, reason, returnPath }: Pick<Failure, 'reason' | 'returnPath'> & { lang: Lang }) {
  const t = textsIn(lang).signIn;
  const again = `${signInPaths.begin}?${new URLSearchParams({ back: returnPath })}`;
  return (
    <div class="read stack">
      <h1>{t.failedTitle}</h1>
      <p class="lead">{t.reasons[reason]}</p>
      <p>{t.nothingDone}</p>
      <p class="row">
        <ButtonLink href={again}>{t.tryAgain}</ButtonLink>
        <a href={`/${lang}/`}>{t.toFront}</a>
      </p>
    </div>
  );
}
