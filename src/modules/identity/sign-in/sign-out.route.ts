import { h } from 'preact';
import { ownOrigin } from '../../../platform/http/origin.ts';
import type { Http } from '../../../platform/http/web.ts';
import type { Lang } from '../../../platform/text/language.ts';
import { readCookie, writeCookie } from '../cookies.ts';
import { signOut } from '../sign-out.command.ts';
import { signInPaths } from '../paths.ts';
import { textsIn } from '../texts/texts.ts';
import { hashOf } from '../token.ts';
import { useLanguageOf } from './language.ts';
import { startAnswer } from './parts.ts';
import type { SignInParts } from './parts.ts';
import { SignOut } from './sign-out.view.tsx';

/** `GET /sign-out`: asks, or, once it is done (the provider leads back here), says so. */
export function showSignOut({ web }: SignInParts, http: Http): Response {
  startAnswer(http, 'identity/sign-out');
  useLanguageOf(http, `/${http.req.query('state') ?? ''}`);
  const lang = http.get('lang');
  const signedIn = http.get('principal').kind === 'person';
  const t = textsIn(lang).signOut;
  const text = web.shell({
    lang,
    head: { title: signedIn ? t.askTitle : t.doneTitle },
    body: h(() => SignOut({ lang, signedIn }), {}),
    path: '/',
    pageId: null,
    principal: http.get('principal'),
    failed: false,
  });
  return http.html(text);
}

/** `POST /sign-out`: our session ends first, whatever becomes of the provider's; then the provider is asked to end its own. */
export async function doSignOut(parts: SignInParts, http: Http): Promise<Response> {
  startAnswer(http, 'identity/sign-out');
  const { web, secrets } = parts;
  const origin = ownOrigin(web, http.req.raw);
  useLanguageOf(http, URL.parse(http.req.header('referer') ?? '')?.pathname ?? '');
  const lang = http.get('lang');
  const token = readCookie(http.req.raw, origin, 'session');
  const done = token
    ? await signOut.run(web.system, http.get('principal'), { tokenHash: hashOf(token) })
    : null;
  http.header('Set-Cookie', writeCookie(origin, 'session', null), { append: true });
  const sealed = done?.ok ? done.value.idTokenSealed : null;
  const onward = sealed ? await providerAddress(parts, origin, lang, secrets.open('ID token', sealed)) : null;
  return http.redirect(onward?.href ?? `${signInPaths.signOut}?state=${lang}`, 303);
}

async function providerAddress(
  { web, connect }: SignInParts,
  origin: string,
  lang: Lang,
  idToken: string | null,
): Promise<URL | null> {
  try {
    const connection = await connect(origin);
    return connection.signOutAddress(idToken, { uri: origin + signInPaths.signOut, lang });
  } catch (error) {
    web.log.warn({ err: error }, 'the provider could not be told of a sign-out');
    return null;
  }
}
