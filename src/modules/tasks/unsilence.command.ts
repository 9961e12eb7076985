import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import type { Silenceable } from './silence.command.ts';

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
