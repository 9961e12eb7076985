import { expect, test } from 'vitest';
import { languageShare, originalOf, originalsIn } from './language-share.ts';
import { approved, item, unapproved, version } from './testing/samples.ts';

test('words are counted in the form a text was first written in, whichever form is longer', () => {
  expect(originalOf(approved('En lang tekst på bokmål', 'Ein tekst'))).toEqual([{ form: 'nn', words: 2 }]);
});

test('of a changed text the approved wording counts until the new one is approved', () => {
  const before = version({ nb: 'To ord', nn: 'To ord' });
  const newest = version({ nb: 'Tre nye ord', nn: 'Tre nye ord' }, { nb: unapproved });
  expect(originalOf({ newest, approved: before })).toEqual([{ form: 'nn', words: 2 }]);
  expect(originalOf({ newest, approved: null })).toEqual([]);
});

test('where nobody wrote first, nothing counts', () => {
  const machine = version({ nb: 'En', nn: 'Ein' }, { nn: { original: false } });
  expect(originalOf({ newest: machine, approved: machine })).toEqual([]);
});

test('all texts of a programme count, those of its items too', () => {
  const inBokmaal = version(
    { nb: 'Fire ord i navnet', nn: 'Namn' },
    { nb: { original: true }, nn: { original: false } },
  );
  const originals = originalsIn({
    texts: { name: { newest: inBokmaal, approved: inBokmaal }, summary: approved() },
    items: [item(1, 'theme', { texts: { name: approved(), detail: approved('Mye', 'Mykje meir enn det') } })],
  });
  expect(originals).toEqual([
    { form: 'nb', words: 4 },
    { form: 'nn', words: 2 },
    { form: 'nn', words: 2 },
    { form: 'nn', words: 4 },
  ]);
  expect(languageShare(originals)).toEqual({ words: { nb: 4, nn: 8 }, share: { nb: 1 / 3, nn: 2 / 3 } });
});

test('nothing published has no share', () => {
  expect(languageShare([])).toEqual({ words: { nb: 0, nn: 0 }, share: null });
});
