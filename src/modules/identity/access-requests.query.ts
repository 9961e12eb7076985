import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Role } from './roles.ts';

export interface AccessRequest {
  readonly id: number;
  readonly personId: number;
  readonly personName: string | null;
  readonly organisationId: number;
  readonly role: Role;
  readonly askedAt: string;
  readonly state: 'open' | 'granted' | 'refused';
}

/** Requests at an organisation that nobody has answered, oldest first. */
export function openRequestsAt(db: Db, organisationId: number): Promise<AccessRequest[]> {
  return find(db, sql`r.organisation_id = ${organisationId} and a.request_id is null`);
}

/** What a person has asked for, oldest first. */
export function requestsOf(db: Db, personId: number): Promise<AccessRequest[]> {
  return find(db, sql`r.person_id = ${personId}`);
}

async function find(db: Db, where: RawBuilder<unknown>): Promise<AccessRequest[]> {
  const { rows } = await sql<AccessRequest>`
    select r.id, r.person_id as "personId", p.name as "personName", r.organisation_id as "organisationId", r.role,
           r.asked_at as "askedAt",
           case when a.request_id is null then 'open' when a.mandate_id is null then 'refused' else 'granted' end as state
    from identity.access_request r
    join identity.person p on p.id = r.person_id
    left join identity.access_answer a on a.request_id = r.id
    where ${where} order by r.id`.execute(db);
  return rows;
}
