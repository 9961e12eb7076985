/** The kinds of organisations that are listed together; municipalities have their own pages. */
export const listedKinds = [
  'ministry',
  'county_governor',
  'association',
  'confederation',
  'competence_environment',
] as const;
export type ListedKind = (typeof listedKinds)[number];
