import { ownOrigin } from '../../../platform/http/origin.ts';
import type { Http } from '../../../platform/http/web.ts';
import { checkAuthentication } from '../authentication.ts';
import type { Claims } from '../claims.ts';
import type { Connection } from '../connection.ts';
import { readCookie, writeCookie } from '../cookies.ts';
import { firstPage } from '../paths.ts';
import { takePending } from '../pending-store.ts';
import type { Pending } from '../pending-store.ts';
import { startSession } from '../start-session.command.ts';
import { completeStepUp } from '../complete-step-up.command.ts';
import { hashOf, newToken } from '../token.ts';
import { useLanguageOf } from './language.ts';
import { refuseSignIn } from './failure.ts';
import type { FailureReason } from './sign-in-failed.view.tsx';
import { holdToLimits, startAnswer } from './parts.ts';
import type { SignInParts } from './parts.ts';

/**
 * `GET /sign-in/callback`: the reader comes back from the provider. Take what this browser began →
 * exchange the code → check level and age → begin a session → go on.
 */
export async function finishSignIn(parts: SignInParts, http: Http): Promise<Response> {
  startAnswer(http, 'identity/finish-sign-in');
  holdToLimits(http, parts);
  const origin = ownOrigin(parts.web, http.req.raw);
  const state = http.req.query('state') ?? '';
  const pending = await take(parts, http, state, origin);
  const returnPath = pending?.returnPath ?? firstPage(http.get('lang'));
  useLanguageOf(http, returnPath);
  const refuse = (reason: FailureReason, cause?: unknown) =>
    refuseSignIn(parts, http, { reason, returnPath, cause, intentId: pending?.intentId ?? null });
  if (!pending) return refuse('wrongState');

  let connection: Connection;
  let answer: Awaited<ReturnType<Connection['finish']>>;
  try {
    connection = await parts.connect(origin);
    answer = await connection.finish(answerAddress(pending, http), { ...pending, state });
  } catch (error) {
    return refuse('providerAway', error);
  }
  if (!answer.ok) return refuse(answer.refusals[0]?.code as FailureReason);

  const { claims, idToken } = answer.value;
  const now = Math.floor(Date.now() / 1000);
  const { signIn, signing } = connection.levels;
  const demand =
    pending.intentId === null
      ? { levels: signIn, now }
      : { levels: signing, now, notBefore: Math.floor(pending.begunAt / 1000) };
  const checked = checkAuthentication(claims, demand);
  if (!checked.ok) return refuse(checked.refusals[0]?.code as FailureReason);

  const { token, personId } = await begin(parts, http, { claims, idToken, ...checked.value });
  http.header('Set-Cookie', writeCookie(origin, 'session', token), { append: true });
  if (pending.intentId !== null) {
    const login = { intentId: pending.intentId, personId, accepted: signing, ...checked.value };
    const by = { kind: 'person', id: String(personId) } as const;
    const completed = await completeStepUp.run(parts.web.system, by, login);
    // Another person's, or too late: told here, because the owner's page may not be there for whoever came back.
    if (!completed.ok) return refuse(completed.refusals[0]?.code as FailureReason);
  }
  return http.redirect(returnPath, 303);
}

async function take(
  { web }: SignInParts,
  http: Http,
  state: string,
  origin: string,
): ReturnType<typeof takePending> {
  const browser = readCookie(http.req.raw, origin, 'browser');
  if (state === '' || browser === null) return null;
  const hashes = { stateHash: hashOf(state), browserHash: hashOf(browser) };
  return takePending(web.database.write, hashes, Date.now());
}

/** The callback as the provider knows it, whatever a proxy has made of the address on the way here. */
function answerAddress({ redirectUri }: Pending, http: Http): URL {
  const address = new URL(redirectUri);
  address.search = new URL(http.req.url).search;
  return address;
}

interface Authenticated {
  readonly claims: Claims;
  readonly idToken: string;
  readonly acr: string;
  readonly authTime: number;
}

/** Begin a session under a new token; whatever token the browser had before is worth nothing now. */
async function begin(
  { web, secrets }: SignInParts,
  http: Http,
  { claims, idToken, acr, authTime }: Authenticated,
): Promise<{ token: string; personId: number }> {
  const token = newToken();
  const former = readCookie(http.req.raw, ownOrigin(web, http.req.raw), 'session');
  const result = await startSession.run(web.system, http.get('principal'), {
    tokenHash: hashOf(token),
    formerTokenHash: former === null ? null : hashOf(former),
    issuer: claims.issuer,
    subject: claims.subject,
    providerSession: claims.providerSession,
    numberHash: claims.number === null ? null : secrets.keyedHash('national identity number', claims.number),
    name: claims.name,
    acr,
    authTime,
    idTokenSealed: secrets.seal('ID token', idToken),
  });
  if (!result.ok) throw new Error('Beginning a session never refuses.');
  return { token, personId: result.value.personId };
}
