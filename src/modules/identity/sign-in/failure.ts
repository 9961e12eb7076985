import { h } from 'preact';
import type { Http } from '../../../platform/http/web.ts';
import { textsIn } from '../texts/texts.ts';
import type { SignInParts } from './parts.ts';
import { SignInFailed } from './sign-in-failed.view.tsx';
import type { FailureReason } from './sign-in-failed.view.tsx';

const statusOf: Record<FailureReason, 400 | 403 | 503> = {
  wrongState: 400,
  codeRefused: 400,
  denied: 403,
  levelTooLow: 403,
  loginTooOld: 403,
  loginTimeMissing: 403,
  providerAway: 503,
  stepUpUnknown: 403,
  stepUpUsed: 403,
  stepUpExpired: 403,
};

export interface Failure {
  readonly reason: FailureReason;
  /** Where the reader was going. */
  readonly returnPath: string;
  /** The step-up it was for; null for an ordinary sign-in. */
  readonly intentId: number | null;
  readonly cause?: unknown;
}

/** The page that says why a sign-in, or the act it was for, came to nothing, and lets the reader begin again. */
export function refuseSignIn({ web }: SignInParts, http: Http, failure: Failure): Response {
  const { reason, returnPath, intentId, cause } = failure;
  web.log.warn(
    { request: http.get('requestId'), reason, ...(cause ? { err: cause } : {}) },
    'sign-in refused',
  );
  const lang = http.get('lang');
  const text = web.shell({
    lang,
    head: { title: textsIn(lang).signIn.failedTitle },
    body: h(() => SignInFailed({ lang, reason, returnPath, intentId }), {}),
    path: '/',
    pageId: null,
    principal: http.get('principal'),
    failed: true,
  });
  return http.html(text, statusOf[reason]);
}
