import type { Db } from '../../platform/db/database.ts';

export interface Silence {
  readonly personId: string;
  readonly kind: string;
  /** ISO 8601 in UTC. */
  readonly begunAt: string;
}

/** The silences in force: one person's, or everybody's. */
export async function findSilences(db: Db, personId?: string): Promise<Silence[]> {
  const all = db
    .selectFrom('tasks.silence')
    .select(['person_id as personId', 'kind', 'begun_at as begunAt'])
    .where('ended_at', 'is', null)
    .orderBy('id');
  return await (personId === undefined ? all : all.where('person_id', '=', personId)).execute();
}
