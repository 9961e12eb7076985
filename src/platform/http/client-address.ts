import { getConnInfo } from '@hono/node-server/conninfo';
import type { Http, Web } from './web.ts';

/**
 * The network address a request comes from: with a trusted proxy, the one it saw (the last it wrote in
 * X-Forwarded-For, since a sender may have written the others). 'unknown' where there is no socket.
 */
export function clientAddress(http: Http, { trustProxy }: Pick<Web, 'trustProxy'>): string {
  const forwarded = trustProxy ? http.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  if (forwarded) return forwarded;
  try {
    return getConnInfo(http).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
