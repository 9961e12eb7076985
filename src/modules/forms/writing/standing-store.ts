import { sql } from 'kysely';
import type { DbTransaction } from '../../../platform/db/database.ts';
import { actorName } from '../../../platform/principal.ts';
import type { Principal } from '../../../platform/principal.ts';
import { canonicalJson } from '../../documents/index.ts';
import type { Answer } from '../answer-schema.ts';
import type { AnswerChange } from './writing.ts';
import { plain } from './writing-store.ts';

/** What stands where a change is to go. */
export interface Standing {
  readonly question: string;
  readonly base: number;
  /** What the change was made from: what its author sent last in the same page, else the revision that was read. */
  readonly from: Answer;
  readonly revision: number;
  readonly value: Answer;
  readonly savedAt: string;
  readonly savedBy: string;
  /** What the same person sent before, from the same page or the very same, and is still held. */
  readonly held: { readonly id: number; readonly value: Answer } | null;
}

/** Read it in one query, after the text is locked. */
export async function standingAnswers(
  db: DbTransaction,
  writingId: number,
  { changes, page = null }: { readonly changes: readonly AnswerChange[]; readonly page?: string | null },
  by: Principal,
) {
  const questions = changes.map(({ question }) => question);
  const bases = changes.map(({ base }) => base);
  const values = changes.map(({ value }) => canonicalJson(plain(value)));
  const { rows } = await sql<StandingRow>`
    select asked.question, asked.base, base.value as base_value,
           own.revision is not null as has_own, own.value as own_value,
           newest.revision, newest.value, newest.saved_at, newest.saved_by,
           held.id as held_id, held.value as held_value,
           (select coalesce(max(edition), 0) from forms.answer_revision where writing_id = ${writingId}) as edition
    from unnest(${questions}::text[], ${bases}::int[], ${values}::text[])
      as asked (question, base, value)
    left join forms.answer_revision base
      on base.writing_id = ${writingId} and base.question = asked.question and base.revision = asked.base
    left join lateral (
      select revision, value, saved_at, saved_by from forms.answer_revision
      where writing_id = ${writingId} and question = asked.question order by revision desc limit 1
    ) newest on true
    left join lateral (
      select revision, coalesce(sent, value) as value from forms.answer_revision
      where writing_id = ${writingId} and question = asked.question and saved_by = ${actorName(by)}
        and written_on = asked.base and written_in = ${page}
      order by revision desc limit 1
    ) own on true
    left join lateral (
      select id, value from forms.held_text
      where writing_id = ${writingId} and question = asked.question and held_by = ${actorName(by)}
        and base_revision = asked.base and (written_in = ${page} or value = asked.value)
        and not exists (select from forms.held_settlement where held_text_id = held_text.id)
      order by id desc limit 1
    ) held on true`.execute(db);
  const read = rows.map((row): Standing => ({
    question: row.question,
    base: row.base,
    // What is held was not brought in, so it still counts from the revision that was read.
    from: parsed(row.has_own && row.held_id === null ? row.own_value : row.base_value),
    revision: row.revision ?? 0,
    value: parsed(row.value),
    savedAt: row.saved_at ?? '',
    savedBy: row.saved_by ?? '',
    held: row.held_id === null ? null : { id: row.held_id, value: parsed(row.held_value) },
  }));
  return {
    rows: read,
    edition: rows[0]?.edition ?? 0,
    byQuestion: new Map(read.map((row) => [row.question, row])),
  };
}

interface StandingRow {
  question: string;
  base: number;
  base_value: string | null;
  has_own: boolean;
  own_value: string | null;
  revision: number | null;
  value: string | null;
  saved_at: string | null;
  saved_by: string | null;
  held_id: number | null;
  held_value: string | null;
  edition: number;
}

const parsed = (text: string | null) => (text === null ? null : (JSON.parse(text) as Answer));
