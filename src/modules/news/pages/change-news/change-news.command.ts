import { defineCommand } from '../../../../platform/db/command.ts';
import { accepted, refused } from '../../../../platform/result.ts';
import { insertApprovalsOfSame, insertVersion, isOthersProgramme, lockNews } from '../../store.ts';
import type { NewVersion } from '../../store.ts';

export interface ChangedNews extends NewVersion {
  readonly id: number;
  /** The version that was read before writing. */
  readonly version: number;
}

/**
 * Write the next version. What readers see stays as it is until the new version is published. A text that was not
 * touched stays approved. Answers the version's number. Refuses `gone`, `notYours`, `changedMeanwhile`,
 * `unknownProgramme`.
 */
export const changeNews = defineCommand({
  name: 'news/change-news',
  run: async (tx, { id, version, ...next }: ChangedNews, by) => {
    const found = await lockNews(tx, { id, version }, by);
    if (!found.ok) return found;
    if (await isOthersProgramme(tx, next, found.value.publisherId))
      return refused({ code: 'unknownProgramme', field: 'programme' });
    const number = version + 1;
    const versionId = await insertVersion(tx, { ...next, itemId: id, number }, by);
    await insertApprovalsOfSame(tx, id, versionId);
    tx.audit({ object: `news.item:${id}`, data: { version: number } });
    return accepted({ version: number });
  },
});
