import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { committedSystem } from '../../../tests/support/committed-system.ts';
import type { CommittedSystem } from '../../../tests/support/committed-system.ts';

let place: CommittedSystem;
beforeAll(async () => {
  place = await committedSystem();
});
afterAll(() => place.close());

const write = (statement: string) => sql.raw(statement).execute(place.system.database.write);

test.each(['version', 'text', 'approval', 'publication', 'withdrawal'])(
  'news.%s is never changed',
  async (table) => {
    const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'news' and table_name = ${table} and is_generated = 'NEVER' and is_identity = 'NO'
    limit 1`.execute(place.system.database.read);
    const column = rows[0]?.name;
    await expect(write(`update news.${table} set ${column} = ${column}`)).rejects.toMatchObject({
      code: '42501',
    });
    await expect(write(`delete from news.${table}`)).rejects.toMatchObject({ code: '42501' });
  },
);

const at = "'2026-11-21T11:00:00Z'";
const version = (item: number, number: number) =>
  `insert into news.version (item_id, number, written_at, written_by) values (${item}, ${number}, ${at}, 'system:test')`;

/** Publishing version 1 of item 1 once more, past the command. */
const publication = (
  more: { seen?: string; dated?: string; note?: string; item?: number; number?: number } = {},
) =>
  `insert into news.publication (item_id, number, version_id, published_at, published_by, visible_from, dated,
     publisher_nb, publisher_nn, publisher_en, note_nb, note_nn)
   select ${more.item ?? 1}, ${more.number ?? 2}, max(id), ${at}, 'system:test', ${more.seen ?? at},
     '${more.dated ?? '2026-11-21'}', 'a', 'a', 'a', ${more.note ?? 'null, null'}
   from news.version where item_id = 1`;

test.each([
  ['the same number twice', version(1, 1), 'version_follows_the_one_it_was_written_from'],
  ['a silent correction', publication(), 'what_readers_have_seen_is_corrected_openly'],
  ['a note in one form', publication({ note: `'Rettet.', null` }), 'correction_is_told_in_both_forms'],
  [
    'a correction that waits',
    publication({ note: `'a', 'b'`, seen: `'2026-11-22T11:00:00Z'` }),
    'correction_is_seen_at_once',
  ],
  ['a version published twice', publication({ note: `'a', 'b'` }), 'version_is_published_once'],
  [
    'a version of another item',
    `${version(1, 2)};${publication({ item: 2, note: `'a', 'b'` })}`,
    'publication_is_of_a_version_of_its_item',
  ],
  [
    'a text nobody has approved',
    `${version(1, 2)};${publication({ note: `'a', 'b'` })}`,
    'bokmaal_is_approved_before_publishing',
  ],
  [
    'a day after it is seen',
    publication({ note: `'a', 'b'`, dated: '2026-11-22' }),
    'news_is_not_dated_after_it_is_seen',
  ],
])('refused: %s', async (_, statement, constraint) => {
  await expect(write(statement)).rejects.toMatchObject({ constraint });
});
