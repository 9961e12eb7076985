import type { Bilingual } from '../../platform/text/language.ts';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import { stateOf } from './call-state.ts';
import type { CallState } from './call-state.ts';

/** A call as it stands in a list. */
export interface ListedCall {
  readonly id: number;
  readonly programmeId: number;
  readonly intake: number;
  readonly title: Bilingual;
  readonly intro: Bilingual;
  readonly rolling: boolean;
  /** Null in a draft. */
  readonly opensAt: Temporal.Instant | null;
  /** The one that counts now, after all moves. */
  readonly deadline: Temporal.Instant | null;
  /** When the call last said something new: opened, moved, ended. Null in a draft. */
  readonly updatedAt: Temporal.Instant | null;
  readonly state: CallState;
}

interface Row {
  readonly id: number;
  readonly programmeId: number;
  readonly intake: number;
  readonly title: Bilingual | null;
  readonly intro: Bilingual | null;
  readonly rolling: boolean;
  readonly opensAt: string | null;
  readonly deadline: string | null;
  readonly updatedAt: string | null;
  readonly closedAt: string | null;
  readonly cancelledAt: string | null;
}

/** Everything that was announced, newest first; `after` is the id the former part ended with. */
export async function announcedCalls(
  db: Db,
  now: Temporal.Instant,
  { programmeId, after, limit = 200 }: { programmeId?: number; after?: number; limit?: number } = {},
): Promise<ListedCall[]> {
  const { rows } = await sql<Row>`
    ${columns} where o.call_id is not null
      and (${programmeId ?? null}::bigint is null or c.programme_id = ${programmeId ?? null})
      and (${after ?? null}::bigint is null or c.id < ${after ?? null})
    order by c.id desc limit ${limit}`.execute(db);
  return rows.map((row) => listed(row, now));
}

/** How many calls have been announced. */
export async function countAnnounced(db: Db): Promise<number> {
  const { number } = await db
    .selectFrom('calls.opening')
    .select(({ fn }) => fn.countAll<number>().as('number'))
    .executeTakeFirstOrThrow();
  return number;
}

/** Every call of these programmes, drafts too, newest first. */
export async function callsOfProgrammes(
  db: Db,
  now: Temporal.Instant,
  programmeIds: readonly number[],
): Promise<ListedCall[]> {
  const { rows } = await sql<Row>`
    ${columns} where c.programme_id = any(${[...programmeIds]}::bigint[]) order by c.id desc limit 500`.execute(
    db,
  );
  return rows.map((row) => listed(row, now));
}

const columns = sql`
  select c.id, c.programme_id as "programmeId", c.intake, c.rolling, o.opens_at as "opensAt",
         (select jsonb_build_object('nb', t.nb, 'nn', t.nn) from calls.text t
          where t.call_id = c.id and t.part = 'title') as title,
         (select jsonb_build_object('nb', t.nb, 'nn', t.nn) from calls.text t
          where t.call_id = c.id and t.part = 'intro') as intro,
         coalesce(m.new_deadline, c.deadline_at) as deadline,
         greatest(o.opened_at, m.moved_at, e.closed_at, x.cancelled_at) as "updatedAt",
         e.closed_at as "closedAt", x.cancelled_at as "cancelledAt"
  from calls.call c
  left join calls.opening o on o.call_id = c.id
  left join calls.closing e on e.call_id = c.id
  left join calls.cancellation x on x.call_id = c.id
  left join lateral (
    select each.new_deadline, each.moved_at from calls.deadline_move each
    where each.call_id = c.id order by each.number desc limit 1
  ) m on true`;

const unwritten: Bilingual = { nb: '', nn: '' };

function listed(row: Row, now: Temporal.Instant): ListedCall {
  const moments = {
    opensAt: moment(row.opensAt),
    deadline: moment(row.deadline),
    closedAt: moment(row.closedAt),
    cancelledAt: moment(row.cancelledAt),
  };
  return {
    id: row.id,
    programmeId: row.programmeId,
    intake: row.intake,
    title: row.title ?? unwritten,
    intro: row.intro ?? unwritten,
    rolling: row.rolling,
    opensAt: moments.opensAt,
    deadline: moments.deadline,
    updatedAt: moment(row.updatedAt),
    state: stateOf(moments, now),
  };
}

function moment(text: string | null): Temporal.Instant | null {
  return text === null ? null : Temporal.Instant.from(text);
}
