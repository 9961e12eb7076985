import { defineCommand } from '../../../../platform/db/command.ts';
import { accepted, refused } from '../../../../platform/result.ts';
import { mayManageNews } from '../../policy.ts';
import { insertVersion, isOthersProgramme, signatureOf } from '../../store.ts';
import type { NewVersion } from '../../store.ts';

export interface NewNews extends NewVersion {
  /** The organisation that publishes it, and alone manages it. */
  readonly publisherId: number;
}

/** Begin an item as a draft. Answers its id. Refuses `notYours`, `unknownProgramme`. */
export const writeNews = defineCommand({
  name: 'news/write-news',
  run: async (tx, { publisherId, ...version }: NewNews, by) => {
    if (!mayManageNews(by, publisherId)) return refused({ code: 'notYours' });
    if (await isOthersProgramme(tx, version, publisherId))
      return refused({ code: 'unknownProgramme', field: 'programme' });
    const signature = signatureOf(tx, by);
    const { id } = await tx.db
      .insertInto('news.item')
      .values({ publisher_id: publisherId, created_at: signature.at, created_by: signature.by })
      .returning('id')
      .executeTakeFirstOrThrow();
    await insertVersion(tx, { ...version, itemId: id, number: 1 }, by);
    tx.audit({ object: `news.item:${id}`, data: { publisher: publisherId, version: 1 } });
    return accepted({ id });
  },
});
