import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { findHolder } from './mandate-store.ts';
import { moment, sha256, stepUpLife } from './step-up.ts';
import type { StepUpAct } from './step-up.ts';

/**
 * Store, before the redirect, what is about to be signed, bound to the mandate the person acts in. Answers the
 * intent's id. Refuses `noMandate`.
 */
export const beginStepUp = defineCommand({
  name: 'identity/begin-step-up',
  run: async (tx, act: StepUpAct, by) => {
    const holder = await findHolder(tx.db, by, tx.today);
    if (!holder) return refused({ code: 'noMandate' });
    const now = Date.now();
    const { id } = await tx.db
      .insertInto('identity.step_up_intent')
      .values({
        person_id: holder.personId,
        mandate_id: holder.mandateId,
        object: act.object,
        content_sha256: act.contentSha256,
        statement: act.statement,
        statement_sha256: sha256(act.statementText),
        // `auth_time` counts whole seconds; a login in this very second is a fresh one.
        created_at: moment(Math.floor(now / 1000) * 1000),
        expires_at: moment(Math.floor(now / 1000) * 1000 + stepUpLife),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return accepted({ intentId: id });
  },
});
