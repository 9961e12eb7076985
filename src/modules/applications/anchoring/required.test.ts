import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { anchoringGaps, countedStates, officesOf } from './anchoring.ts';
import type { AnchoringRow, AnchoringState, Asked, EntryKind } from './anchoring.ts';
import { requiredIn } from './required.ts';

const named = (text: string) => ({ nb: text, nn: text, en: text });
const organisation = (id: number, name: string) => ({
  id,
  key: `key-${id}`,
  kind: 'confederation' as const,
  parentId: null,
  municipalityId: null,
  organisationNumber: null,
  municipalityNumber: null,
  name: named(name),
  isExample: true,
});
const lo = { id: 1, nb: 'LO', nn: 'LO' };
const local = (id: number, name: string, confederation: typeof lo | null) => ({
  id,
  key: `union-${id}`,
  name,
  union: confederation ? { id: id * 10, nb: name, nn: name } : null,
  confederation,
  municipalityId: 50,
  validFrom: '2020-01-01',
  validTo: null,
});
const surroundings = {
  sides: ['elected', 'administration', 'employees'] as const,
  municipalities: [organisation(50, 'Fjordvik')],
  unions: [local(11, 'A', lo), local(12, 'B', lo), local(13, 'C', lo), local(14, 'D', null)],
  confederations: [organisation(1, 'LO'), organisation(2, 'Unio')],
};
const inShort = (asked: readonly Asked[]) => asked.map(({ kind, name }) => `${kind} ${name.nb}`);

test('three organisations of one confederation, none of another, one outside all', () => {
  expect(inShort(requiredIn(surroundings))).toEqual([
    'elected Fjordvik',
    'administration Fjordvik',
    'local_union A',
    'local_union B',
    'local_union C',
    'local_union D',
    'confederation Unio',
  ]);
});

test('only the sides the call asks for', () => {
  expect(inShort(requiredIn({ ...surroundings, sides: ['elected'] }))).toEqual(['elected Fjordvik']);
  expect(requiredIn({ ...surroundings, sides: [] })).toEqual([]);
});

test('a municipality without any local union known still has every confederation to account for', () => {
  expect(inShort(requiredIn({ ...surroundings, sides: ['employees'], unions: [] }))).toEqual([
    'confederation LO',
    'confederation Unio',
  ]);
});

test('who is told that nobody is here: the union and the confederation above, or the one that stands alone', () => {
  const rows = requiredIn({ ...surroundings, sides: ['employees'] });
  expect(rows.map((row) => [row.name.nb, officesOf(row)])).toEqual([
    ['A', [110, 1]],
    ['B', [120, 1]],
    ['C', [130, 1]],
    ['D', [14]],
    ['Unio', [2]],
  ]);
});

const row = (name: string, state: AnchoringState): AnchoringRow => {
  const [asked] = requiredIn({ ...surroundings, sides: ['elected'] });
  if (!asked) throw new Error('nobody');
  const kind: EntryKind = state === 'never_asked' ? 'has_representative' : state;
  const entry = {
    number: 1,
    kind,
    remark: '',
    askedOn: null,
    answerBy: null,
    askedInSaman: null,
    toldOn: null,
    toldOrganisationId: null,
    firstRemindedOn: null,
    secondRemindedOn: null,
    enteredAt: Temporal.Instant.from('2026-11-21T11:00:00Z'),
    enteredOn: '2026-11-21',
    afterFreeze: false,
    personId: 1,
    mandateId: 1,
  };
  return {
    ...asked,
    name: named(name),
    id: 1,
    state,
    entry,
    question: null,
    late: [],
    spokespersonId: null,
    entries: [entry],
  };
};

test('of everything a row can be, only "never asked" stops an application', () => {
  const states: AnchoringState[] = [
    'asked',
    'takes_part',
    'takes_part_with_remark',
    'dissents',
    'does_not_wish',
    'no_representative',
    'no_answer',
    'never_asked',
  ];
  const rows = states.map((state) => row(state, state));
  const municipalities = [
    { municipalityId: 50, name: named('Fjordvik'), heads: [], confederations: [{ confederation: lo, rows }] },
  ];
  expect(anchoringGaps({ municipalities }).map((gap) => [gap.municipalityId, gap.row.name.nb])).toEqual([
    [50, 'never_asked'],
  ]);
});

test('the line of a confederation counts its rows, answers first', () => {
  const rows = [row('A', 'asked'), row('B', 'takes_part'), row('C', 'dissents'), row('D', 'takes_part')];
  expect(countedStates(rows)).toEqual([
    ['takes_part', 2],
    ['dissents', 1],
    ['asked', 1],
  ]);
});
