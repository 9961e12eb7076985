import { expect, test } from 'vitest';
import { noFacts } from '../../contents.ts';
import { listForm } from './write-list.form.ts';

const head = { original: 'nn', seen: '1-1', kind: 'x' };
const row = (values: Record<string, string>, index = 0) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`items.${index}.${name}`, value]));

test('a budget year is read as people write it', () => {
  const typed = {
    ...head,
    approve: 'nb',
    ...row({ 'name.nb': 'Kap. 1', year: '2027', amount: '5 200 000', subjectToAppropriation: 'yes' }),
  };
  expect(listForm('budget_year').parse(typed)).toEqual({
    ok: true,
    values: {
      kind: 'budget_year',
      original: 'nn',
      approve: ['nb'],
      seen: '1-1',
      do: 'save',
      rows: [
        {
          ...noFacts,
          itemId: null,
          name: { nb: 'Kap. 1', nn: '' },
          detail: { nb: '', nn: '' },
          year: 2027,
          amount: 5_200_000,
          subjectToAppropriation: true,
        },
      ],
    },
  });
});

test('each fault stands at its row and field', () => {
  const typed = {
    ...head,
    ...row({ id: '4', 'name.nn': 'Ein', startsOn: '1.1.2027', endsOn: '31.2.2027' }),
    ...row({ 'name.nn': '', startsOn: '1.1.2027', endsOn: '1.2.2027' }, 1),
  };
  expect(listForm('period').parse(typed)).toEqual({
    ok: false,
    refusals: [
      { code: 'notADate', field: 'items.0.endsOn', row: 0, params: {} },
      { code: 'nameMissing', field: 'items.1.name.nb', row: 1 },
    ],
  });
});

test.each([
  ['criterion', { weight: '0' }, 'notAShare', 'weight'],
  ['criterion', { weight: 'mye' }, 'notAShare', 'weight'],
  ['instrument', { instrument: 'magic' }, 'chooseOne', 'instrument'],
  ['budget_year', { year: '27', amount: '1' }, 'notAYear', 'year'],
  ['budget_year', { year: '2027', amount: '-5' }, 'notKroner', 'amount'],
  ['contact', { organisationId: '3', address: 'ikke en adresse' }, 'notAnAddress', 'address'],
  ['theme', { id: 'x' }, 'unknownItem', 'id'],
  ['theme', { topic: 'Noko anna' }, 'chooseOne', 'topic'],
] as const)('a %s with %o is refused', (kind, values, code, field) => {
  const parsed = listForm(kind).parse({ ...head, ...row({ 'name.nb': 'Navn', ...values }) });
  expect(parsed.ok ? [] : parsed.refusals.map((each) => [each.code, each.field])).toEqual([
    [code, `items.0.${field}`],
  ]);
});

test('a criterion need not weigh anything', () => {
  const parsed = listForm('criterion').parse({ ...head, ...row({ 'name.nb': 'Navn', weight: '' }) });
  expect(parsed.ok && parsed.values.rows.map(({ weight }) => weight)).toEqual([null]);
});

test('a row more is shown and nothing is refused', () => {
  const typed = { ...head, ...row({ 'name.nb': '' }), do: 'items.add', 'items.count': '1' };
  expect(listForm('theme').parse(typed)).toEqual({
    ok: false,
    refusals: [],
    typed: { ...typed, 'items.count': '2' },
  });
});
