import { defineCommand } from '../../../../platform/db/command.ts';
import { accepted } from '../../../../platform/result.ts';
import type { BothForms } from '../../news-text.ts';
import { lockNews, signatureOf } from '../../store.ts';

export interface WithdrawnNews {
  readonly id: number;
  /** Shown at the address from now on. */
  readonly reason: BothForms;
}

/**
 * Withdraw what was published. Its address stays and says why; what was still under embargo will never be seen.
 * Refuses `gone`, `notYours`, `notPublished`, `withdrawn`.
 */
export const withdrawNews = defineCommand({
  name: 'news/withdraw-news',
  constraints: {
    only_what_was_published_is_withdrawn: { code: 'notPublished' },
    item_is_withdrawn_once: { code: 'withdrawn' },
  },
  run: async (tx, { id, reason }: WithdrawnNews, by) => {
    const found = await lockNews(tx, { id }, by);
    if (!found.ok) return found;
    const signature = signatureOf(tx, by);
    await tx.db
      .insertInto('news.withdrawal')
      .values({
        item_id: id,
        reason_nb: reason.nb,
        reason_nn: reason.nn,
        withdrawn_at: signature.at,
        withdrawn_by: signature.by,
      })
      .execute();
    tx.audit({ object: `news.item:${id}` });
    return accepted({ id });
  },
});
