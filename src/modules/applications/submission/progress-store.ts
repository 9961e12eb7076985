import { sql } from 'kysely';
import { jsonObjectFrom } from 'kysely/helpers/postgres';
import { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import type { Freeze, LatePermission, Progress, Submission } from '../application-state.ts';

/** How far an application has come. */
export async function findProgress(db: Db, applicationId: number): Promise<Progress> {
  return (await findProgresses(db, [applicationId])).get(applicationId) ?? notBegun;
}

const notBegun: Progress = { freeze: null, submission: null, permission: null };

/** How far some applications have come, by id. One query whatever the number. */
export async function findProgresses(
  db: Db,
  applicationIds: readonly number[],
): Promise<ReadonlyMap<number, Progress>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await progresses(db).where('application.id', 'in', applicationIds).execute();
  return new Map(rows.map((row) => [row.id, progressOf(row)]));
}

type Row = Awaited<ReturnType<ReturnType<typeof progresses>['execute']>>[number];

function progresses(db: Db) {
  return db
    .selectFrom('applications.application as application')
    .select(['application.id'])
    .select((application) => [
      jsonObjectFrom(
        application
          .selectFrom('applications.freeze as f')
          .leftJoin('applications.completion as c', (join) =>
            join.onRef('c.application_id', '=', 'f.application_id').onRef('c.freeze_number', '=', 'f.number'),
          )
          .leftJoin('applications.reopening as r', (join) =>
            join.onRef('r.application_id', '=', 'f.application_id').onRef('r.number', '=', 'f.number'),
          )
          .leftJoin('applications.signature_sheet as s', (join) =>
            join.onRef('s.application_id', '=', 'f.application_id').onRef('s.freeze_number', '=', 'f.number'),
          )
          .select([
            'f.number',
            'f.edition',
            'f.contents_version_id',
            'f.anchoring_version_id',
            'f.request_id',
          ])
          .select(['f.frozen_at', 'c.completed_at', 'r.reopened_at', 'r.reason', 's.version_id'])
          .select([
            sql<number[]>`array(
            select organisation_id from applications.freeze_party p
            where p.application_id = f.application_id and p.freeze_number = f.number order by organisation_id)`.as(
              'organisation_ids',
            ),
            sql<number[]>`array(
            select organisation_id from applications.going_without w
            where w.application_id = f.application_id and w.freeze_number = f.number order by organisation_id)`.as(
              'without_ids',
            ),
          ])
          .whereRef('f.application_id', '=', 'application.id')
          .orderBy('f.number', 'desc')
          .limit(1),
      ).as('freeze'),
      jsonObjectFrom(
        application
          .selectFrom('applications.submission as s')
          .leftJoin('applications.withdrawal as w', (join) =>
            join.onRef('w.application_id', '=', 's.application_id').onRef('w.number', '=', 's.number'),
          )
          .leftJoin('applications.arrival as a', (join) =>
            join.onRef('a.application_id', '=', 's.application_id').onRef('a.number', '=', 's.number'),
          )
          .select([
            's.number',
            's.freeze_number',
            's.reference',
            's.received_at',
            's.deadline',
            's.person_id',
          ])
          .select(['s.permission_number', 'w.withdrawn_at', 'w.reason', 'a.arrived_at', 'a.record_id'])
          .whereRef('s.application_id', '=', 'application.id')
          .orderBy('s.number', 'desc')
          .limit(1),
      ).as('submission'),
      jsonObjectFrom(
        application
          .selectFrom('applications.late_permission as p')
          .select(['p.number', 'p.until', 'p.reason', 'p.given_at'])
          .whereRef('p.application_id', '=', 'application.id')
          .orderBy('p.number', 'desc')
          .limit(1),
      ).as('permission'),
    ]);
}

const moment = (text: string) => Temporal.Instant.from(text);
const momentOrNull = (text: string | null) => (text === null ? null : moment(text));

function progressOf({ freeze, submission, permission }: Row): Progress {
  return {
    freeze: freeze && freezeOf(freeze),
    submission: submission && submissionOf(submission),
    permission: permission && permissionOf(permission),
  };
}

function freezeOf(row: NonNullable<Row['freeze']>): Freeze {
  const reopenedAt = momentOrNull(row.reopened_at);
  return {
    number: row.number,
    edition: row.edition,
    contentsVersionId: row.contents_version_id,
    anchoringVersionId: row.anchoring_version_id,
    signatureSheetVersionId: row.version_id,
    requestId: row.request_id,
    frozenAt: moment(row.frozen_at),
    organisationIds: row.organisation_ids,
    withoutIds: row.without_ids,
    completedAt: momentOrNull(row.completed_at),
    reopened: reopenedAt && { at: reopenedAt, reason: row.reason ?? '' },
  };
}

function submissionOf(row: NonNullable<Row['submission']>): Submission {
  const withdrawnAt = momentOrNull(row.withdrawn_at);
  const arrivedAt = momentOrNull(row.arrived_at);
  return {
    number: row.number,
    freezeNumber: row.freeze_number,
    reference: row.reference,
    receivedAt: moment(row.received_at),
    personId: row.person_id,
    deadline: momentOrNull(row.deadline),
    isLate: row.permission_number !== null,
    withdrawn: withdrawnAt && { at: withdrawnAt, reason: row.reason ?? '' },
    arrived: arrivedAt && row.record_id !== null ? { at: arrivedAt, recordId: row.record_id } : null,
  };
}

function permissionOf(row: NonNullable<Row['permission']>): LatePermission {
  return { number: row.number, until: moment(row.until), reason: row.reason, givenAt: moment(row.given_at) };
}
