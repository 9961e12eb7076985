import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { Temporal } from 'temporal-polyfill';
import type { Db, DbTransaction } from '../../platform/db/database.ts';
import type { Application, Party, Writer } from './application.ts';

/** An application with everybody in it, by one query; null when there is none. */
export async function findApplication(db: Db, id: number): Promise<Application | null> {
  return (await findApplications(db, [id]))[0] ?? null;
}

/** The applications with these ids, by id. One query whatever the number. */
export async function findApplications(db: Db, ids: readonly number[]): Promise<Application[]> {
  if (ids.length === 0) return [];
  const rows = await applications(db).where('application.id', 'in', ids).orderBy('application.id').execute();
  return rows.map(applicationOf);
}

/** Hold the application until the end of the transaction, and read it as it is then. */
export async function lockApplication(db: DbTransaction, id: number): Promise<Application | null> {
  const held = await db
    .selectFrom('applications.application')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return held ? findApplication(db, id) : null;
}

type Row = Awaited<ReturnType<ReturnType<typeof applications>['execute']>>[number];

function applications(db: Db) {
  return db
    .selectFrom('applications.application as application')
    .select(['application.id', 'call_id', 'title', 'language', 'started_at'])
    .select((application) => [
      application
        .selectFrom('applications.lead as lead')
        .select('lead.organisation_id')
        .whereRef('lead.application_id', '=', 'application.id')
        .orderBy('lead.number', 'desc')
        .limit(1)
        .as('lead_id'),
      jsonArrayFrom(
        application
          .selectFrom('applications.party as party')
          .leftJoinLateral(
            (answers) =>
              answers
                .selectFrom('applications.party_answer as a')
                .select(['a.answer', 'a.reason'])
                .whereRef('a.application_id', '=', 'party.application_id')
                .whereRef('a.organisation_id', '=', 'party.organisation_id')
                .orderBy('a.number', 'desc')
                .limit(1)
                .as('last'),
            (join) => join.onTrue(),
          )
          .select(['party.organisation_id', 'party.asked_at', 'last.answer', 'last.reason'])
          .whereRef('party.application_id', '=', 'application.id')
          .orderBy('party.asked_at')
          .orderBy('party.organisation_id'),
      ).as('parties'),
      jsonArrayFrom(
        application
          .selectFrom('applications.writer as writer')
          .leftJoin('applications.writer_acceptance as acceptance', 'acceptance.writer_id', 'writer.id')
          .leftJoin('applications.writer_ending as ending', 'ending.writer_id', 'writer.id')
          .select([
            'writer.id',
            'writer.organisation_id',
            'writer.email',
            'writer.access',
            sql<number | null>`coalesce(writer.person_id, acceptance.person_id)`.as('person_id'),
          ])
          .whereRef('writer.application_id', '=', 'application.id')
          .where('ending.writer_id', 'is', null)
          .orderBy('writer.id'),
      ).as('writers'),
    ]);
}

function applicationOf(row: Row): Application {
  if (row.lead_id === null) throw new Error(`Application ${row.id} has nobody who leads it`);
  return {
    id: row.id,
    callId: row.call_id,
    title: row.title,
    language: row.language as Application['language'],
    startedAt: Temporal.Instant.from(row.started_at),
    leadId: row.lead_id,
    parties: row.parties.map(
      ({ organisation_id: organisationId, asked_at: askedAt, answer, reason }): Party => ({
        organisationId,
        askedAt: Temporal.Instant.from(askedAt),
        standing: (answer ?? 'asked') as Party['standing'],
        reason: reason ?? '',
      }),
    ),
    writers: row.writers.map(
      ({ id, organisation_id: organisationId, person_id: personId, email, access }): Writer => ({
        id,
        organisationId,
        personId,
        email,
        access: access as Writer['access'],
      }),
    ),
  };
}
