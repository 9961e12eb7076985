import { expect, test } from 'vitest';
import type { Catalogue } from './texts/catalogue.ts';
import { sentencesOf } from './texts/catalogue.ts';
import { unreadKeys } from './texts/readers.ts';
import { foreignWords, halfPlurals, unequalKeys, unequalPlaces, untranslated } from './texts/wording.ts';

type TextTree = Parameters<typeof sentencesOf>[0];

function planted(nb: TextTree, nn: TextTree = nb, en: TextTree = nb): Catalogue {
  const sentences = { nb: sentencesOf(nb), nn: sentencesOf(nn), en: sentencesOf(en) };
  return { folder: 'src/modules/planted/texts', sentences };
}

test('keys that are missing, empty or only in one language', () => {
  const catalogue = planted({ a: 'x', b: { c: 'y' } }, { a: 'x', b: { c: ' ' } }, { a: 'x', b: {}, d: 'z' });
  expect(unequalKeys(catalogue)).toEqual(['b.c (nn)', 'b.c (en)', 'd (en)']);
});

test('places to fill that differ, save the number in «one»', () => {
  const catalogue = planted(
    { a: 'fra {from} til {to}', n: { one: 'én rad', other: '{count} rader' } },
    { a: 'frå {from}', n: { one: '{count} rad', other: '{count} rader' } },
    { a: '{to}, {from}', n: { one: '{name}', other: '{count} rows' } },
  );
  expect(unequalPlaces(catalogue)).toEqual(['a (nn)', 'n.one (en)']);
});

test('half a plural', () => {
  const catalogue = planted({
    a: { one: 'én' },
    b: { one: 'én', other: 'flere' },
    c: { other: 'x', name: 'y' },
  });
  expect(halfPlurals(catalogue)).toEqual(['a.one']);
});

test('words of another language, not names and places', () => {
  const catalogue = planted(
    { a: 'Saman er frå Norge', b: 'Ikkje her, {namn}' },
    { a: 'Saman er fra Noreg', b: 'Click here' },
    { a: 'Saman comes fra Norway', b: 'Not here' },
  );
  expect(foreignWords(catalogue)).toEqual([
    'a (nb): "frå"',
    'b (nb): "Ikkje"',
    'a (nn): "fra"',
    'b (nn): "Click"',
    'a (en): "fra"',
  ]);
});

test('long sentences that are the same in both forms', () => {
  const long = 'Her er tre sider, fem rader og to tall i en tabell';
  expect(untranslated(planted({ a: long, b: 'Kart' }))).toEqual(['a']);
});

test('texts that nobody reads', () => {
  const nb = {
    read: 'x',
    unread: 'x',
    group: { chosen: 'x', later: 'x' },
    handed: { on: 'x' },
    part: { title: 'x', lead: 'x' },
    typed: { name: 'x', other: 'x' },
    taken: 'x',
    shadow: { read: 'x' },
    parameter: { usual: 'x' },
    listed: ['a', 'b'] as unknown as TextTree,
  };
  const text = `
    import { textsIn } from './texts/texts.ts';
    export function View({ lang, kind }) {
      const t = textsIn(lang);
      const { taken } = textsIn(lang);
      const part = textsIn(lang).part;
      const [first] = t.listed;
      return <p title={part.title}>{fill(t.read, { first })} {t.group[kind]} {other(t.handed)} {taken}</p>;
    }
    export const unrelated = (row) => row.unread + row.part.lead;
    export const typed = (x: PlantedTexts['typed']) => x.name;
    export const usual = (t) => t.usual;
    export function shadows(t: Row) {
      const part = { lead: 1 };
      return part.lead;
    }
  `;
  const file = { path: 'src/modules/planted/planted.view.tsx', text };
  const test = {
    path: 'src/modules/planted/planted.test.ts',
    text: "import { textsIn } from './texts/texts.ts'; textsIn('nb').unread;",
  };
  expect(unreadKeys({ files: [file, test] }, planted(nb))).toEqual([
    'unread',
    'part.lead',
    'typed.other',
    'shadow.read',
  ]);
});
