import { ownOrigin } from '../../../platform/http/origin.ts';
import type { Http } from '../../../platform/http/web.ts';
import { readCookie, writeCookie } from '../cookies.ts';
import { firstPage, signInPaths } from '../paths.ts';
import { keepPending } from '../pending-store.ts';
import { safeReturn } from '../return-path.ts';
import { hashOf, newToken } from '../token.ts';
import { refuseSignIn } from './failure.ts';
import { useLanguageOf } from './language.ts';
import { holdToLimits, startAnswer } from './parts.ts';
import type { SignInParts } from './parts.ts';

/**
 * `GET /sign-in?back=/nn/…`: remember what this browser began, and send the reader to the provider.
 * With `&intent=17` it is a step-up: a login now, at the level that signing demands, for that act only.
 */
export async function beginSignIn(parts: SignInParts, http: Http): Promise<Response> {
  startAnswer(http, 'identity/begin-sign-in');
  holdToLimits(http, parts);
  const origin = ownOrigin(parts.web, http.req.raw);
  const returnPath = safeReturn(http.req.query('back'), firstPage(http.get('lang')));
  useLanguageOf(http, returnPath);
  const browser = readCookie(http.req.raw, origin, 'browser') ?? newToken();
  const [state, nonce, codeVerifier] = [newToken(), newToken(), newToken()];
  const redirectUri = origin + signInPaths.callback;
  const intentId = intentOf(http);
  let address: URL;
  try {
    const connection = await parts.connect(origin);
    const acr = intentId === null ? connection.levels.ask.signIn : connection.levels.ask.signing;
    const anew = intentId !== null;
    const lang = http.get('lang');
    address = await connection.signInAddress({ redirectUri, state, nonce, codeVerifier, lang, acr, anew });
  } catch (error) {
    return refuseSignIn(parts, http, { reason: 'providerAway', returnPath, intentId, cause: error });
  }
  const hashes = { stateHash: hashOf(state), browserHash: hashOf(browser) };
  const pending = { ...hashes, nonce, codeVerifier, redirectUri, returnPath, intentId };
  await keepPending(parts.web.database.write, pending, Date.now());
  http.header('Set-Cookie', writeCookie(origin, 'browser', browser), { append: true });
  return http.redirect(address.href, 302);
}

function intentOf(http: Http): number | null {
  const intent = http.req.query('intent');
  return intent !== undefined && /^\d{1,15}$/.test(intent) ? Number(intent) : null;
}
