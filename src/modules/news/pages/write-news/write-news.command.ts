import { defineCommand } from '../../../../platform/db/command.ts';
import { accepted, refused } from '../../../../platform/result.ts';
import type { DraftTexts } from '../../news-text.ts';
import { mayManageNews } from '../../policy.ts';
import { insertVersion, signatureOf } from '../../store.ts';

export interface NewNews {
  /** The organisation that publishes it, and alone manages it. */
  readonly publisherId: number;
  readonly texts: DraftTexts;
}

/** Begin an item as a draft. Answers its id. Refuses `notYours`. */
export const writeNews = defineCommand({
  name: 'news/write-news',
  run: async (tx, { publisherId, texts }: NewNews, by) => {
    if (!mayManageNews(by, publisherId)) return refused({ code: 'notYours' });
    const signature = signatureOf(tx, by);
    const { id } = await tx.db
      .insertInto('news.item')
      .values({ publisher_id: publisherId, created_at: signature.at, created_by: signature.by })
      .returning('id')
      .executeTakeFirstOrThrow();
    await insertVersion(tx, { itemId: id, number: 1, texts }, by);
    tx.audit({ object: `news.item:${id}`, data: { publisher: publisherId, version: 1 } });
    return accepted({ id });
  },
});
