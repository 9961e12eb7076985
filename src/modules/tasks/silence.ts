import { defineCommand } from '../../platform/db/command.ts';
import type { Db } from '../../platform/db/database.ts';
import { accepted, refused } from '../../platform/result.ts';

/** Something one may get mail about: a kind of task, or the weekly digest. */
export interface Silenceable {
  readonly name: string;
  readonly canBeSilenced: boolean;
}

/**
 * The person who asks gets no more mail of this kind; the tasks stay on the page. Silencing twice is
 * once. Refuses 'cannotBeSilenced' where the law demands the notice, and 'onlyAPerson'.
 */
export const silence = defineCommand({
  name: 'tasks/silence',
  run: async (tx, { kind }: { readonly kind: Silenceable }, by) => {
    if (by.kind !== 'person') return refused({ code: 'onlyAPerson' });
    if (!kind.canBeSilenced) return refused({ code: 'cannotBeSilenced' });
    const begun = await tx.db
      .insertInto('tasks.silence')
      .values({ person_id: by.id, kind: kind.name, begun_at: tx.now.toString() })
      .onConflict((conflict) =>
        conflict.columns(['person_id', 'kind']).where('ended_at', 'is', null).doNothing(),
      )
      .returning('id')
      .executeTakeFirst();
    if (begun) tx.audit({ object: `tasks.silence:${begun.id}`, data: { kind: kind.name } });
    return accepted({ changed: begun !== undefined });
  },
});

/** The person who asks gets mail of this kind again. Refuses 'onlyAPerson'. */
export const unsilence = defineCommand({
  name: 'tasks/unsilence',
  run: async (tx, { kind }: { readonly kind: Silenceable }, by) => {
    if (by.kind !== 'person') return refused({ code: 'onlyAPerson' });
    const ended = await tx.db
      .updateTable('tasks.silence')
      .set({ ended_at: tx.now.toString() })
      .where('person_id', '=', by.id)
      .where('kind', '=', kind.name)
      .where('ended_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (ended) tx.audit({ object: `tasks.silence:${ended.id}`, data: { kind: kind.name } });
    return accepted({ changed: ended !== undefined });
  },
});

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
