import { expect, test } from 'vitest';
import { Fault } from '../http/fault.ts';
import { readUpload } from './read-upload.ts';
import type { Uploads } from './uploads.ts';

const pdf = Buffer.from('%PDF-1.7\n');
const mebibyte = 1024 * 1024;
const uploads: Uploads = {
  fields: { plan: { kinds: ['pdf'], required: true }, others: { kinds: ['pdf', 'txt'], files: 3 } },
  fileSize: mebibyte,
  totalSize: 2 * mebibyte,
};
const fieldSize = 10_000;

type Part = readonly [field: string, content: string | Uint8Array, name?: string];

/** As a browser writes it. */
async function form(...parts: Part[]): Promise<Request> {
  const data = new FormData();
  for (const [field, content, name] of parts)
    if (name === undefined) data.append(field, String(content));
    else data.append(field, new Blob([Buffer.from(content)]), name);
  const written = new Response(data);
  const headers = { 'content-type': written.headers.get('content-type') ?? '' };
  return ask(await written.arrayBuffer(), headers);
}

const ask = (content: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://localhost/', { method: 'POST', body: content, headers, duplex: 'half' } as RequestInit);

const read = async (...parts: Part[]) => readUpload(await form(...parts), uploads, fieldSize);

async function faultOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof Fault) return error.code;
    throw error;
  }
  return 'none';
}

/** A body written by hand: each line ends with CRLF. */
const written = (...lines: string[]) =>
  ask(Buffer.from(lines.map((line) => `${line}\r\n`).join(''), 'latin1'), {
    'content-type': 'multipart/form-data; boundary=b',
  });

test('typed values and files come apart', async () => {
  const sent = await read(
    ['title', 'Plan for\r\nPorsáŋgu'],
    ['theme', 'a'],
    ['theme', 'b'],
    ['plan', pdf, 'Planen vår.pdf'],
    ['others', pdf, 'a.pdf'],
    ['others', 'tekst', 'b.txt'],
  );
  expect(sent).toEqual({
    typed: { title: 'Plan for\nPorsáŋgu', theme: ['a', 'b'] },
    files: [
      { field: 'plan', name: 'Planen vår.pdf', mediaType: 'application/pdf', bytes: pdf },
      { field: 'others', name: 'a.pdf', mediaType: 'application/pdf', bytes: pdf },
      { field: 'others', name: 'b.txt', mediaType: 'text/plain', bytes: Buffer.from('tekst') },
    ],
    refusals: [],
  });
});

test('a field in which nothing was chosen is no file, and is missed where one is required', async () => {
  expect(await read(['title', 'x'], ['plan', '', ''], ['others', '', ''])).toEqual({
    typed: { title: 'x' },
    files: [],
    refusals: [{ code: 'fileMissing', field: 'plan' }],
  });
});

test('a file that is too large is passed by; what was typed behind it is kept', async () => {
  const sent = await read(['plan', Buffer.alloc(mebibyte + 1), 'stor.pdf'], ['title', 'bak fila']);
  expect(sent).toEqual({
    typed: { title: 'bak fila' },
    files: [],
    refusals: [{ code: 'fileTooLarge', field: 'plan', params: { name: 'stor.pdf', megabytes: 1 } }],
  });
});

test('files that are too large together, and too many, are refused once for each field', async () => {
  const text = 'x'.repeat(900_000);
  const large = await read(
    ['plan', pdf, 'a.pdf'],
    ['others', text, '1.txt'],
    ['others', text, '2.txt'],
    ['others', text, '3.txt'],
  );
  expect(large.refusals).toEqual([{ code: 'filesTooLarge', field: 'others', params: { megabytes: 2 } }]);
  const many = await read(['plan', pdf, 'a.pdf'], ['plan', pdf, 'b.pdf']);
  expect(many.refusals).toEqual([{ code: 'tooManyFiles', field: 'plan', params: { maximum: 1 } }]);
});

test('a body of 200 MB is turned away unread when its length is known', async () => {
  let pulled = 0;
  const endless = new ReadableStream({
    pull: (controller) => {
      pulled += 1;
      controller.enqueue(new Uint8Array(65_536));
    },
  });
  const headers = { 'content-type': 'multipart/form-data; boundary=b', 'content-length': '200000000' };
  expect(await faultOf(readUpload(ask(endless, headers), uploads, fieldSize))).toBe('tooLarge');
  expect(pulled).toBeLessThan(3);
});

test('a body that never ends is cut when it passes the limit, and costs no memory', async () => {
  const head = '--b\r\nContent-Disposition: form-data; name="plan"; filename="a.pdf"\r\n\r\n%PDF-1.7\n';
  let sent = 0;
  const endless = new ReadableStream({
    start: (controller) => controller.enqueue(Buffer.from(head)),
    pull: (controller) => {
      sent += 65_536;
      controller.enqueue(new Uint8Array(65_536));
    },
  });
  const before = process.memoryUsage().arrayBuffers;
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  expect(await faultOf(readUpload(ask(endless, headers), uploads, fieldSize))).toBe('tooLarge');
  expect(sent).toBeLessThan(5 * mebibyte);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * mebibyte);
});

test.each<[string, string, () => Request | Promise<Request>]>([
  [
    'a form cut short',
    'badRequest',
    () => written('--b', 'Content-Disposition: form-data; name="a"', '', 'x'),
  ],
  ['no boundary', 'wrongKind', () => ask('x', { 'content-type': 'multipart/form-data' })],
  ['another kind', 'wrongKind', () => ask('x', { 'content-type': 'text/plain' })],
  [
    'text that is not UTF-8',
    'notText',
    () => written('--b', 'Content-Disposition: form-data; name="a"', '', 'kj\u00f8p', '--b--'),
  ],
  ['a NUL', 'notText', () => written('--b', 'Content-Disposition: form-data; name="a"', '', 'a\0b', '--b--')],
  ['a field of text beyond the limit', 'tooLarge', () => form(['a', 'x'.repeat(fieldSize + 1)])],
  [
    'fields beyond the limit together',
    'tooLarge',
    () => form(...[1, 2, 3].map((n) => [`a${n}`, 'x'.repeat(4_000)] as const)),
  ],
  ['a file field the form does not have', 'badRequest', () => form(['other', pdf, 'a.pdf'])],
  [
    'thousands of fields',
    'tooLarge',
    () => form(...Array.from({ length: 2_001 }, (_, n): Part => [`f${n}`, ''])),
  ],
  [
    'hundreds of files',
    'tooLarge',
    () => form(...Array.from({ length: 60 }, (): Part => ['others', pdf, 'a.pdf'])),
  ],
])('%s is answered as %s', async (_, code, request) => {
  expect(await faultOf(readUpload(await request(), uploads, fieldSize))).toBe(code);
});

test('too many uploads at once are asked to wait, and the next is taken when they are done', async () => {
  const wide: Uploads = { fields: uploads.fields, fileSize: 60 * mebibyte, totalSize: 100 * mebibyte };
  const slow = () => {
    let finish = () => {};
    const content = new ReadableStream({
      start: (controller) => {
        finish = () => {
          controller.enqueue(Buffer.from('--b--\r\n'));
          controller.close();
        };
      },
    });
    const request = ask(content, { 'content-type': 'multipart/form-data; boundary=b' });
    return { reading: readUpload(request, wide, fieldSize), finish: () => finish() };
  };
  const [first, second] = [slow(), slow()];
  const third = slow();
  expect(await faultOf(third.reading)).toBe('unavailable');
  first.finish();
  second.finish();
  await Promise.all([first.reading, second.reading]);
  const fourth = slow();
  fourth.finish();
  expect((await fourth.reading).files).toEqual([]);
});
