import { expect, test } from 'vitest';
import { openPlaces, placeFor, refusalToSign, stateOf } from './places.ts';
import type { Place, Signing } from './places.ts';

const mayor: Place = { id: 1, position: 1, organisationId: 7, roles: ['mayor', 'acting_mayor'] };
const chief: Place = { id: 2, position: 2, organisationId: 7, roles: ['chief_executive'] };

function signing(changes: Partial<Signing> = {}): Signing {
  return { places: [mayor, chief], signatures: [], ordered: false, replaced: false, ...changes };
}

const by = (place: Place, personId: number, voided = false) => ({ placeId: place.id, personId, voided });

test('from waiting through partly to complete', () => {
  expect(stateOf(signing())).toBe('waiting');
  expect(stateOf(signing({ signatures: [by(chief, 12)] }))).toBe('partly');
  expect(stateOf(signing({ signatures: [by(chief, 12), by(mayor, 11)] }))).toBe('complete');
});

test('a voided signature counts for nothing', () => {
  expect(stateOf(signing({ signatures: [by(chief, 12, true), by(mayor, 11)] }))).toBe('partly');
  expect(refusalToSign(signing({ signatures: [by(chief, 12, true)] }), chief, 12)).toBeNull();
});

test('in any order, both places are open; in a given order, the first that is left', () => {
  expect(openPlaces(signing())).toEqual([mayor, chief]);
  expect(openPlaces(signing({ ordered: true }))).toEqual([mayor]);
  expect(openPlaces(signing({ ordered: true, signatures: [by(mayor, 11)] }))).toEqual([chief]);
  expect(refusalToSign(signing({ ordered: true }), chief, 12)).toBe('notYourTurn');
});

test('nobody signs twice, in one role or in two', () => {
  const half = signing({ signatures: [by(mayor, 11)] });
  expect(refusalToSign(half, mayor, 11)).toBe('alreadySigned');
  expect(refusalToSign(half, mayor, 13)).toBe('alreadySigned');
  expect(refusalToSign(half, chief, 11)).toBe('signedInOtherRole');
  expect(refusalToSign(half, chief, 12)).toBeNull();
});

test('what has been replaced cannot be signed', () => {
  const old = signing({ replaced: true, signatures: [by(mayor, 11, true)] });
  expect(stateOf(old)).toBe('replaced');
  expect(openPlaces(old)).toEqual([]);
  expect(refusalToSign(old, chief, 12)).toBe('replaced');
});

test('a mandate signs where its organisation and its role are asked for', () => {
  expect(placeFor(signing(), { organisationId: 7, role: 'acting_mayor' })).toBe(mayor);
  expect(placeFor(signing(), { organisationId: 7, role: 'chief_executive' })).toBe(chief);
  expect(placeFor(signing(), { organisationId: 8, role: 'mayor' })).toBeNull();
  expect(placeFor(signing(), { organisationId: 7, role: 'project_leader' })).toBeNull();
});

test('where a role is asked for twice, the place that is open', () => {
  const other: Place = { ...mayor, id: 3, position: 3 };
  const places = [other, mayor, chief];
  const asked = { organisationId: 7, role: 'mayor' };
  expect(placeFor(signing({ places }), asked)).toBe(mayor);
  expect(placeFor(signing({ places, signatures: [by(mayor, 11)] }), asked)).toBe(other);
});
