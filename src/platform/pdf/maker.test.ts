import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { afterEach, expect, test } from 'vitest';
import { hasProgram, inspect, testPdfMaker } from '../../../tests/support/pdf.ts';
import type { TestPdfMaker } from '../../../tests/support/pdf.ts';
import type { PdfMakerOptions } from './maker.ts';

const timestamp = Temporal.Instant.from('2026-11-02T09:00:00Z');

const makers: TestPdfMaker[] = [];
afterEach(async () => {
  for (const maker of makers.splice(0)) await maker.close();
});

const plain = `
  #import "/base/base.typ": *
  #show: frame
  #title(data.title)
  #for row in range(data.rows) [ #table(columns: 2, table.header[a][b], [row], [#row]) ]
`;

/** What a template of the family expects, and how many tables the test template shall make. */
const dataFor = (title: string, rows = 1) => ({
  language: 'nb',
  title,
  sender: 'Fjellvik kommune',
  reference: null,
  fingerprint: null,
  words: { page: 'Side {page} av {pages}', fingerprint: '' },
  rows,
});

async function makerWith(source = plain, options: Partial<PdfMakerOptions> = {}) {
  const maker = await testPdfMaker(options);
  makers.push(maker);
  const template = await maker.addTemplate('plain', source);
  const compile = (data: unknown, lane?: string) =>
    maker.compile({ template, data, standard: 'a-2a', timestamp, ...(lane === undefined ? {} : { lane }) });
  return { maker, template, compile };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('two makers give the same bytes; another moment gives others', async () => {
  const [first, second] = [await makerWith(), await makerWith()];
  const made = await Promise.all([first, second].map(({ compile }) => compile(dataFor('Likt'))));
  const hashes = made.map((each) => each.ok && sha256(each.value.pdf));
  expect(hashes[1]).toBe(hashes[0]);
  const later = await first.maker.compile({
    template: first.template,
    data: dataFor('Likt'),
    standard: 'a-2a',
    timestamp: timestamp.add({ seconds: 1 }),
  });
  expect(later.ok && sha256(later.value.pdf)).not.toBe(hashes[0]);
});

test('the fingerprint of a template follows its source', async () => {
  const [one, same, other] = [await makerWith(), await makerWith(), await makerWith(`${plain}\n`)];
  const print = ({ maker, template }: typeof one) => maker.fingerprint(template);
  expect(await print(same)).toBe(await print(one));
  expect(await print(other)).not.toBe(await print(one));
  expect(await print(one)).toMatch(/^[0-9a-f]{64}$/);
});

test('a sign that no font of ours can draw is named', async () => {
  const { compile } = await makerWith();
  const refusal = { code: 'pdfUnknownSign', params: { signs: '日本' } };
  expect(await compile(dataFor('Fra 日本 og "日" igjen'))).toEqual({ ok: false, refusals: [refusal] });
});

test.each([
  [
    'a mistake in a template',
    '#panic("no such part")',
    'modules/test/plain/plain.typ:1: panicked with: "no such part"',
  ],
  [
    'a warning',
    '#set text(font: "Nowhere")\nx',
    'modules/test/plain/plain.typ:1: unknown font family: nowhere',
  ],
  ['a file outside the workspace', '#read("/../../secret.txt")', 'cannot read file outside of project root'],
  [
    'a document that is not accessible',
    '#set document(title: "x")\n= A\n=== C',
    'skipped from heading level 1 to 3',
  ],
])('%s is told, and the next document is made', async (_, source, reason) => {
  const { maker, compile } = await makerWith(source);
  const failed = await compile({});
  expect(failed).toEqual({
    ok: false,
    refusals: [{ code: 'pdfTemplate', params: { reason: expect.stringContaining(reason) } }],
  });
  const template = await maker.addTemplate('good', plain);
  const next = await maker.compile({ template, data: dataFor('Etterpå'), standard: 'ua-1', timestamp });
  expect(next.ok && next.value.pages).toBe(1);
});

/** The worker with bugs that data can call forth. */
const program = new URL('../../../tests/support/faulty-pdf-worker.ts', import.meta.url);

test('a document that takes too long is given up, and the next is made', async () => {
  const { compile } = await makerWith(plain, { program, timeout: 5_000 });
  const [slow, next] = await Promise.all([compile(dataFor('stand still')), compile(dataFor('Etterpå'))]);
  expect(slow).toEqual({ ok: false, refusals: [{ code: 'pdfTooSlow', params: { reason: '5000 ms' } }] });
  expect(next.ok).toBe(true);
}, 30_000);

test('a worker that breaks down is replaced', async () => {
  const { compile } = await makerWith(plain, { program });
  const [broken, next] = await Promise.all([compile(dataFor('break down')), compile(dataFor('Etterpå'))]);
  const refusal = { code: 'pdfStopped', params: { reason: 'the worker broke down' } };
  expect(broken).toEqual({ ok: false, refusals: [refusal] });
  expect(next.ok).toBe(true);
});

test('a worker that has grown is replaced between two documents', async () => {
  // Less than nothing: every document counts as growth.
  const { compile } = await makerWith(plain, { growth: -1_000_000 });
  const made = await Promise.all([1, 2, 3].map((number) => compile(dataFor(`Nummer ${number}`))));
  expect(made.map(({ ok }) => ok)).toEqual([true, true, true]);
});

test('limits on data and on the queue are refusals; a closed maker makes nothing', async () => {
  const { maker, compile } = await makerWith(plain, { maxWaiting: 1, maxData: 1_000 });
  const large = compile({ ...dataFor('Stort'), filling: 'x'.repeat(1_000) });
  expect(await large).toEqual({
    ok: false,
    refusals: [{ code: 'pdfTooLarge', params: { maximum: 1_000 } }],
  });
  const answers = await Promise.all([1, 2, 3].map((number) => compile(dataFor(`Nummer ${number}`))));
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, false]);
  expect(answers[2]).toEqual({ ok: false, refusals: [{ code: 'pdfBusy' }] });
  await maker.close();
  expect(await compile(dataFor('Stengt'))).toEqual({
    ok: false,
    refusals: [{ code: 'pdfStopped', params: { reason: 'closed' } }],
  });
});

test('one preview does not wait for a hundred letters', async () => {
  const { compile } = await makerWith();
  const order: string[] = [];
  const note = (name: string) => () => void order.push(name);
  const letters = Array.from({ length: 10 }, (_, n) =>
    compile(dataFor(`Brev ${n}`), 'letters').then(note('letter')),
  );
  const preview = compile(dataFor('Utkast'), 'preview').then(note('preview'));
  await Promise.all([...letters, preview]);
  // One letter was being made and one had its turn.
  expect(order.indexOf('preview')).toBe(2);
});

test.skipIf(!hasProgram('pdfinfo'))(
  'pages are counted without making a PDF, over a table of 2,000 rows',
  async () => {
    const { maker, template, compile } = await makerWith(`
    #import "/base/base.typ": *
    #show: frame
    #title(data.title)
    #table(columns: 3, table.header[a][b][c], ..range(6000).map(str))
  `);
    const data = dataFor('Lang tabell');
    const counted = await maker.countPages({ template, data });
    const made = await compile(data);
    if (!counted.ok || !made.ok) throw new Error('the table was not made');
    const info = await inspect('pdfinfo', [], made.value.pdf);
    expect(counted.value).toBeGreaterThan(20);
    expect(made.value.pages).toBe(counted.value);
    expect(/^Pages: +(\d+)$/m.exec(info)?.[1]).toBe(String(counted.value));
  },
  30_000,
);

test('two hundred documents leave memory where it was', async () => {
  const { compile } = await makerWith();
  const make = async (from: number, count: number) => {
    for (let number = from; number < from + count; number += 1)
      expect((await compile(dataFor(`Brev ${number}`, 5))).ok).toBe(true);
  };
  await make(0, 50);
  const before = process.memoryUsage.rss();
  await make(50, 200);
  expect((process.memoryUsage.rss() - before) / 2 ** 20).toBeLessThan(80);
}, 60_000);

test('a name that is not a template is a fault of ours', async () => {
  const { maker } = await makerWith();
  await expect(maker.countPages({ template: '../secret', data: {} })).rejects.toThrow(
    'is not the name of a template',
  );
});
