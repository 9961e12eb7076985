import { expect, test } from 'vitest';
import { skeletonOf, withFewRows } from './skeleton.ts';

const wholeOf = (html: string) => skeletonOf(html).whole;

const page = (rows: string) =>
  `<!DOCTYPE html><html lang="nn"><body><br/><ul class="list">${rows}</ul></body></html>`;

test('texts, addresses and the number of rows do not count', () => {
  const one = wholeOf(page('<li><a href="/a">Ein</a></li>'));
  const many = wholeOf(page('<li><a href="/b">To</a></li><li><a href="/c">Tre</a></li>'));
  expect(many).toBe(one);
});

test.each([
  ['a class', '<li><a href="/a" class="x">Ein</a></li>'],
  ['a role', '<li role="none"><a href="/a">Ein</a></li>'],
  ['a state for those who cannot see', '<li><a href="/a" aria-current="page">Ein</a></li>'],
  ['another row among the same', '<li><a href="/a">Ein</a></li><li><em>To</em></li>'],
  ['where something stands', '<li></li><a href="/a">Ein</a>'],
])('%s counts', (_, rows) => {
  expect(wholeOf(page(rows))).not.toBe(wholeOf(page('<li><a href="/a">Ein</a></li>')));
});

test('of many rows each kind is kept, and three at least', () => {
  const table = (rows: readonly string[]) =>
    `<table><tbody>${rows.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table>`;
  const [plain, linked] = ['<td>1</td>', '<td><a href="/">2</a></td>'];
  const long = table([plain, plain, plain, plain, linked, plain, linked]);
  expect(withFewRows(long)).toBe(table([plain, plain, plain, linked]));
  expect(skeletonOf(withFewRows(long))).toEqual(skeletonOf(long));
});

test('small parts are told apart from what they are put together to', () => {
  const field = '<p><label for="a">A</label><input id="a" type="text"></p>';
  const { parts } = skeletonOf(`<form><div><div>${field}</div></div></form>`);
  expect([...parts]).toEqual([
    'label[for]()',
    'input[type=text]()',
    'p(label[for](),input[type=text]())',
    'div(p(label[for](),input[type=text]()))',
  ]);
});
