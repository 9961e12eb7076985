import { getConnInfo } from '@hono/node-server/conninfo';
import type { Hono } from 'hono';
import { databaseUp, metrics } from '../metrics.ts';
import type { Env, Http, Web } from './web.ts';

/**
 * `/health/live` (the process answers), `/health/ready` (it can do its work) and `/metrics` (loopback
 * only, unless a token is set). Mounted before everything that needs the database.
 */
export function mountHealth(app: Hono<Env>, web: Web, metricsToken: string | undefined): void {
  app.get('/health/live', (http) => http.text('ok'));
  app.get('/health/ready', async (http) => {
    try {
      await web.database.ping();
      databaseUp.set(1);
      return http.text('ok');
    } catch {
      databaseUp.set(0);
      return http.text('the database does not answer', 503, { 'Retry-After': '5' });
    }
  });
  app.get('/metrics', async (http) => {
    if (!mayReadMetrics(http, metricsToken)) return http.notFound();
    return http.body(await metrics.metrics(), 200, { 'Content-Type': metrics.contentType });
  });
}

function mayReadMetrics(http: Http, token: string | undefined): boolean {
  if (token !== undefined) return http.req.header('authorization') === `Bearer ${token}`;
  // Behind a proxy every request comes from loopback, so a forwarded one is not let in.
  if (http.req.header('x-forwarded-for') !== undefined) return false;
  const address = getConnInfo(http).remote.address ?? '';
  return address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1';
}
