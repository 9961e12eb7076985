import { defineCommand } from '../../platform/db/command.ts';
import { actorName } from '../../platform/principal.ts';
import { accepted, refused } from '../../platform/result.ts';
import { objectOf } from './application.ts';
import { accessOf, managesFor } from './policy.ts';
import { lockApplication } from './store.ts';

export interface EndWriter {
  readonly applicationId: number;
  readonly writerId: number;
}

/**
 * Somebody who was invited by name no longer takes part: the municipality takes it back, or they leave by themselves.
 * What they wrote stays. Refuses: `unknownApplication`, `unknownWriter`.
 */
export const endWriter = defineCommand({
  name: 'applications/end-writer',
  constraints: { writer_is_ended_once: { code: 'unknownWriter' } },
  run: async (tx, { applicationId, writerId }: EndWriter, by) => {
    const application = await lockApplication(tx.db, applicationId);
    if (!application || accessOf(by, application) === 'none') return refused({ code: 'unknownApplication' });
    const writer = application.writers.find(({ id }) => id === writerId);
    const isOwn = by.kind === 'person' && writer?.personId === Number(by.id);
    if (!writer || !(isOwn || managesFor(by) === writer.organisationId))
      return refused({ code: 'unknownWriter' });
    await tx.db
      .insertInto('applications.writer_ending')
      .values({ writer_id: writerId, ended_at: tx.now.toString(), ended_by: actorName(by) })
      .execute();
    tx.audit({ object: objectOf(applicationId), data: { writer: writerId, state: 'ended' } });
    return accepted({});
  },
});
