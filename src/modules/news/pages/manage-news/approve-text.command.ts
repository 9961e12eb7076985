import { defineCommand } from '../../../../platform/db/command.ts';
import { accepted } from '../../../../platform/result.ts';
import type { Lang } from '../../../../platform/text/language.ts';
import { lockNews, newestVersionId, signatureOf } from '../../store.ts';

export interface ApprovedText {
  readonly id: number;
  /** The version that was read. */
  readonly version: number;
  readonly language: Lang;
}

/**
 * Stand for the text in one language as it is now. Refuses `gone`, `notYours`, `changedMeanwhile`, `incomplete`,
 * `approvedAlready`.
 */
export const approveText = defineCommand({
  name: 'news/approve-text',
  constraints: {
    only_a_complete_text_is_approved: { code: 'incomplete' },
    text_is_approved_once: { code: 'approvedAlready' },
  },
  run: async (tx, { id, version, language }: ApprovedText, by) => {
    const found = await lockNews(tx, { id, version }, by);
    if (!found.ok) return found;
    const signature = signatureOf(tx, by);
    await tx.db
      .insertInto('news.approval')
      .values({
        version_id: await newestVersionId(tx, id),
        language,
        approved_at: signature.at,
        approved_by: signature.by,
      })
      .execute();
    tx.audit({ object: `news.item:${id}`, data: { version, language } });
    return accepted({ id });
  },
});
