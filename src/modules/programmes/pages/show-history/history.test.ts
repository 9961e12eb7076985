import { expect, test } from 'vitest';
import { changesSince } from './history.ts';
import type { FoundWording } from './show-history.query.ts';

const published = '2026-03-01T10:00:00Z';
const both = (word: string) => ({ nb: word, nn: `${word} nn` });
const wording = (more: Partial<FoundWording>): FoundWording => ({
  itemId: null,
  kind: null,
  field: 'summary',
  approvedAt: '2026-02-01T10:00:00Z',
  body: both('Før'),
  original: 'nb',
  ...more,
});

test('what was so when the programme was published is no change', () => {
  const lists = [{ kind: 'theme', writtenAt: '2026-01-01T10:00:00Z', names: [both('A')] }] as const;
  const handlings = [{ individualDecision: true, chosenAt: '2026-01-01T10:00:00Z' }];
  expect(changesSince(published, { wordings: [wording({})], lists, handlings })).toEqual([]);
});

test('a text, a list and a choice that are new are told with what stood before, newest first', () => {
  const wordings = [wording({}), wording({ approvedAt: '2026-04-01T10:00:00Z', body: both('Nå') })];
  const lists = [
    { kind: 'theme', writtenAt: '2026-01-01T10:00:00Z', names: [both('A')] },
    { kind: 'theme', writtenAt: '2026-05-01T10:00:00Z', names: [both('B'), both('A')] },
  ] as const;
  const handlings = [{ individualDecision: false, chosenAt: '2026-06-01T10:00:00Z' }];
  expect(changesSince(published, { wordings, lists, handlings })).toEqual([
    { at: '2026-06-01T10:00:00Z', is: 'handling', individualDecision: false },
    {
      at: '2026-05-01T10:00:00Z',
      is: 'list',
      kind: 'theme',
      now: [both('B'), both('A')],
      before: [both('A')],
    },
    {
      at: '2026-04-01T10:00:00Z',
      is: 'text',
      kind: null,
      field: 'summary',
      now: both('Nå'),
      before: both('Før'),
      original: 'nb',
    },
  ]);
});

test('a text that is new is told without a former one; the name of a new item comes with its list', () => {
  const late = '2026-04-01T10:00:00Z';
  const wordings = [
    wording({ field: 'about', approvedAt: late }),
    wording({ itemId: 5, kind: 'theme', field: 'name', approvedAt: late }),
  ];
  const changes = changesSince(published, { wordings, lists: [], handlings: [] });
  expect(
    changes.map((each) => [each.is, 'field' in each && each.field, 'before' in each && each.before]),
  ).toEqual([['text', 'about', null]]);
});
