import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { hasProgram, inspect, testPdfMaker } from '../../../tests/support/pdf.ts';
import { blocks } from './blocks.ts';
import type { Block, Inline } from './blocks.ts';
import { richText } from './rich-text.ts';

const text = (v: string): Inline => ({ t: 'text', v });
const p = (...c: Inline[]): Block => ({ t: 'p', c });

test('what people write becomes a tree', () => {
  const source = [
    '# Tiltak',
    'Vi vil **redusere** fråværet, sjå [avtalen](https://saman.example/a) og *planen*.  ',
    'Ny linje',
    '',
    '- Ein',
    '- To',
    '  1. under',
    '',
    '3. Tredje',
    '',
    '> sitat',
    '',
    '| Namn | Sum |',
    '|---|--:|',
    '| a | 1 |',
  ].join('\n');
  const tree = richText(source);
  expect(tree).toEqual([
    { t: 'h', level: 1, c: [text('Tiltak')] },
    p(
      text('Vi vil '),
      { t: 'strong', c: [text('redusere')] },
      text(' fråværet, sjå '),
      { t: 'link', href: 'https://saman.example/a', c: [text('avtalen')] },
      text(' og '),
      { t: 'em', c: [text('planen')] },
      text('.'),
      { t: 'br' },
      text('Ny linje'),
    ),
    {
      t: 'ul',
      items: [[p(text('Ein'))], [p(text('To')), { t: 'ol', start: 1, items: [[p(text('under'))]] }]],
    },
    { t: 'ol', start: 3, items: [[p(text('Tredje'))]] },
    { t: 'quote', c: [p(text('sitat'))] },
    {
      t: 'table',
      caption: null,
      align: ['left', 'right'],
      head: [[text('Namn')], [text('Sum')]],
      rows: [[[text('a')], [text('1')]]],
    },
  ]);
  expect(blocks.parse(tree)).toEqual(tree);
});

test('headings that are alike stay alike, wherever they begin', () => {
  const levels = richText('## a\n\n## b\n\n### c\n\n## d').map((block) => block.t === 'h' && block.level);
  expect(levels).toEqual([1, 1, 2, 1]);
});

test('headings follow each other without a step left out', () => {
  const levels = richText('### a\n\n###### b\n\n# c\n\n### d').map((block) => block.t === 'h' && block.level);
  expect(levels).toEqual([1, 2, 1, 2]);
});

test.each([
  ['[vond](javascript:alert(1))', '[vond](javascript:alert(1))'],
  ['[vond](data:text/html,x)', '[vond](data:text/html,x)'],
  ['[vond](//saman.example)', '[vond](//saman.example)'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['#read("/etc/passwd") $x$ @x `', '#read("/etc/passwd") $x$ @x `'],
  ['![bilete](https://saman.example/a.png)', 'bilete'],
  ['~~strek~~ og ---', '~~strek~~ og ---'],
])('%s stands as text', (source, shown) => {
  const [block, ...rest] = richText(source);
  expect(rest).toEqual([]);
  expect(
    block?.t === 'p' && block.c.map((each) => (each.t === 'text' ? each.v : `<${each.t}>`)).join(''),
  ).toBe(shown);
});

test.each(['> '.repeat(300), '- '.repeat(300), '[[['.repeat(300), '**_'.repeat(300)])(
  'no text is lost however deep it lies',
  (prefix) => {
    const tree = JSON.stringify(richText(`${prefix}innerst\n\ntil slutt`));
    expect([tree.includes('innerst'), tree.includes('til slutt')]).toEqual([true, true]);
  },
);

test.skipIf(!hasProgram('pdftotext'))('hostile text reaches the paper as it was typed', async () => {
  const maker = await testPdfMaker();
  try {
    const template = await maker.addTemplate(
      'rich',
      '#import "/base/base.typ": *\n#show: frame\n#letterhead(data.sender)\n#title(data.title)\n#rich(data.body)',
    );
    const source =
      '#read("/etc/passwd") $x$ #panic() @ref <label> \\ // ikkje bort /* heller ikkje */\n\n> > `#import`';
    const data = {
      language: 'nn',
      title: '#panic("title")',
      sender: '*Kvitnes*',
      reference: null,
      fingerprint: null,
      words: { page: 'Side {page} av {pages}', fingerprint: '' },
      body: richText(source),
    };
    const timestamp = Temporal.Instant.from('2026-11-02T09:00:00Z');
    const made = await maker.compile({ template, data, standard: 'ua-1', timestamp });
    if (!made.ok) throw new Error(JSON.stringify(made.refusals));
    const shown = await inspect('pdftotext', ['-enc', 'UTF-8'], made.value.pdf, ['-']);
    const lines = shown.split(/\s*\n\s*/).filter((line) => line !== '' && line !== '\f');
    expect(lines).toEqual([
      '*Kvitnes*',
      '#panic("title")',
      '#read("/etc/passwd") $x$ #panic() @ref <label> \\ // ikkje bort /* heller ikkje */',
      '#import',
      'Side 1 av 1',
    ]);
  } finally {
    await maker.close();
  }
});
