import { expect, test } from 'vitest';
import { partyNamed } from './party.ts';

const of = (id: number, name: string, organisationNumber: string | null = null) => ({
  id,
  organisationNumber,
  name: { nb: name, nn: name, en: name.replace(' kommune', ' municipality') },
});
const all = [
  of(1, 'Fjordvik kommune', '123456789'),
  of(2, 'Herøy kommune'),
  of(3, 'Herøy kommune'),
  of(4, 'KS'),
];

test.each([
  ['Fjordvik kommune', { id: 1 }],
  [' fjordvik ', { id: 1 }],
  ['Fjordvik municipality', { id: 1 }],
  ['123 456 789', { id: 1 }],
  ['ks', { id: 4 }],
  ['Herøy', 'ambiguous'],
  ['Fjord', 'unknown'],
  ['', 'unknown'],
])('%j', (text, found) => {
  expect(partyNamed(text, all)).toEqual(found);
});
