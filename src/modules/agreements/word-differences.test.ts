import { expect, test } from 'vitest';
import { wordDifferences } from './word-differences.ts';

const shown = (before: string, after: string) =>
  wordDifferences(before, after)
    .map(({ is, text }) => ({ same: text, removed: `[-${text}-]`, added: `[+${text}+]` })[is])
    .join('');

test.each([
  ['ut 2015', 'ut 2015', 'ut 2015'],
  ['gjeld ut 2015.', 'gjeld ut 2019.', 'gjeld ut [-2015.-][+2019.+]'],
  ['heiltid og omdøme', 'heiltid, nærvær og omdøme', '[-heiltid -][+heiltid, nærvær +]og omdøme'],
  ['', 'Heilt nytt', '[+Heilt nytt+]'],
  ['Heilt borte', '', '[-Heilt borte-]'],
  ['a b c d', 'a x c y', 'a [-b -][+x +]c [-d-][+y+]'],
  ['Éin.\n\nTo.', 'Éin.\n\nTre.\n\nTo.', 'Éin.\n\n[+Tre.\n\n+]To.'],
])('«%s» → «%s»', (before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

test('the pieces put together give both texts', () => {
  const before = 'Partane vil stimulere  kommunane.\n\n- eitt\n- to\n';
  const after = 'Partane vil i fellesskap stimulere kommunane.\n\n- to\n- tre';
  const pieces = wordDifferences(before, after);
  const without = (is: string) =>
    pieces
      .filter((piece) => piece.is !== is)
      .map(({ text }) => text)
      .join('');
  expect([without('added'), without('removed')]).toEqual([before, after]);
});

test('texts too long to compare are told as exchanged', () => {
  const [before, after] = ['gammal '.repeat(3000), 'ny '.repeat(3000)];
  expect(wordDifferences(before, after)).toEqual([
    { is: 'removed', text: before },
    { is: 'added', text: after },
  ]);
});
