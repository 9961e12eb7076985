import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import type { VersionContent } from './agreement.ts';
import { lockAgreement, replaceContent } from './content-store.ts';
import { mayManage } from './policy.ts';
import { findAgreements, findVersions } from './store.ts';

export interface SaveDraft {
  readonly agreementId: number;
  /** The edition that was read; somebody else's later one is not overwritten. */
  readonly edition: number;
  readonly content: VersionContent;
}

/**
 * Let the draft of an agreement say this. It need not be complete: that is asked when it is frozen. Answers the new
 * edition. Refuses `notYours`, `noDraft` (it has been frozen meanwhile), `changedByOther`, `endsBeforeStart`.
 */
export const saveDraft = defineCommand({
  name: 'agreements/save-draft',
  constraints: { version_ends_after_it_starts: { code: 'endsBeforeStart', field: 'endsOn' } },
  run: async (tx, { agreementId, edition, content }: SaveDraft, by) => {
    await lockAgreement(tx, agreementId);
    const [agreement] = await findAgreements(tx.db, [agreementId]);
    if (!agreement || !mayManage(by, agreement.ownerId)) return refused({ code: 'notYours' });
    const draft = (await findVersions(tx.db, [agreementId])).find(({ frozen }) => frozen === null);
    if (!draft) return refused({ code: 'noDraft' });
    if (draft.edition !== edition) return refused({ code: 'changedByOther' });
    await replaceContent(tx, draft, content);
    tx.audit({
      object: `agreements.agreement:${agreementId}`,
      data: { version: draft.id, edition: edition + 1 },
    });
    return accepted({ edition: edition + 1 });
  },
});
