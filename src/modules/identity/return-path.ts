/**
 * Where to go after sign-in: a page of ours under a language, or `fallback`. Whatever else is asked for
 * (another site, an address a browser would read as one, '/sign-out') is not followed.
 */
export function safeReturn(asked: string | null | undefined, fallback: string): string {
  if (!asked || !/^\/(nb|nn|en)(?![^/?#])/.test(asked)) return fallback;
  const url = URL.parse(asked, 'http://saman.invalid');
  return url && url.origin === 'http://saman.invalid' ? url.pathname + url.search : fallback;
}
