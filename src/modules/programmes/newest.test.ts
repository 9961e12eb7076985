import { expect, test } from 'vitest';
import { newestInList, newestOf, seenIn } from './newest.ts';
import { approved, item } from './testing/samples.ts';

test('a form that comes back has seen what it had seen, until its reader is told of a change', () => {
  const typed = { seen: '3' };
  expect(seenIn({ typed: {}, refusals: [] }, '7')).toBe('7');
  expect(seenIn({ typed, refusals: [{ code: 'tooLong', field: 'name.nb' }] }, '7')).toBe('3');
  expect(seenIn({ typed, refusals: [{ code: 'changedMeanwhile' }] }, '7')).toBe('7');
});

test('a wording and a list that are new are seen to be', () => {
  const later = { ...approved().newest, id: 9 };
  expect(newestOf({ texts: {} })).toBe(0);
  expect(newestOf({ texts: { name: approved(), summary: { newest: later, approved: null } } })).toBe(9);
  const items = [item(1, 'theme', { listId: 4 }), item(2, 'criterion', { listId: 8 })];
  expect(newestInList({ items }, 'theme')).toBe('4-1');
  expect(newestInList({ items }, 'period')).toBe('0-0');
});
