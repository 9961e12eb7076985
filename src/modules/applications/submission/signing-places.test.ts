import { expect, test } from 'vitest';
import { askedAt, placesFor } from './signing-places.ts';

const political = ['mayor', 'deputy_mayor', 'acting_mayor'];
const administrative = ['chief_executive', 'deputy_chief_executive', 'acting_chief_executive'];
const fjordvik = { id: 1, key: 'example-fjordvik' };
const bergen = { id: 2, key: 'municipality-964338531' };

test('both heads of every municipality sign, under the form of government each has', () => {
  expect(placesFor([fjordvik, bergen], 'both_heads', '2026-11-21')).toEqual([
    { organisationId: 1, roles: political },
    { organisationId: 1, roles: administrative },
    { organisationId: 2, roles: political },
    { organisationId: 2, roles: ['government_leader'] },
  ]);
});

test('where one head vouches for it, either of them does', () => {
  expect(placesFor([fjordvik], 'one_head', '2026-11-21')).toEqual([
    { organisationId: 1, roles: [...political, ...administrative] },
  ]);
});

test('the head is asked, and whoever acts in a vacant office', () => {
  expect(askedAt(['mayor', 'deputy_mayor', 'acting_mayor'])).toEqual(['mayor', 'acting_mayor']);
});
