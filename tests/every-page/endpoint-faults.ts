import { z } from 'zod';
import type { Endpoint } from '../../src/platform/http/endpoint.ts';
import type { Example } from '../../src/platform/http/page.ts';
import type { TestApp } from '../support/test-app.ts';
import { testOrigin } from '../support/test-app.ts';
import { headerFaults } from './page-faults.ts';

/** What is wrong with the answer to one example of an endpoint, each as a sentence. */
export async function endpointFaults(app: TestApp, endpoint: Endpoint, example: Example): Promise<string[]> {
  return app.isolated(async () => {
    const answer = await app.request(example.path);
    const expected = example.status ?? 200;
    if (answer.status !== expected)
      return [`it answered ${answer.status}, not ${expected}: ${app.takeErrors().join('; ')}`];
    const faults = headerFaults(answer);
    const id = answer.headers.get('X-Saman-Page');
    if (id !== endpoint.id) faults.push(`the endpoint that answered was ${id}`);
    if (answer.headers.get('Access-Control-Allow-Origin') !== '*')
      faults.push('pages elsewhere cannot read it');
    if (expected !== 200) return [...faults, ...problemFaults(await answer.clone().json(), answer)];
    // Unlike `text()` this keeps the byte order mark.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.bytes());
    const kind = answer.headers.get('Content-Type') ?? '';
    return [
      ...faults,
      ...(kind.startsWith('text/csv')
        ? csvFaults(text, endpoint)
        : await jsonFaults(app, text, kind, endpoint)),
      ...(await freshnessFaults(app, answer, example.path)),
    ];
  });
}

/** A fault is a problem document (RFC 9457) that says the status it has. */
export function problemFaults(body: unknown, { status, headers }: Response): string[] {
  const kind = headers.get('Content-Type');
  if (kind !== 'application/problem+json') return [`its fault is ${kind}`];
  const problem = z.object({
    type: z.string(),
    title: z.string(),
    status: z.literal(status),
    reference: z.string(),
  });
  return issues(problem.safeParse(body));
}

async function jsonFaults(app: TestApp, text: string, kind: string, endpoint: Endpoint): Promise<string[]> {
  if (kind !== 'application/json; charset=utf-8') return [`it is ${kind}`];
  const body: unknown = JSON.parse(text);
  // Strict: a field nobody has described is a fault of the description.
  const item = endpoint.item.strict();
  if (endpoint.kind === 'one') return issues(item.safeParse(body));
  const list = z.strictObject({ total: z.int().min(0), items: z.array(item), next: z.url().nullable() });
  const parsed = list.safeParse(body);
  if (!parsed.success) return issues(parsed);
  const { total, items, next } = parsed.data;
  if (next === null) return total < items.length ? [`it has ${items.length} items of ${total}`] : [];
  const following = await app.request(next.replace(testOrigin, ''));
  const more = list.safeParse(await following.json());
  if (!more.success) return issues(more).map((fault) => `its next part: ${fault}`);
  const [first] = more.data.items;
  const again = items.some((each) => JSON.stringify(each) === JSON.stringify(first));
  return first === undefined || again ? ['its next part does not follow this one'] : [];
}

function issues(parsed: z.ZodSafeParseResult<unknown>): string[] {
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

function csvFaults(text: string, endpoint: Endpoint): string[] {
  const header = Object.keys(endpoint.item.shape).join(';');
  if (!text.startsWith(`\uFEFF${header}\n`)) return [`its CSV begins "${text.slice(0, 60)}"`];
  return text.split('\n').length < 3 ? ['its CSV has no rows'] : [];
}

async function freshnessFaults(app: TestApp, answer: Response, path: string): Promise<string[]> {
  const tag = answer.headers.get('ETag');
  if (tag === null) return ['it has no ETag'];
  const again = await app.request(path, { headers: { 'If-None-Match': tag } });
  const body = await again.text();
  return again.status === 304 && body === ''
    ? []
    : [`with its own tag it answers ${again.status}, ${body.length} signs`];
}
