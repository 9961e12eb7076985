import { stringify } from 'csv-stringify/sync';
import { requestScope } from '../request-scope.ts';
import { answerText } from './answer-text.ts';
import type { Endpoint, EndpointContext, ListPart } from './endpoint.ts';
import { isFresh, tagOf } from './etag.ts';
import { Fault } from './fault.ts';
import { parseQuery } from './query.ts';
import type { Http, Web } from './web.ts';

/**
 * Answer an API request as JSON or, by `.csv` or `Accept: text/csv`, as CSV for Norwegian
 * spreadsheets (semicolon, byte order mark, formulas made harmless).
 */
export async function answerEndpoint(web: Web, endpoint: Endpoint, http: Http): Promise<Response> {
  const scope = requestScope();
  if (scope) scope.page = endpoint.id;
  if (!endpoint.access.allows(http.get('principal'))) throw new Fault('notAllowed');
  // Faults too are for whoever asks.
  http.header('Access-Control-Allow-Origin', '*');
  http.header('Vary', 'Accept', { append: true });
  const url = new URL(http.req.url);
  const asCsv = wantsCsv(url, http.req.header('accept'));
  const { values, refusals } = parseQuery(endpoint.query, url.searchParams);
  if (refusals.length > 0) return problem(http, 400, 'invalid-parameter', { errors: refusals });
  const context: EndpointContext<unknown> = {
    url,
    params: withoutEnding(http.req.param() as Record<string, string>),
    query: values,
    db: web.database.read,
    today: web.clock.today(),
    now: web.clock.now(),
    principal: http.get('principal'),
    log: web.log,
  };
  const version = await endpoint.version?.(context);
  const early =
    version === undefined ? null : tagOf(web.build, version, context.today, String(asCsv), url.href);
  if (early && isFresh(http.req.header('if-none-match'), early)) return unchanged(http, early);
  const loaded = await endpoint.load(context);
  if (loaded === null) return problem(http, 404, 'not-found');
  const text = asCsv ? toCsv(endpoint, loaded) : toJson(endpoint, loaded, url);
  const tag = early ?? tagOf(text);
  if (isFresh(http.req.header('if-none-match'), tag)) return unchanged(http, tag);
  http.header('ETag', tag);
  http.header('Cache-Control', 'no-cache');
  if (asCsv) {
    http.header('Content-Disposition', `inline; filename="${fileName(url)}.csv"`);
    return answerText(http, text, 200, 'text/csv');
  }
  return answerText(http, text, 200, 'application/json');
}

function unchanged(http: Http, tag: string): Response {
  http.header('ETag', tag);
  return http.body(null, 304);
}

/** RFC 9457: a fault a program can read. */
export function problem(
  http: Http,
  status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 503,
  type: string,
  more: object = {},
): Response {
  const body = {
    type: `about:blank#${type}`,
    title: type,
    status,
    reference: http.get('requestId'),
    ...more,
  };
  return http.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' });
}

function toJson(endpoint: Endpoint, loaded: unknown, url: URL): string {
  if (endpoint.kind === 'one') return JSON.stringify(loaded);
  const { total, items, next } = loaded as ListPart<unknown>;
  return JSON.stringify({ total, items, next: next === null ? null : nextAddress(url, next) });
}

function nextAddress(url: URL, after: string): string {
  const next = new URL(url);
  next.searchParams.set('after', after);
  return next.href;
}

function toCsv(endpoint: Endpoint, loaded: unknown): string {
  const rows = endpoint.kind === 'one' ? [loaded] : (loaded as ListPart<unknown>).items;
  return stringify(rows.map(flat), {
    columns: Object.keys(endpoint.item.shape),
    header: true,
    delimiter: ';',
    bom: true,
    escape_formulas: true,
  });
}

/** Lists inside a row become one cell: simple values separated by commas, records as JSON. */
function flat(row: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row as object).map(([key, value]) => {
      if (!Array.isArray(value)) return [key, value];
      return [
        key,
        value.every((part) => typeof part !== 'object') ? value.join(', ') : JSON.stringify(value),
      ];
    }),
  );
}

const ending = /\.(csv|json)$/;

function wantsCsv(url: URL, accept: string | undefined): boolean {
  const asked = ending.exec(url.pathname)?.[1];
  if (asked) return asked === 'csv';
  return /^\s*text\/csv\b/i.test(accept ?? '');
}

function withoutEnding(params: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value.replace(ending, '')]));
}

function fileName(url: URL): string {
  return url.pathname.split('/').slice(3).join('-').replace(ending, '') || 'saman';
}
