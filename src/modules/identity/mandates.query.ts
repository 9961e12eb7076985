import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Acting } from '../../platform/principal.ts';
import { findOrganisations } from '../register/index.ts';
import { administrativeHead, governmentFormOn } from './government-form.ts';
import type { Mandate } from './mandate.ts';
import type { Role } from './roles.ts';

/** Every mandate a person has had, newest first; those that hold today come first. */
export function mandatesOf(db: Db, personId: number, today: string): Promise<Mandate[]> {
  return find(db, today, sql`m.person_id = ${personId}`);
}

/** Every mandate at an organisation and, for a municipality, at the local unions in it. */
export function mandatesAt(db: Db, organisationId: number, today: string): Promise<Mandate[]> {
  return find(
    db,
    today,
    sql`(m.organisation_id = ${organisationId} or m.municipality_id = ${organisationId})`,
  );
}

/** One mandate, or null. */
export async function findMandate(db: Db, id: number, today: string): Promise<Mandate | null> {
  const [found] = await find(db, today, sql`m.id = ${id}`);
  return found ?? null;
}

/** Does the person hold this role at this organisation on the date, confirmed where it must be? */
export async function holdsMandate(
  db: Db,
  asked: {
    readonly personId: number;
    readonly organisationId: number;
    readonly roles: readonly Role[];
    readonly date: string;
  },
): Promise<boolean> {
  const found = await find(
    db,
    asked.date,
    sql`m.person_id = ${asked.personId} and m.organisation_id = ${asked.organisationId} and m.role = any(${[...asked.roles]})`,
  );
  return found.some(({ state }) => state === 'valid');
}

export interface Heads {
  /** The roles whose signatures bind the municipality that day. */
  readonly roles: { readonly political: Role; readonly administrative: Role };
  readonly political: Mandate | null;
  readonly administrative: Mandate | null;
}

/** The two heads of a municipality on a date under its form of government then; null where an office is vacant. */
export async function headsOf(db: Db, municipalityId: number, date: string): Promise<Heads> {
  const [organisation] = await findOrganisations(db, [municipalityId], date);
  const administrative = administrativeHead(governmentFormOn(organisation?.key ?? '', date));
  const at = await find(
    db,
    date,
    sql`m.organisation_id = ${municipalityId} and m.role in ('mayor', ${administrative})`,
  );
  const holder = (role: Role) => at.find((each) => each.role === role && each.state === 'valid') ?? null;
  return {
    roles: { political: 'mayor', administrative },
    political: holder('mayor'),
    administrative: holder(administrative),
  };
}

/** The capacities a person may act in today; the mandate's id is the capacity's. Two queries. */
export async function capacitiesOf(db: Db, personId: number, today: string): Promise<Acting[]> {
  const valid = (await mandatesOf(db, personId, today)).filter(({ state }) => state === 'valid');
  if (valid.length === 0) return [];
  const organisations = await findOrganisations(
    db,
    valid.map(({ organisationId }) => organisationId),
    today,
  );
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  return valid.map(({ id, organisationId, municipalityId, role, validTo }) => {
    const organisation = names.get(organisationId);
    if (!organisation) throw new Error(`Organisation ${organisationId} has no name`);
    return { id: String(id), mandate: { organisationId, organisation, municipalityId, role, validTo } };
  });
}

async function find(db: Db, date: string, where: RawBuilder<unknown>): Promise<Mandate[]> {
  const { rows } = await sql<Mandate>`
    select m.id, m.person_id as "personId", p.name as "personName", m.organisation_id as "organisationId",
           m.municipality_id as "municipalityId", m.role, m.valid_from as "validFrom", m.valid_to as "validTo",
           m.basis, m.granted_by_mandate_id as "grantedByMandateId", g.role as "grantedByRole",
           m.granted_at as "grantedAt", m.needs_confirmation as "needsConfirmation", c.confirmed_at as "confirmedAt",
           e.ended_at as "endedAt", e.reason as "endedReason", e.by_person_id = m.person_id as "endedByHolder",
           case when m.valid_to <= ${date}::date then 'ended'
                when m.needs_confirmation and c.mandate_id is null then 'waits'
                when m.valid_from > ${date}::date then 'coming'
                else 'valid' end as state
    from identity.mandate m
    join identity.person p on p.id = m.person_id
    left join identity.mandate g on g.id = m.granted_by_mandate_id
    left join identity.mandate_confirmation c on c.mandate_id = m.id
    left join identity.mandate_ending e on e.mandate_id = m.id
    where ${where}
    order by (m.valid_to is null or m.valid_to > ${date}::date) desc, m.valid_from desc, m.id`.execute(db);
  return rows;
}
