import type { Role } from '../roles.ts';
import type { ExampleOrganisation } from './organisations.ts';

export interface ExamplePerson {
  /** The provider's word for the person; what tests and scripts sign in as. */
  readonly key: string;
  readonly name: string;
  /** Eleven digits that are nobody's: no birthday is on day 00. */
  readonly number: string;
  readonly acts: readonly { readonly role: Role; readonly for: ExampleOrganisation }[];
}

type Row = readonly [key: string, name: string, ...acts: (readonly [Role, ExampleOrganisation])[]];

/** One or more people for every row of "who comes, and for what"; invented, and named so that it shows. */
const rows: readonly Row[] = [
  ['mayor', 'Astrid Dømeland', ['mayor', 'example-fjordvik']],
  ['deputy-mayor', 'Bjørn Eksempelvik', ['deputy_mayor', 'example-fjordvik']],
  ['chief-executive', 'Charlotte Prøvestad', ['chief_executive', 'example-fjordvik']],
  ['mandate-administrator', 'Dag Dømefjell', ['mandate_administrator', 'example-fjordvik']],
  ['project-leader', 'Eli Eksempelmo', ['project_leader', 'example-fjordvik']],
  ['elected-member', 'Finn Prøvedal', ['elected_member', 'example-fjordvik']],
  ['union-fagforbundet', 'Gro Dømehaug', ['union_representative', 'example-fagforbundet-fjordvik']],
  [
    'union-utdanningsforbundet',
    'Hans Eksempelnes',
    ['union_representative', 'example-utdanningsforbundet-fjordvik'],
  ],
  ['union-officer', 'Ingrid Prøvelund', ['union_officer', 'fagforbundet']],
  ['safety-representative', 'Jon Dømevoll', ['safety_representative', 'example-fjordvik']],
  [
    'granli-mayor',
    'Kari Eksempelås',
    ['mayor', 'example-granli'],
    ['merger_committee_leader', 'example-granli'],
  ],
  ['granli-chief-executive', 'Leif Prøvebakken', ['chief_executive', 'example-granli']],
  ['granli-project-leader', 'Marit Dømesund', ['project_leader', 'example-granli']],
  [
    'elvestad-mayor',
    'Nils Eksempelrud',
    ['mayor', 'example-elvestad'],
    ['merger_committee_member', 'example-granli'],
  ],
  ['elvestad-chief-executive', 'Oddny Prøvehagen', ['chief_executive', 'example-elvestad']],
  ['merger-project-leader', 'Per Dømeseter', ['merger_project_leader', 'example-granli']],
  ['secretariat', 'Ragnhild Eksempelborg', ['secretariat', 'ministry-local-government']],
  ['case-officer', 'Sara Prøvenes', ['case_officer', 'ministry-local-government']],
  ['decision-maker', 'Tor Dømeberg', ['decision_maker', 'ministry-local-government']],
  ['working-group-state', 'Unni Eksempeltun', ['working_group_member', 'ministry-local-government']],
  ['working-group-ks', 'Vidar Prøvemyr', ['working_group_member', 'ks']],
  ['working-group-lo', 'Wenche Dømegård', ['working_group_member', 'lo-kommune']],
  ['working-group-unio', 'Yngve Eksempelholm', ['working_group_member', 'unio']],
  ['working-group-ys', 'Åse Prøvestrand', ['working_group_member', 'ys-kommune']],
  ['working-group-akademikerne', 'Arne Dømeskog', ['working_group_member', 'akademikerne-kommune']],
  ['council-member', 'Berit Eksempelåsen', ['council_member', 'ks']],
  ['assessor', 'Carl Prøvehaugen', ['assessor', 'ks']],
  ['network-leader', 'Dina Dømeelv', ['network_leader', 'ks']],
  ['adviser', 'Einar Eksempeldal', ['adviser', 'example-competence']],
  ['researcher', 'Frida Prøvefoss', ['researcher', 'example-competence']],
  ['nobody', 'Geir Dømeløkken'],
  ['signatory-ks', 'Helga Eksempelvoll', ['party_signatory', 'ks']],
  ['signatory-lo', 'Ivar Prøveseter', ['party_signatory', 'lo-kommune']],
  ['signatory-unio', 'Johanne Dømestad', ['party_signatory', 'unio']],
  ['signatory-ys', 'Knut Eksempelhaug', ['party_signatory', 'ys-kommune']],
  ['signatory-akademikerne', 'Liv Prøvebø', ['party_signatory', 'akademikerne-kommune']],
];

export const examplePeople: readonly ExamplePerson[] = rows.map(([key, name, ...acts], index) => ({
  key,
  name,
  number: String(index + 1).padStart(11, '0'),
  acts: acts.map(([role, organisation]) => ({ role, for: organisation })),
}));

export function findExamplePerson(key: string | undefined): ExamplePerson | undefined {
  return examplePeople.find((person) => person.key === key);
}
