import { sql } from 'kysely';
import { examplePerson, organisationId } from '../../../../tests/support/example-person.ts';
import { testApp } from '../../../../tests/support/test-app.ts';
import type { Principal } from '../../../platform/principal.ts';
import { grantMandate } from '../grant-mandate.command.ts';
import type { GrantMandate } from '../grant-mandate.command.ts';

export type Person = Extract<Principal, { kind: 'person' }>;

/** A mandate as it is written past the commands; dates as 'YYYY-MM-DD', the ids of the database. */
export interface Row {
  readonly person: number;
  readonly role: string;
  readonly side: string;
  readonly head?: number;
  readonly at?: number;
  readonly by?: { readonly person: number; readonly mandate: number; readonly side: string };
  readonly from?: string;
  readonly to?: string | null;
}

const keys = [
  'chief-executive',
  'mandate-administrator',
  'mayor',
  'deputy-mayor',
  'project-leader',
  'nobody',
  'union-fagforbundet',
  'union-officer',
  'secretariat',
  'granli-mayor',
  'case-officer',
] as const;

/** The example municipality of Fjordvik, its local union, and the people the tests of mandates act as. */
export async function openFjordvik() {
  const app = await testApp();
  const { fjordvik, local, people } = await app.isolated(async () => {
    const found = new Map<string, Person>();
    for (const key of keys) found.set(key, await examplePerson(app.system, key));
    return {
      fjordvik: await organisationId(app.system, 'example-fjordvik'),
      local: await organisationId(app.system, 'example-fagforbundet-fjordvik'),
      people: found,
    };
  });
  const person = (key: string): Person => {
    const found = people.get(key);
    if (!found) throw new Error(key);
    return found;
  };
  const idOf = (key: string) => Number(person(key).id);
  return {
    app,
    fjordvik,
    local,
    person,
    idOf,
    /** The mandate the person acts in. */
    mandateOf: (key: string) => Number(person(key).acting?.id),
    /** One gives another a role from today on. */
    give: (by: string, to: string, role: GrantMandate['role'], at = fjordvik) =>
      grantMandate.run(app.system, person(by), {
        personId: idOf(to),
        organisationId: at,
        role,
        validFrom: app.clock.today(),
        validTo: null,
      }),
    /** The application as this person meets it. */
    page: (who: string | Principal) => testApp({ principal: typeof who === 'string' ? person(who) : who }),
    /** Write a mandate past the commands: only the database judges it. */
    insert: ({ person: who, role, side, head, at = fjordvik, by, from = '2024-01-01', to = null }: Row) =>
      sql`insert into identity.mandate (person_id, organisation_id, municipality_id, role, side, head, valid_from, valid_to, basis,
          granted_by_person_id, granted_by_mandate_id, granted_by_side, needs_confirmation, granted_at)
        values (${who}, ${at}, ${fjordvik}, ${role}, ${side}, ${head ?? null}, ${from}, ${to}, ${by ? 'grant' : 'first_access'},
          ${by?.person ?? null}, ${by?.mandate ?? null}, ${by?.side ?? null}, false, '2026-11-21T11:00:00Z')`.execute(
        app.system.database.write,
      ),
  };
}

/** 'accepted', or the codes of the refusals. */
export function codes(result: { ok: boolean; refusals?: readonly { code: string }[] }) {
  return result.ok ? 'accepted' : (result.refusals ?? []).map(({ code }) => code);
}
