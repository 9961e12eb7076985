import { ReadableStream } from 'node:stream/web';
import { expect, test } from 'vitest';
import { fileAnswer } from './file-answer.ts';

const answer = (fileName: string, mediaType: string, disposition: 'inline' | 'attachment' = 'inline') =>
  fileAnswer({
    body: ReadableStream.from([Buffer.from('abc')]),
    size: 3,
    mediaType,
    fileName,
    sha256: 'ab'.repeat(32),
    disposition,
  });

test('a file says all a browser must know, and nothing in it can act', async () => {
  const response = answer('tal.csv', 'text/csv');
  expect(Object.fromEntries(response.headers)).toEqual({
    'cache-control': 'private, no-store',
    'content-disposition': 'attachment; filename="tal.csv"',
    'content-length': '3',
    'content-security-policy':
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
    'content-type': 'text/csv; charset=utf-8',
    'cross-origin-resource-policy': 'same-origin',
    etag: `"${'ab'.repeat(32)}"`,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  expect(await response.text()).toBe('abc');
});

test.each([
  [
    'Søknad Porsáŋgu.pdf',
    `filename="Soknad Porsa_gu.pdf"; filename*=UTF-8''S%C3%B8knad%20Pors%C3%A1%C5%8Bgu.pdf`,
  ],
  ["Læra's (1).pdf", `filename="Laera_s (1).pdf"; filename*=UTF-8''L%C3%A6ra%27s%20%281%29.pdf`],
  ['a";\r\nb.pdf', `filename="a____b.pdf"; filename*=UTF-8''a%22%3B%0D%0Ab.pdf`],
])('%j is named %s', (name, parameters) => {
  expect(answer(name, 'application/pdf').headers.get('content-disposition')).toBe(`inline; ${parameters}`);
});

test.each([
  ['application/pdf', 'inline', 'inline', false],
  ['application/pdf', 'attachment', 'attachment', true],
  ['image/png', 'inline', 'inline', true],
  ['image/svg+xml', 'inline', 'attachment', true],
  ['text/html', 'inline', 'attachment', true],
  ['text/plain', 'inline', 'attachment', true],
] as const)('%s asked for %s is sent %s', (mediaType, asked, sent, sandbox) => {
  const { headers } = answer('a.b', mediaType, asked);
  expect(headers.get('content-disposition')).toBe(`${sent}; filename="a.b"`);
  expect(headers.get('content-security-policy')?.includes('sandbox')).toBe(sandbox);
});
