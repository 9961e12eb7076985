import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import { Temporal } from 'temporal-polyfill';
import type { Db, DbTransaction } from '../../platform/db/database.ts';
import type { CallTerms, Condition, TextPart } from './call.ts';
import type { CalendarWarning } from './calendar-warnings.ts';
import type { Call } from './call-record.ts';

/** A call with everything in it, by one query; null when there is none. */
export async function findCall(db: Db, id: number): Promise<Call | null> {
  const row = await calls(db).where('call.id', '=', id).executeTakeFirst();
  return row ? callOf(row) : null;
}

/** The calls with these ids, in no order. */
export async function findCalls(db: Db, ids: readonly number[]): Promise<Call[]> {
  if (ids.length === 0) return [];
  return (await calls(db).where('call.id', 'in', ids).execute()).map(callOf);
}

/** Hold the call until the end of the transaction, and read it as it is then. */
export async function lockCall(db: DbTransaction, id: number): Promise<Call | null> {
  const held = await db
    .selectFrom('calls.call')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return held ? findCall(db, id) : null;
}

type Row = Awaited<ReturnType<ReturnType<typeof calls>['execute']>>[number];

function calls(db: Db) {
  return db
    .selectFrom('calls.call as call')
    .selectAll('call')
    .select((call) => [
      jsonArrayFrom(
        call
          .selectFrom('calls.text as t')
          .select(['t.part', 't.nb', 't.nn'])
          .whereRef('t.call_id', '=', 'call.id'),
      ).as('texts'),
      jsonArrayFrom(
        call
          .selectFrom('calls.call_theme as t')
          .select(['t.theme_id', 't.name_nb', 't.name_nn'])
          .whereRef('t.call_id', '=', 'call.id')
          .orderBy('t.theme_id'),
      ).as('themes'),
      jsonArrayFrom(
        call
          .selectFrom('calls.named_organisation as n')
          .select('n.organisation_id')
          .whereRef('n.call_id', '=', 'call.id')
          .orderBy('n.organisation_id'),
      ).as('named'),
      jsonArrayFrom(
        call
          .selectFrom('calls.condition as c')
          .select(['c.kind', 'c.nb', 'c.nn'])
          .whereRef('c.call_id', '=', 'call.id')
          .orderBy('c.position'),
      ).as('conditions'),
      jsonArrayFrom(
        call
          .selectFrom('calls.planned_report as r')
          .select([
            'r.name_nb',
            'r.name_nn',
            'r.due_at',
            'r.about_nb',
            'r.about_nn',
            'r.unlocks_nb',
            'r.unlocks_nn',
          ])
          .whereRef('r.call_id', '=', 'call.id')
          .orderBy('r.position'),
      ).as('reports'),
      jsonArrayFrom(
        call
          .selectFrom('calls.asked_attachment as a')
          .select(['a.name_nb', 'a.name_nn', 'a.required'])
          .whereRef('a.call_id', '=', 'call.id')
          .orderBy('a.position'),
      ).as('attachments'),
      jsonArrayFrom(
        call
          .selectFrom('calls.link as l')
          .select(['l.name_nb', 'l.name_nn', 'l.address'])
          .whereRef('l.call_id', '=', 'call.id')
          .orderBy('l.position'),
      ).as('links'),
      jsonArrayFrom(
        call
          .selectFrom('calls.contact as c')
          .select(['c.name', 'c.role_nb', 'c.role_nn', 'c.email', 'c.phone'])
          .whereRef('c.call_id', '=', 'call.id')
          .orderBy('c.position'),
      ).as('contacts'),
      jsonArrayFrom(
        call
          .selectFrom('calls.call_criterion as c')
          .select(['c.criterion_id', 'c.name_nb', 'c.name_nn', 'c.detail_nb', 'c.detail_nn', 'c.weight'])
          .whereRef('c.call_id', '=', 'call.id')
          .orderBy('c.position'),
      ).as('criteria'),
      jsonArrayFrom(
        call
          .selectFrom('calls.deadline_move as m')
          .select(['m.old_deadline', 'm.new_deadline', 'm.reason_nb', 'm.reason_nn', 'm.moved_at'])
          .whereRef('m.call_id', '=', 'call.id')
          .orderBy('m.number'),
      ).as('moves'),
      jsonObjectFrom(
        call
          .selectFrom('calls.opening as o')
          .select(['o.opens_at', 'o.opened_at', 'o.acknowledged'])
          .whereRef('o.call_id', '=', 'call.id'),
      ).as('opening'),
      jsonObjectFrom(
        call
          .selectFrom('calls.closing as c')
          .select(['c.closed_at', 'c.reason_nb', 'c.reason_nn'])
          .whereRef('c.call_id', '=', 'call.id'),
      ).as('closing'),
      jsonObjectFrom(
        call
          .selectFrom('calls.cancellation as c')
          .select(['c.cancelled_at', 'c.reason_nb', 'c.reason_nn'])
          .whereRef('c.call_id', '=', 'call.id'),
      ).as('cancellation'),
    ]);
}

function callOf(row: Row): Call {
  const { opening, closing, cancellation } = row;
  return {
    id: row.id,
    programmeId: row.programme_id,
    intake: row.intake,
    edition: row.edition,
    terms: termsOf(row),
    texts: Object.fromEntries(row.texts.map(({ part, nb, nn }) => [part as TextPart, { nb, nn }])),
    themes: row.themes.map(({ theme_id: id, name_nb: nb, name_nn: nn }) => ({
      id,
      name: nb === null || nn === null ? null : { nb, nn },
    })),
    namedOrganisationIds: row.named.map(({ organisation_id: id }) => id),
    conditions: row.conditions.map(({ kind, nb, nn }) => ({
      kind: kind as Condition['kind'],
      text: { nb, nn },
    })),
    reports: row.reports.map((report) => ({
      name: { nb: report.name_nb, nn: report.name_nn },
      dueAt: moment(report.due_at),
      about: { nb: report.about_nb, nn: report.about_nn },
      unlocks: { nb: report.unlocks_nb, nn: report.unlocks_nn },
    })),
    attachments: row.attachments.map(({ name_nb: nb, name_nn: nn, required }) => ({
      name: { nb, nn },
      required,
    })),
    links: row.links.map(({ name_nb: nb, name_nn: nn, address }) => ({ name: { nb, nn }, address })),
    contacts: row.contacts.map(({ name, role_nb: nb, role_nn: nn, email, phone }) => ({
      name,
      role: { nb, nn },
      email,
      phone,
    })),
    criteria: row.criteria.map((criterion) => ({
      id: criterion.criterion_id,
      name: { nb: criterion.name_nb, nn: criterion.name_nn },
      detail: { nb: criterion.detail_nb, nn: criterion.detail_nn },
      weight: criterion.weight,
    })),
    opening: opening && {
      opensAt: moment(opening.opens_at),
      openedAt: moment(opening.opened_at),
      acknowledged: opening.acknowledged as CalendarWarning[],
    },
    moves: row.moves.map((move) => ({
      from: moment(move.old_deadline),
      to: moment(move.new_deadline),
      reason: { nb: move.reason_nb, nn: move.reason_nn },
      movedAt: moment(move.moved_at),
    })),
    closing: closing && {
      at: moment(closing.closed_at),
      reason: { nb: closing.reason_nb, nn: closing.reason_nn },
    },
    cancellation: cancellation && {
      at: moment(cancellation.cancelled_at),
      reason: { nb: cancellation.reason_nb, nn: cancellation.reason_nn },
    },
  };
}

/** The columns are checked by the database to be one of what the types say. */
function termsOf(row: Row): CallTerms {
  return {
    rolling: row.rolling,
    opensAt: row.opens_at === null ? null : moment(row.opens_at),
    deadline: row.deadline_at === null ? null : moment(row.deadline_at),
    projectsFrom: row.projects_from,
    projectsTo: row.projects_to,
    prolongation: row.prolongation,
    templateVersionId: row.template_version_id,
    pageLimit: row.page_limit,
    audience: row.audience as CallTerms['audience'],
    joint: row.joint as CallTerms['joint'],
    frame: row.frame,
    minimum: row.minimum,
    maximum: row.maximum,
    totalCostAbove: row.total_cost_above,
    ownShare: row.own_share as CallTerms['ownShare'],
    ownSharePercent: row.own_share_percent,
    signing: row.signing as CallTerms['signing'],
    political: row.political as CallTerms['political'],
    decidingBodies: row.deciding_bodies as CallTerms['decidingBodies'],
    decisionBy: row.decision_by,
    anchoring: row.anchoring as CallTerms['anchoring'],
    unionDays: row.union_days,
  };
}

function moment(text: string): Temporal.Instant {
  return Temporal.Instant.from(text);
}
