import { expect, test } from 'vitest';
import type { Contents } from './contents.ts';
import { asPublished, missingIn } from './publication.ts';
import { approved, item, unapproved, version } from './testing/samples.ts';

const whole: Pick<Contents, 'texts' | 'items' | 'admission' | 'individualDecision'> = {
  admission: 'application',
  individualDecision: true,
  texts: { name: approved(), summary: approved(), participants: approved(), handling: approved() },
  items: [
    item(1, 'theme'),
    item(2, 'criterion'),
    item(3, 'instrument', { instrument: 'guidance' }),
    item(4, 'expectation'),
    item(5, 'period', { startsOn: '2026-01-01', endsOn: '2027-12-31' }),
    item(6, 'contact', { organisationId: 1, address: 'post@example.org' }),
  ],
};
const inForce = { inForce: true };
const without = (kind: string) => whole.items.filter((each) => each.kind !== kind);

test('nothing is missing of a programme with everything approved in both forms', () => {
  expect(missingIn(whole, inForce)).toEqual([]);
});

test('a programme is not published before its agreement is in force', () => {
  expect(missingIn(whole, { inForce: false })).toEqual([{ code: 'agreementNotInForce' }]);
});

test('a text that is not there is missed in each form, one in a single form only in the other', () => {
  const { summary: _, ...texts } = whole.texts;
  const place = { field: 'summary', kind: null, itemId: null };
  expect(missingIn({ ...whole, texts }, inForce)).toEqual([
    { code: 'textMissing', place, form: 'nb' },
    { code: 'textMissing', place, form: 'nn' },
  ]);
  const one = { newest: version({ nn: 'Ein tekst' }), approved: null };
  expect(missingIn({ ...whole, texts: { ...texts, summary: one } }, inForce)).toEqual([
    { code: 'textMissing', place, form: 'nb' },
  ]);
});

test('a machine draft nobody has approved stops it, though an earlier wording is approved', () => {
  const newest = version({ nb: 'Ny', nn: 'Ny no' }, { nb: { ...unapproved, origin: 'machine' } });
  const name = { newest, approved: version({ nb: 'Før', nn: 'Før' }) };
  const items = [...without('theme'), item(9, 'theme', { texts: { name } })];
  expect(missingIn({ ...whole, items }, inForce)).toEqual([
    { code: 'textNotApproved', place: { field: 'name', kind: 'theme', itemId: 9 }, form: 'nb' },
  ]);
});

test('what may be left out counts from when it is written in one form', () => {
  const about = { newest: version({ nb: 'Bakgrunn' }), approved: null };
  const detail = { newest: version({ nn: 'Meir om det' }), approved: null };
  const items = [...without('theme'), item(9, 'theme', { texts: { name: approved(), detail } })];
  expect(missingIn({ ...whole, items, texts: { ...whole.texts, about } }, inForce)).toEqual([
    { code: 'textMissing', place: { field: 'about', kind: null, itemId: null }, form: 'nn' },
    { code: 'textMissing', place: { field: 'detail', kind: 'theme', itemId: 9 }, form: 'nb' },
  ]);
});

test('whether answers are individual decisions must be chosen', () => {
  expect(missingIn({ ...whole, individualDecision: null }, inForce)).toEqual([{ code: 'handlingNotChosen' }]);
});

test.each(['theme', 'criterion', 'instrument', 'expectation', 'period', 'contact'] as const)(
  'an empty list of kind %s is missing',
  (kind) => {
    expect(missingIn({ ...whole, items: without(kind) }, inForce)).toEqual([{ code: 'listEmpty', kind }]);
  },
);

test.each(['facts', 'everybody'] as const)(
  'nobody is chosen by %s, so no criteria are asked for',
  (admission) => {
    expect(missingIn({ ...whole, admission, items: without('criterion') }, inForce)).toEqual([]);
  },
);

test('where money is given there is a frame', () => {
  const grant = item(9, 'instrument', { instrument: 'grant' });
  const year = item(10, 'budget_year', { year: 2026, amount: 0, subjectToAppropriation: false });
  expect(missingIn({ ...whole, items: [...whole.items, grant] }, inForce)).toEqual([
    { code: 'listEmpty', kind: 'budget_year' },
  ]);
  expect(missingIn({ ...whole, items: [...whole.items, grant, year] }, inForce)).toEqual([]);
});

test('the public reads what is approved in both forms, and no item without such a name', () => {
  const draft = { newest: version({ nb: 'Ny', nn: 'Ny' }, { nn: unapproved }), approved: null };
  const before = version({ nb: 'Før', nn: 'Før' });
  const items = [
    item(1, 'theme', { texts: { name: approved(), detail: draft } }),
    item(2, 'theme', { texts: { name: draft } }),
    item(3, 'theme', { texts: {} }),
  ];
  const texts = { name: approved(), summary: { ...draft, approved: before }, about: draft };
  expect(asPublished({ texts, items, state: 'published' })).toEqual({
    state: 'published',
    texts: { name: approved(), summary: { newest: before, approved: before } },
    items: [item(1, 'theme', { texts: { name: approved() } })],
  });
  expect(asPublished({ texts, items, state: 'draft' })).toEqual({ texts, items, state: 'draft' });
});
