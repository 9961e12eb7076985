import { parse, serialize } from 'hono/utils/cookie';

/**
 * The three cookies of sign-in. `session`: who is signed in. `browser`: which browser began a sign-in.
 * `kept`: where the text of a form waits.
 */
export type CookieName = 'session' | 'browser' | 'kept';

const lifetimes: Record<CookieName, number | null> = {
  // Ends with the browser; the database ends it earlier.
  session: null,
  browser: 60 * 60,
  kept: 60 * 60,
};

/** On https the `__Host-` prefix keeps neighbouring hosts from setting our cookies; plain http has no such thing. */
function fullName(name: CookieName, secure: boolean): string {
  return `${secure ? '__Host-' : ''}saman-${name}`;
}

/** A cookie's value as the browser sent it to `origin`, or null. */
export function readCookie(request: Request, origin: string, name: CookieName): string | null {
  const full = fullName(name, isSecure(origin));
  return parse(request.headers.get('cookie') ?? '', full)[full] ?? null;
}

/** A Set-Cookie header that gives the cookie this value, or with null takes it away. */
export function writeCookie(origin: string, name: CookieName, value: string | null): string {
  const secure = isSecure(origin);
  const lifetime = value === null ? 0 : lifetimes[name];
  return serialize(fullName(name, secure), value ?? '', {
    path: '/',
    httpOnly: true,
    secure,
    // Lax, because the provider sends the reader back here from another site.
    sameSite: 'Lax',
    ...(lifetime === null ? {} : { maxAge: lifetime }),
  });
}

function isSecure(origin: string): boolean {
  return origin.startsWith('https:');
}
