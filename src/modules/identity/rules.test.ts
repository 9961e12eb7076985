import { expect, test } from 'vitest';
import { authorityToGrant, mayConfirm, mayEnd } from './authority.ts';
import type { Holder, Scene } from './authority.ts';
import { chiefExecutiveTitleOn, existsUnder, governmentFormOn, requiredPair } from './government-form.ts';
import { endOfOffice, isOfLaterTerm, usualElectionDay } from './office.ts';
import type { Place } from './place.ts';
import type { Role } from './roles.ts';
import { standInFor } from './vacancy.ts';
import { mayReadUnionName } from './visibility.ts';

const place = (id: number, kind: Place['kind'], more: Partial<Place> = {}): Place => ({
  id,
  key: `${kind}-${id}`,
  kind,
  municipalityId: null,
  above: [],
  ...more,
});
const town = place(1, 'municipality', { municipalityId: 1 });
const otherTown = place(2, 'municipality', { municipalityId: 2 });
const confederation = place(10, 'confederation');
const union = place(11, 'union', { above: [10] });
const local = place(12, 'local_union', { above: [11, 10], municipalityId: 1 });
const otherUnion = place(13, 'union', { above: [10] });
const ministry = place(20, 'ministry');
const date = '2026-11-21';
const holder = (role: Role, at: Place, personId = 100): Holder => ({
  personId,
  mandateId: 7,
  role,
  place: at,
});
const scene = (at: Place, standIn: Scene['standIn'] = 'head'): Scene => ({ place: at, date, standIn });
const basis = (by: Holder, role: Role, where: Scene) => authorityToGrant(by, role, where)?.basis ?? null;

test('the chief executive appoints the administrator, who appoints others but no head and no administrator', () => {
  const chief = holder('chief_executive', town);
  const administrator = holder('mandate_administrator', town);
  const asked: Role[] = ['mandate_administrator', 'acting_chief_executive', 'project_leader', 'mayor'];
  expect(asked.map((role) => basis(chief, role, scene(town)))).toEqual(['grant', 'grant', 'grant', 'grant']);
  expect(asked.map((role) => basis(administrator, role, scene(town)))).toEqual([
    null,
    null,
    'grant',
    'grant',
  ]);
});

test('nobody manages another municipality, and a mayor manages none while there is a chief executive', () => {
  expect(basis(holder('chief_executive', otherTown), 'project_leader', scene(town))).toBeNull();
  expect(basis(holder('mayor', town), 'project_leader', scene(town))).toBeNull();
  expect(basis(holder('secretariat', ministry), 'project_leader', scene(town))).toBeNull();
});

test('a vacancy opens to the deputy, whoever acts, the mayor and the secretariat, one at a time', () => {
  const held = (...roles: Role[]) => standInFor(town.key, date, new Set(roles));
  expect([
    held('chief_executive', 'mayor'),
    held('acting_chief_executive', 'deputy_chief_executive', 'mayor'),
    held('acting_chief_executive', 'mayor'),
    held('mayor', 'project_leader'),
    held('deputy_mayor'),
  ]).toEqual(['head', 'deputy', 'acting', 'mayor', 'secretariat']);
  expect(basis(holder('mayor', town), 'chief_executive', scene(town, 'mayor'))).toBe('vacancy');
  expect(basis(holder('mayor', town), 'chief_executive', scene(town, 'acting'))).toBeNull();
  expect(basis(holder('secretariat', ministry), 'mandate_administrator', scene(town, 'secretariat'))).toBe(
    'vacancy',
  );
});

test('the union gives its mandates at every level; the employer registers one, which waits', () => {
  const role = 'union_representative';
  for (const by of [
    holder('chief_union_representative', local),
    holder('union_officer', union),
    holder('union_officer', confederation),
  ])
    expect(authorityToGrant(by, role, scene(local))).toEqual({ basis: 'grant', needsConfirmation: false });
  expect(authorityToGrant(holder('mandate_administrator', town), role, scene(local))).toEqual({
    basis: 'registration',
    needsConfirmation: true,
  });
  expect(basis(holder('union_officer', otherUnion), role, scene(local))).toBeNull();
  expect(basis(holder('union_representative', local), role, scene(local))).toBeNull();
});

test('only the union, and nobody about himself, confirms', () => {
  const mandate = { role: 'union_representative', personId: 5, place: local } as const;
  expect([
    mayConfirm(holder('union_officer', union), mandate),
    mayConfirm(holder('union_officer', union, 5), mandate),
    mayConfirm(holder('union_officer', otherUnion), mandate),
    mayConfirm(holder('chief_executive', town), mandate),
  ]).toEqual([true, false, false, false]);
});

test('the employer never ends a union mandate; the union and the holder do', () => {
  const mandate = { role: 'union_representative', personId: 5 } as const;
  expect([
    mayEnd(holder('chief_executive', town), mandate, scene(local)),
    mayEnd(holder('mandate_administrator', town), mandate, scene(local)),
    mayEnd(holder('project_leader', town, 5), mandate, scene(local)),
    mayEnd(holder('secretariat_head', ministry), mandate, scene(local)),
    mayEnd(holder('union_officer', otherUnion), mandate, scene(local)),
    mayEnd(holder('union_officer', union), mandate, scene(local)),
    mayEnd(holder('union_representative', local, 5), mandate, scene(local)),
  ]).toEqual([false, false, false, false, false, true, true]);
});

test('others are ended by those who could give them, and laid down by the holder', () => {
  const mandate = { role: 'project_leader', personId: 5 } as const;
  expect([
    mayEnd(holder('chief_executive', town), mandate, scene(town)),
    mayEnd(holder('elected_member', town), mandate, scene(town)),
    mayEnd(holder('project_leader', town, 5), mandate, scene(town)),
  ]).toEqual([true, false, true]);
});

test('an office lasts until the end of October after the next election', () => {
  expect([2023, 2027, 2031].map(usualElectionDay)).toEqual(['2023-09-11', '2027-09-13', '2031-09-08']);
  expect(['2023-10-12', '2026-11-21', '2027-08-01', '2027-10-05'].map(endOfOffice)).toEqual([
    '2027-11-01',
    '2027-11-01',
    '2027-11-01',
    '2031-11-01',
  ]);
  expect([isOfLaterTerm('2023-10-12', '2027-10-05'), isOfLaterTerm('2023-10-12', '2026-01-01')]).toEqual([
    true,
    false,
  ]);
});

test('two heads sign, under the form of government of that day', () => {
  expect(requiredPair(governmentFormOn('municipality-958935420', date))).toEqual({
    political: 'mayor',
    administrative: 'government_leader',
  });
  expect(requiredPair(governmentFormOn(town.key, date))).toEqual({
    political: 'mayor',
    administrative: 'chief_executive',
  });
  expect([
    existsUnder('parliamentary', 'chief_executive'),
    existsUnder('executive_committee', 'government_leader'),
  ]).toEqual([false, false]);
  expect([chiefExecutiveTitleOn('2011-01-01'), chiefExecutiveTitleOn(date)]).toEqual([
    'formerTitle',
    'title',
  ]);
});

test('the name behind a union role is shown inside the municipality, to the union and to those who handle the case', () => {
  const mandate = { role: 'union_representative', personId: 5 } as const;
  const reads = (role: Role, at: Place, personId = 100) =>
    mayReadUnionName({ personId, own: [{ role, place: at }] }, mandate, local);
  expect([
    reads('project_leader', town),
    reads('union_officer', union),
    reads('case_officer', ministry),
    reads('mayor', otherTown),
    reads('union_officer', otherUnion),
    reads('mayor', otherTown, 5),
  ]).toEqual([true, true, true, false, false, true]);
});
