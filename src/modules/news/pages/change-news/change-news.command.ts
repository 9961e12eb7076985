import { defineCommand } from '../../../../platform/db/command.ts';
import { accepted } from '../../../../platform/result.ts';
import type { DraftTexts } from '../../news-text.ts';
import { insertApprovalsOfSame, insertVersion, lockNews } from '../../store.ts';

export interface ChangedNews {
  readonly id: number;
  /** The version that was read before writing. */
  readonly version: number;
  readonly texts: DraftTexts;
}

/**
 * Write the next version. What readers see stays as it is until the new version is published. A text that was not
 * touched stays approved. Answers the version's number. Refuses `gone`, `notYours`, `changedMeanwhile`.
 */
export const changeNews = defineCommand({
  name: 'news/change-news',
  run: async (tx, { id, version, texts }: ChangedNews, by) => {
    const found = await lockNews(tx, { id, version }, by);
    if (!found.ok) return found;
    const number = version + 1;
    const versionId = await insertVersion(tx, { itemId: id, number, texts }, by);
    await insertApprovalsOfSame(tx, id, versionId);
    tx.audit({ object: `news.item:${id}`, data: { version: number } });
    return accepted({ version: number });
  },
});
