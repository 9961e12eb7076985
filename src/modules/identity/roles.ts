/** Every role a mandate can give, in the order lists show them. */
export const roles = [
  'mayor',
  'deputy_mayor',
  'chief_executive',
  'mandate_administrator',
  'project_leader',
  'elected_member',
  'union_representative',
  'union_officer',
  'safety_representative',
  'secretariat',
  'case_officer',
  'decision_maker',
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
