import { expect, test } from 'vitest';
import { documentsAreOpen, isInJournal } from './openness.ts';

const open = {
  journalledOn: '2026-06-30',
  exemption: null,
  title: 'Invitasjon',
  publicTitle: 'Invitasjon',
  hasPerson: false,
};

test('documents lie open from the day the record is journalled', () => {
  expect(documentsAreOpen(open, '2026-06-30')).toBe(true);
  expect(documentsAreOpen(open, '2026-06-29')).toBe(false);
  expect(isInJournal({ journalledOn: null }, '2026-06-30')).toBe(false);
});

test.each([
  ['an exemption', { exemption: 'offl-14' }],
  ['a private person', { hasPerson: true }],
  ['a title that is held back', { title: 'Invitasjon til Kari Dømeås' }],
  ['standing in no journal', { journalledOn: null }],
])('%s keeps them closed', (_, change) => {
  expect(documentsAreOpen({ ...open, ...change }, '2026-06-30')).toBe(false);
});
