import { expect, test } from 'vitest';
import type { Principal } from '../../platform/principal.ts';
import type { Role } from '../identity/index.ts';
import type { Application, Party, Writer, WritingAccess } from './application.ts';
import { accessOf, answersAsParty, managesFor, mayInvite, mayLead } from './policy.ts';
import { Temporal } from 'temporal-polyfill';

const askedAt = Temporal.Instant.from('2026-11-22T08:00:00Z');
const party = (organisationId: number, standing: Party['standing']): Party => ({
  organisationId,
  askedAt,
  standing,
  reason: '',
});

/** Municipality 1 leads, 2 has joined, 3 is asked, 4 has declined. */
const application = {
  leadId: 1,
  parties: [party(1, 'joined'), party(2, 'joined'), party(3, 'asked'), party(4, 'declined')],
  writers: [] as readonly Writer[],
} satisfies Partial<Application>;

const names = { nb: '', nn: '', en: '' };

/** Person 50 in a role for an organisation, which stands in a municipality unless that is null. */
const acting = (role: Role, organisationId: number, municipalityId: number | null = organisationId) => {
  const mandate = { organisationId, organisation: names, municipalityId, role, validTo: null };
  const capacity = { id: '9', mandate };
  return { kind: 'person', id: '50', acting: capacity, capacities: [capacity] } as const satisfies Principal;
};

test.each<[Role, number, number | null, WritingAccess]>([
  ['project_leader', 1, 1, 'write'],
  ['chief_executive', 2, 2, 'write'],
  ['mandate_administrator', 2, 2, 'write'],
  ['mayor', 1, 1, 'comment'],
  ['elected_member', 2, 2, 'comment'],
  // A local union organisation stands in its municipality.
  ['union_representative', 77, 1, 'comment'],
  ['safety_representative', 1, 1, 'comment'],
  ['project_leader', 3, 3, 'read'],
  ['mayor', 3, 3, 'read'],
  ['project_leader', 4, 4, 'none'],
  ['project_leader', 5, 5, 'none'],
  ['secretariat', 90, null, 'none'],
  ['assessor', 91, null, 'none'],
  ['adviser', 92, null, 'none'],
  ['merger_committee_leader', 1, 1, 'none'],
])('%s for %i in municipality %s: %s', (role, organisation, municipality, expected) => {
  expect(accessOf(acting(role, organisation, municipality), application)).toBe(expected);
});

test('whoever is invited has what they were invited to, or more where their mandate gives more', () => {
  const writer = (access: Writer['access'], organisationId: number): Writer => ({
    id: 1,
    organisationId,
    personId: 50,
    email: null,
    access,
  });
  const asWriter = (...writers: Writer[]) => ({ ...application, writers });
  const nobody = { kind: 'person', id: '50' } as const;
  expect(accessOf(nobody, asWriter(writer('write', 2)))).toBe('write');
  expect(accessOf(nobody, asWriter(writer('read', 1), writer('comment', 2)))).toBe('comment');
  expect(accessOf(acting('project_leader', 1), asWriter(writer('read', 1)))).toBe('write');
  // Whom a municipality brought is out when it has declined.
  expect(accessOf(nobody, asWriter(writer('write', 4)))).toBe('none');
  expect(accessOf({ kind: 'person', id: '51' }, asWriter(writer('write', 2)))).toBe('none');
  expect(accessOf({ kind: 'anonymous' }, asWriter(writer('write', 2)))).toBe('none');
});

test('only the administration of a municipality acts for it', () => {
  const roles: Role[] = [
    'project_leader',
    'chief_executive',
    'mayor',
    'elected_member',
    'union_representative',
  ];
  expect(roles.filter((role) => managesFor(acting(role, 2)) === 2)).toEqual([
    'project_leader',
    'chief_executive',
  ]);
  const leads = [1, 2, 3, 4, 5].map((id) => acting('project_leader', id));
  expect(leads.map((by) => mayLead(by, application))).toEqual([true, false, false, false, false]);
  expect(leads.map((by) => mayInvite(by, application))).toEqual([true, true, false, false, false]);
  expect(leads.map((by) => answersAsParty(by, application))).toEqual([1, 2, 3, 4, null]);
});
