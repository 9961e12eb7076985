import type { Lang } from '../../platform/text/language.ts';

/** Addresses of sign-in, which have no language: the provider knows them, and a script can rely on them. */
export const signInPaths = {
  begin: '/sign-in',
  callback: '/sign-in/callback',
  signOut: '/sign-out',
  /** Where the bar under the header posts on whose behalf one acts. */
  onBehalf: '/on-behalf',
  /** Where the provider tells that its session is over. */
  logoutOrder: '/sign-out/back-channel',
};

/** Begin to sign in and come back to this page. `path` is without the language. */
export function signInAddress(lang: Lang, path: string): string {
  return `${signInPaths.begin}?${new URLSearchParams({ back: `/${lang}${path}` })}`;
}

/** Sign in anew for one act, and come back to the page that asked. */
export function stepUpAddress(lang: Lang, path: string, intentId: number): string {
  return `${signInAddress(lang, path)}&intent=${intentId}`;
}

/** Where one comes after sign-in when nothing else was asked for. */
export const firstPage = (lang: Lang): string => `/${lang}/my`;
