import type { Organisation, OrganisationKind } from '../register/index.ts';
import type { Role } from './roles.ts';

/** Where a mandate holds, as the rules need to know it. */
export interface Place {
  readonly id: number;
  readonly key: string;
  readonly kind: OrganisationKind;
  /** The municipality it is or stands in; null outside municipalities. */
  readonly municipalityId: number | null;
  /** The union and confederation above it, nearest first. */
  readonly above: readonly number[];
}

/** `all` holds the organisation and those above it. Throws when the organisation is not among them. */
export function placeOf(id: number, all: readonly Organisation[]): Place {
  const byId = new Map(all.map((each) => [each.id, each]));
  const own = byId.get(id);
  if (!own) throw new Error(`Organisation ${id} is not there`);
  const above: number[] = [];
  for (
    let next = own.parentId;
    next !== null && !above.includes(next);
    next = byId.get(next)?.parentId ?? null
  )
    above.push(next);
  const municipalityId = own.kind === 'municipality' ? own.id : own.municipalityId;
  return { id, key: own.key, kind: own.kind, municipalityId, above };
}

const municipal: readonly Role[] = [
  'mayor',
  'deputy_mayor',
  'acting_mayor',
  'government_leader',
  'chief_executive',
  'deputy_chief_executive',
  'acting_chief_executive',
  'mandate_administrator',
  'project_leader',
  'elected_member',
  'safety_representative',
  'merger_committee_leader',
  'merger_committee_member',
  'merger_project_leader',
];
const ofParty: readonly Role[] = ['party_signatory', 'working_group_member', 'council_member', 'assessor'];

/** The roles there are at each kind of organisation. */
export const rolesAt: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  municipality: municipal,
  local_union: ['chief_union_representative', 'union_representative'],
  union: ['union_officer', ...ofParty],
  confederation: ['union_officer', ...ofParty],
  ministry: ['secretariat_head', 'secretariat', 'case_officer', 'decision_maker', ...ofParty],
  association: ['mandate_administrator', ...ofParty, 'network_leader', 'adviser'],
  competence_environment: ['mandate_administrator', 'network_leader', 'adviser', 'researcher', 'assessor'],
  county_governor: ['mandate_administrator', 'adviser'],
};
