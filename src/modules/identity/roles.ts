/** Every role a mandate can give, in the order lists show them. */
export const roles = [
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
  'chief_union_representative',
  'union_representative',
  'union_officer',
  'safety_representative',
  'secretariat_head',
  'secretariat',
  'case_officer',
  'decision_maker',
  'party_signatory',
  'working_group_member',
  'council_member',
  'assessor',
  'network_leader',
  'adviser',
  'researcher',
  'merger_committee_leader',
  'merger_committee_member',
  'merger_project_leader',
] as const;

export type Role = (typeof roles)[number];

/** Whose interest a role looks after, in the order lists show them. The database holds the same words. */
export const sides = [
  'political',
  'administration',
  'union',
  'safety',
  'state',
  'party',
  'programme',
  'research',
] as const;

export type Side = (typeof sides)[number];

export const sideOf: Readonly<Record<Role, Side>> = {
  mayor: 'political',
  deputy_mayor: 'political',
  acting_mayor: 'political',
  government_leader: 'political',
  chief_executive: 'administration',
  deputy_chief_executive: 'administration',
  acting_chief_executive: 'administration',
  mandate_administrator: 'administration',
  project_leader: 'programme',
  elected_member: 'political',
  chief_union_representative: 'union',
  union_representative: 'union',
  union_officer: 'union',
  safety_representative: 'safety',
  secretariat_head: 'state',
  secretariat: 'state',
  case_officer: 'state',
  decision_maker: 'state',
  party_signatory: 'party',
  working_group_member: 'party',
  council_member: 'party',
  assessor: 'programme',
  network_leader: 'programme',
  adviser: 'programme',
  researcher: 'research',
  merger_committee_leader: 'programme',
  merger_committee_member: 'programme',
  merger_project_leader: 'programme',
};

/** 1 stands for the political head, 2 for the administrative head; never the same person in one municipality. */
export function headOf(role: Role): 1 | 2 | null {
  if (role === 'mayor' || role === 'deputy_mayor' || role === 'acting_mayor') return 1;
  if (role === 'chief_executive' || role === 'deputy_chief_executive' || role === 'acting_chief_executive')
    return 2;
  return role === 'government_leader' ? 2 : null;
}

/** Is the word one of ours? */
export function isRole(word: string): word is Role {
  return (roles as readonly string[]).includes(word);
}
