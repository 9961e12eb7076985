import type { Db } from '../../platform/db/database.ts';

/**
 * The names of people by id; null for those who have been erased. One query whatever the number. Says nothing about who
 * may see them: the asking page's policy does.
 */
export async function namesOf(db: Db, personIds: readonly number[]): Promise<Map<number, string | null>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('identity.person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(personIds)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
