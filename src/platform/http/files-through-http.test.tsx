import { ReadableStream } from 'node:stream/web';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { testApp } from '../../../tests/support/test-app.ts';
import type { TestApp } from '../../../tests/support/test-app.ts';
import { defineModule } from '../module.ts';
import { accepted } from '../result.ts';
import { anyone } from './access.ts';
import { fileAnswer } from './file-answer.ts';
import { defineFilePage } from './file-page.ts';
import { defineForm } from './form.ts';
import { definePage } from './page.ts';

/** What reached the page's command. */
const reached: unknown[] = [];

const sendPlan = definePage({
  id: 'test/send-plan',
  path: '/test/plans/:id',
  access: anyone,
  query: z.object({}),
  load: ({ params: { id = '' } }) => Promise.resolve(id === '1' || id === '2' ? { id } : null),
  authorise: (_, { id }) => (id === '1' ? 'allowed' : 'refused'),
  act: {
    form: defineForm(z.object({ title: z.string().min(3, 'tooShort') })),
    uploads: { fields: { plan: { kinds: ['pdf'], required: true } }, fileSize: 1024 * 1024 },
    run: ({ values, files }) => {
      reached.push({ values, files: files.map(({ name, bytes }) => `${name} ${bytes.length}`) });
      return Promise.resolve(accepted({ goTo: '/test/done' }));
    },
  },
  head: () => ({ title: 'Plan' }),
  view: ({ form }) => (
    <pre>{JSON.stringify([form.typed, form.refusals.map(({ field, code }) => `${field} ${code}`)])}</pre>
  ),
  examples: [{ path: '/test/plans/1' }],
});

const sendWords = definePage({
  id: 'test/send-words',
  path: '/test/words',
  access: anyone,
  query: z.object({}),
  load: () => Promise.resolve({}),
  act: {
    form: defineForm(z.object({})),
    run: () => Promise.resolve(accepted({ goTo: '/test/done' })),
  },
  head: () => ({ title: 'Words' }),
  view: () => <p>Words</p>,
  examples: [{ path: '/test/words' }],
});

const readPlan = defineFilePage({
  id: 'test/read-plan',
  path: '/test/plans/:id/plan.pdf',
  access: anyone,
  query: z.object({}),
  load: ({ params: { id = '' } }) => Promise.resolve(id === '3' ? null : { id }),
  authorise: (_, { id }) => (id === '1' ? 'allowed' : 'hidden'),
  answer: () =>
    fileAnswer({
      body: ReadableStream.from([Buffer.from('%PDF')]),
      size: 4,
      mediaType: 'application/pdf',
      fileName: 'plan.pdf',
      sha256: 'ab'.repeat(32),
      disposition: 'inline',
    }),
  examples: [{ path: '/test/plans/1/plan.pdf' }],
});

const readFeed = defineFilePage({
  id: 'test/read-feed',
  path: '/test/feed.xml',
  access: anyone,
  query: z.object({}),
  load: ({ lang, origin }) => Promise.resolve(`<feed>${origin} ${lang} ${'å'.repeat(2000)}</feed>`),
  authorise: () => 'allowed',
  answer: (_, text) => ({ text, mediaType: 'application/atom+xml' }),
  examples: [{ path: '/test/feed.xml' }],
});

let app: TestApp;
beforeAll(async () => {
  const planted = defineModule({ name: 'test', pages: [sendPlan, sendWords], files: [readPlan, readFeed] });
  app = await testApp({ modules: [planted] });
});

const pdf = new File(['%PDF-1.7\n'], 'Planen.pdf');

function send(title: string, plan: File, id = '1'): Promise<Response> {
  const body = new FormData();
  body.append('title', title);
  body.append('plan', plan);
  return app.request(`/nn/test/plans/${id}`, { method: 'POST', body });
}

const shown = async (answer: Response) =>
  JSON.parse(
    /<pre>(.*)<\/pre>/.exec(await answer.text())?.[1]?.replaceAll('&quot;', '"') ?? 'null',
  ) as unknown;

test('a form with a file reaches its command', async () => {
  const answer = await send('Plan for 2027', pdf);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/nn/test/done']);
  expect(reached.splice(0)).toEqual([{ values: { title: 'Plan for 2027' }, files: ['Planen.pdf 9'] }]);
});

test('a faulty file and a faulty field are told together, and what was typed stays', async () => {
  const answer = await send('x', new File(['MZ'], 'plan.pdf'));
  expect(answer.status).toBe(422);
  expect(await shown(answer)).toEqual([{ title: 'x' }, ['title tooShort', 'plan fileKindNotAllowed']]);
  const large = await send('Plan for 2027', new File([Buffer.alloc(2_000_000)], 'plan.pdf'));
  expect(await shown(large)).toEqual([{ title: 'Plan for 2027' }, ['plan fileTooLarge']]);
  expect(reached.splice(0)).toEqual([]);
});

test('a form that comes without its file is told so, also in the ordinary encoding', async () => {
  const answer = await app.post('/nn/test/plans/1', { title: 'Plan for 2027' });
  expect([answer.status, await shown(answer)]).toEqual([
    422,
    [{ title: 'Plan for 2027' }, ['plan fileMissing']],
  ]);
});

test('nothing is read from somebody who may not send', async () => {
  let pulled = 0;
  const body = new ReadableStream({
    pull: (controller) => {
      pulled += 1;
      controller.enqueue(new Uint8Array(65_536));
    },
  });
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  const init = { method: 'POST', body: body as BodyInit, headers, duplex: 'half' };
  expect((await app.request('/nn/test/plans/2', init)).status).toBe(403);
  expect(pulled).toBeLessThan(3);
});

test('a form with files where none are taken is refused', async () => {
  const body = new FormData();
  body.append('plan', pdf);
  const answer = await app.request('/nn/test/words', { method: 'POST', body });
  expect(answer.status).toBe(415);
});

test('a file is sent with its own rules beside those of every answer', async () => {
  const answer = await app.request('/nn/test/plans/1/plan.pdf');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; base-uri 'none'");
  expect(answer.headers.get('referrer-policy')).toBe('same-origin');
  expect(answer.headers.get('x-saman-page')).toBe('test/read-plan');
  expect(answer.headers.get('x-request-id')).toMatch(/^\w{10}$/);
  expect(await answer.text()).toBe('%PDF');
});

test('a text for programs says its kind, knows where it is read, and is not sent twice', async () => {
  const answer = await app.request('/nn/test/feed.xml');
  const text = await answer.text();
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
    200,
    'application/atom+xml; charset=utf-8',
    'private, no-cache',
  ]);
  expect(text).toBe(`<feed>http://localhost nn ${'å'.repeat(2000)}</feed>`);
  const tag = answer.headers.get('etag') ?? '';
  const again = await app.request('/nn/test/feed.xml', { headers: { 'If-None-Match': tag } });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
  const other = await app.request('/nb/test/feed.xml', { headers: { 'If-None-Match': tag } });
  expect(other.status).toBe(200);
});

test('a text for programs is compressed for whoever takes that', async () => {
  const answer = await app.request('/nn/test/feed.xml', { headers: { 'Accept-Encoding': 'gzip' } });
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect((await answer.bytes()).length).toBeLessThan(500);
});

test.each([
  ['GET', '/nn/test/plans/2/plan.pdf', 404],
  ['GET', '/nn/test/plans/3/plan.pdf', 404],
  ['POST', '/nn/test/plans/1/plan.pdf', 405],
  ['HEAD', '/nn/test/plans/1/plan.pdf', 200],
])('%s %s answers %i', async (method, address, status) => {
  expect((await app.request(address, { method })).status).toBe(status);
});

test('none of this was a fault of ours', () => {
  expect(app.takeErrors()).toEqual([]);
});
