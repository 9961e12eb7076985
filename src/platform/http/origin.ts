import { Fault } from './fault.ts';
import type { Web } from './web.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuse a change that another site asks a reader's browser to make. Every browser of today names the
 * origin of a POST; a request that names none is refused too, and a script says its own
 * (`Origin: <address of Saman>`), see docs/testing.md.
 */
export function guardOrigin(web: Pick<Web, 'publicOrigin' | 'trustProxy'>, request: Request): void {
  if (safe.has(request.method)) return;
  const origin = request.headers.get('origin');
  if (origin !== null && origin === ownOrigin(web, request)) return;
  throw new Fault('foreignOrigin');
}

/** The origin readers see in their address bar. */
export function ownOrigin(
  { publicOrigin, trustProxy }: Pick<Web, 'publicOrigin' | 'trustProxy'>,
  request: Request,
): string {
  if (publicOrigin) return publicOrigin;
  const url = new URL(request.url);
  if (!trustProxy) return url.origin;
  const protocol =
    request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim() ?? url.protocol.slice(0, -1);
  const host = request.headers.get('x-forwarded-host')?.split(',')[0]?.trim() ?? url.host;
  return `${protocol}://${host}`;
}
