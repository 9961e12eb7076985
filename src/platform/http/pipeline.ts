import type { Hono } from 'hono';
import { isDatabaseAway } from '../db/faults.ts';
import { newReference } from '../ids.ts';
import { anonymous } from '../principal.ts';
import { inRequestScope, requestScope } from '../request-scope.ts';
import { isLang, preferredLanguage } from '../text/language.ts';
import { problem } from './answer-endpoint.ts';
import { pathWithoutLanguage } from './answer-page.ts';
import { answerText } from './answer-text.ts';
import { Fault, statusOf } from './fault.ts';
import { measureRequest } from '../metrics.ts';
import { guardOrigin } from './origin.ts';
import { contentPolicy, securityHeaders } from './security.ts';
import type { Env, Http, Web } from './web.ts';

/** Every request: a reference, a scope, a log line, a measurement. */
export function traceRequests(app: Hono<Env>, web: Web): void {
  app.use(async (http, next) => {
    const id = newReference();
    http.set('requestId', id);
    http.set('received', web.clock.now());
    http.set('principal', anonymous);
    http.set('typed', null);
    http.set('lang', languageOf(http));
    http.header('X-Request-Id', id);
    const started = performance.now();
    await inRequestScope({ id, page: null, queries: 0 }, async () => {
      await next();
      const scope = requestScope();
      const milliseconds = performance.now() - started;
      const page = scope?.page ?? null;
      const status = http.res.status;
      measureRequest(http.req.method, page, status, milliseconds);
      if (web.development) {
        http.header('X-Saman-Page', page ?? 'none');
        http.header('X-Saman-Queries', String(scope?.queries ?? 0));
      }
      const line = { request: id, page, method: http.req.method, path: http.req.path, status };
      web.log.info({ ...line, ms: Math.round(milliseconds), queries: scope?.queries }, 'answered');
    });
  });
}

/** Headers, and who is asking; changes only from our own pages. */
export function guardRequests(app: Hono<Env>, web: Web): void {
  app.use(async (http, next) => {
    for (const [name, value] of Object.entries(securityHeaders)) http.header(name, value);
    http.header('Content-Security-Policy', contentPolicy(web.formTargets()));
    await next();
  });
  app.use(async (http, next) => {
    refuseBrokenAddress(http.req.url);
    guardOrigin(web, http.req.raw);
    http.set('principal', await web.authenticate(http.req.raw));
    await next();
  });
}

/** The last word: unknown addresses, and everything that was thrown. */
export function answerFaults(app: Hono<Env>, web: Web): void {
  app.notFound((http) => faultPage(web, http, new Fault('notFound')));
  app.onError((error, http) => {
    const fault = asFault(error);
    if (fault.code === 'unexpected' || fault.code === 'unavailable') {
      const { page } = requestScope() ?? { page: null };
      web.log.error({ err: error, request: http.get('requestId'), page }, 'a request failed');
    }
    return faultPage(web, http, fault);
  });
}

function asFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  if (isDatabaseAway(error))
    return new Fault('unavailable', { cause: error, headers: { 'Retry-After': '5' } });
  return new Fault('unexpected', { cause: error });
}

async function faultPage(web: Web, http: Http, fault: Fault): Promise<Response> {
  const status = statusOf[fault.code];
  for (const [name, value] of Object.entries(fault.headers)) http.header(name, value);
  http.header('Cache-Control', 'no-store');
  if (http.req.path.startsWith('/api/')) return problem(http, status, kebab(fault.code));
  const lang = http.get('lang');
  const path = pathWithoutLanguage(safeUrl(http.req.url));
  const typed = http.get('typed');
  const values = { lang, code: fault.code, reference: http.get('requestId'), typed, kept: fault.kept, path };
  const { head, body } = web.fault(values);
  const pageId = requestScope()?.page ?? null;
  const text = web.shell({ lang, head, body, path, pageId, principal: http.get('principal'), failed: true });
  return answerText(http, text, status, 'text/html');
}

function languageOf(http: Http): Env['Variables']['lang'] {
  const first = http.req.path.split('/')[1];
  return isLang(first) ? first : preferredLanguage(http.req.header('accept-language'));
}

/** An address whose percent signs do not make UTF-8 (or hide a NUL) is nobody's page. */
function refuseBrokenAddress(address: string): void {
  try {
    if (decodeURIComponent(address.replaceAll('+', ' ')).includes('\0')) throw new Fault('notText');
  } catch (error) {
    throw error instanceof Fault ? error : new Fault('notText', { cause: error });
  }
}

function safeUrl(address: string): URL {
  return URL.parse(address) ?? new URL('http://localhost/');
}

function kebab(code: string): string {
  return code.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
