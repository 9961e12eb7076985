import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import type { TaskKind } from './task-kind.ts';

/** A kind of task, or the weekly digest, which is silenced as if it were one. */
export type Silenceable = Pick<TaskKind, 'name' | 'canBeSilenced'>;

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
