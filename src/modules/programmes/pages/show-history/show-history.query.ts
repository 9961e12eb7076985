import type { Bilingual } from '../../../../platform/text/language.ts';
import { sql } from 'kysely';
import type { Db } from '../../../../platform/db/database.ts';
import type { Contents, Form, ItemKind, TextField } from '../../contents.ts';

/** A list as it stood at one time: the names of its items, approved or as they were first written. */
export interface FoundList {
  readonly kind: ItemKind;
  readonly writtenAt: string;
  readonly names: readonly Bilingual[];
}

/** A wording that was approved in both forms, when the second of them was. */
export interface FoundWording {
  readonly itemId: number | null;
  readonly kind: ItemKind | null;
  readonly field: TextField;
  readonly approvedAt: string;
  readonly body: Bilingual;
  readonly original: Form;
}

export interface FoundHandling {
  readonly individualDecision: boolean;
  readonly chosenAt: string;
}

export interface FoundHistory {
  readonly wordings: readonly FoundWording[];
  readonly lists: readonly FoundList[];
  readonly handlings: readonly FoundHandling[];
}

/** Everything that has been public in a programme, oldest first. Three queries. */
export async function findHistory(db: Db, { id }: Pick<Contents, 'id'>): Promise<FoundHistory> {
  const wordings = await sql<FoundWording>`
    select v.item_id as "itemId", i.kind, v.field, max(a.approved_at) as "approvedAt",
           jsonb_object_agg(f.form, f.body) as body,
           coalesce(max(f.form) filter (where f.original), 'nb') as original
    from programmes.text_version v
    join programmes.text_form f on f.version_id = v.id
    join programmes.text_approval a on a.version_id = f.version_id and a.form = f.form
    left join programmes.item i on i.id = v.item_id
    where v.programme_id = ${id}
    group by v.id, i.kind having count(*) = 2 order by max(a.approved_at), v.id`.execute(db);
  const lists = await sql<FoundList>`
    select l.kind, l.written_at as "writtenAt",
           coalesce(jsonb_agg(n.name order by r.position) filter (where n.name is not null), '[]') as names
    from programmes.list l
    left join programmes.list_row r on r.list_id = l.id
    left join lateral (
      -- The name by which the item was known to the public when the list was written, or came to be known afterwards.
      select jsonb_object_agg(f.form, f.body) as name
      from programmes.text_version v
      join programmes.text_form f on f.version_id = v.id
      join programmes.text_approval a on a.version_id = f.version_id and a.form = f.form
      where v.item_id = r.item_id and v.field = 'name'
      group by v.id having count(*) = 2
      order by max(a.approved_at) <= l.written_at desc, abs(extract(epoch from max(a.approved_at) - l.written_at)) limit 1
    ) n on true
    where l.programme_id = ${id} group by l.id order by l.id`.execute(db);
  const handlings = await sql<FoundHandling>`
    select individual_decision as "individualDecision", chosen_at as "chosenAt"
    from programmes.handling where programme_id = ${id} order by id`.execute(db);
  return { wordings: wordings.rows, lists: lists.rows, handlings: handlings.rows };
}
