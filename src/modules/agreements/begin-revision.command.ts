import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { findContents, insertVersion, lockAgreement } from './content-store.ts';
import { mayManage } from './policy.ts';
import { findAgreements, findVersions } from './store.ts';

/**
 * Begin a new version that says what the newest one says: a revision of what is in force, or a change to what is being
 * signed. The former stays as it is until the new one is frozen (when it was being signed) or enters into force.
 * Answers its number. Refuses `notYours`, `draftThere` (one is being written already).
 */
export const beginRevision = defineCommand({
  name: 'agreements/begin-revision',
  constraints: { agreement_has_one_draft_at_a_time: { code: 'draftThere' } },
  run: async (tx, { agreementId }: { readonly agreementId: number }, by) => {
    await lockAgreement(tx, agreementId);
    const [agreement] = await findAgreements(tx.db, [agreementId]);
    if (!agreement || !mayManage(by, agreement.ownerId)) return refused({ code: 'notYours' });
    const newest = (await findVersions(tx.db, [agreementId])).at(-1);
    const [content] = newest ? await findContents(tx.db, [newest]) : [];
    if (!newest || !content) throw new Error(`agreements.agreement:${agreementId} has no version`);
    const number = newest.number + 1;
    const id = await insertVersion(tx, { agreementId, number, content }, by);
    tx.audit({
      object: `agreements.agreement:${agreementId}`,
      data: { version: id, number, follows: newest.id },
    });
    return accepted({ number });
  },
});
