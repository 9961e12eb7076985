import { expect, test } from 'vitest';
import { anonymous } from '../../platform/principal.ts';
import type { Principal } from '../../platform/principal.ts';
import { caseWorkFor } from './case-work.ts';
import { roles } from './roles.ts';
import type { Role } from './roles.ts';

function acting(role: Role): Principal {
  const organisation = { nb: 'Departementet', nn: 'Departementet', en: 'The Ministry' };
  const capacity = {
    id: '7',
    mandate: { organisationId: 3, organisation, municipalityId: null, role, validTo: null },
  };
  return { kind: 'person', id: '1', capacities: [capacity], acting: capacity };
}

test('three roles handle matters for the ministry they act for', () => {
  expect(roles.filter((role) => caseWorkFor(acting(role)) === 3)).toEqual([
    'secretariat_head',
    'secretariat',
    'case_officer',
  ]);
});

test('whoever has not signed in, or acts for nobody, handles nothing; nor does the platform', () => {
  const capacities = acting('secretariat');
  const idle: Principal = { ...capacities, acting: null } as Principal;
  expect([anonymous, idle, { kind: 'system', id: 'example' } as const].map(caseWorkFor)).toEqual([
    null,
    null,
    null,
  ]);
});
