import { expect, test } from 'vitest';
import { typedValues } from './typed-values.ts';

const wrong = (values: { refusals: readonly { field?: string; code: string }[] }) =>
  values.refusals.map(({ field, code }) => `${field} ${code}`);

test.each([
  ['150 000', 150_000],
  ['150\u00a0000 kr', 150_000],
  ['150.000,-', 150_000],
  ['0', 0],
  ['', null],
])('%j is %s kroner', (text, kroner) => {
  const values = typedValues({ amount: text });
  expect(values.kroner('amount')).toBe(kroner);
  expect(values.refusals).toEqual([]);
});

test.each(['ein million', '150 000,50', '-5', '1e6'])('%j is no amount', (text) => {
  const values = typedValues({ amount: text });
  expect(values.kroner('amount')).toBeNull();
  expect(wrong(values)).toEqual(['amount notANumber']);
});

test('a moment is a date and a clock time', () => {
  const values = typedValues({ deadlineDate: '1.9.2020', deadlineTime: '23.59' });
  expect(values.moment('deadline')?.toString()).toBe('2020-09-01T21:59:00Z');
  expect(values.refusals).toEqual([]);
});

test.each([
  [{}, []],
  [{ dDate: '1.9.2020' }, ['dTime notATime']],
  [{ dDate: '31.9.2020', dTime: '12' }, ['dDate notADate']],
  [{ dTime: '12' }, ['dDate notADate']],
  [{ dDate: '28.3.2027', dTime: '02:30' }, ['dTime timeSkipped']],
])('%j is no moment', (typed, expected) => {
  const values = typedValues(typed);
  expect(values.moment('d')).toBeNull();
  expect(wrong(values)).toEqual(expected);
});

test('rows in which nothing is typed are left out', () => {
  const values = typedValues({
    'links.count': '3',
    'links.0.address': 'https://a.example',
    'links.1.address': ' ',
    'links.2.address': 'https://c.example',
  });
  expect(values.rows('links', 5, ['address'], (row) => values.text(`${row}.address`, 100))).toEqual([
    'https://a.example',
    'https://c.example',
  ]);
});

test('a text in both forms, with what is missing and what is too long', () => {
  const values = typedValues({ 'title.nb': ' Søk nå ', 'title.nn': '' });
  expect(values.bothNeeded('title', 5)).toEqual({ nb: 'Søk nå', nn: '' });
  expect(wrong(values)).toEqual(['title.nb tooLong', 'title.nn required']);
});

test('choices and ids that nobody offered are left out', () => {
  const values = typedValues({ sides: ['elected', 'press'], themes: ['4', 'x', '4', '0'], kind: 'other' });
  expect(values.someOf('sides', ['elected', 'employees'])).toEqual(['elected']);
  expect(values.ids('themes')).toEqual([4]);
  expect(values.oneOf('kind', ['a', 'b'], 'b')).toBe('b');
});
