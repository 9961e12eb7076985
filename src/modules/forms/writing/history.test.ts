import { expect, test } from 'vitest';
import { sessionsOf } from './history.ts';

const change = (question: string, revision: number, by: string, minute: number) => ({
  question,
  revision,
  edition: revision,
  by,
  at: `2026-11-21T12:${String(minute).padStart(2, '0')}:00Z`,
  before: `${revision - 1}`,
  after: `${revision}`,
});

test('the saves of one sitting are one change; another author, a long pause and another question are not', () => {
  const changes = [
    change('a', 6, 'kari', 50),
    change('b', 2, 'kari', 41),
    change('a', 5, 'kari', 40),
    change('a', 4, 'ola', 39),
    change('a', 3, 'kari', 38),
    change('b', 1, 'kari', 20),
    change('a', 2, 'kari', 24),
    change('a', 1, 'kari', 3),
  ];
  expect(sessionsOf(changes).map(({ question, before, after, by }) => [question, before, after, by])).toEqual(
    [
      ['a', '4', '6', 'kari'],
      ['b', '1', '2', 'kari'],
      ['a', '3', '4', 'ola'],
      ['a', '1', '3', 'kari'],
      ['b', '0', '1', 'kari'],
      ['a', '0', '1', 'kari'],
    ],
  );
});
