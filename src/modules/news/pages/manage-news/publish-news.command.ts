import type { Temporal } from 'temporal-polyfill';
import { norwegianDate } from '../../../../platform/clock.ts';
import { defineCommand } from '../../../../platform/db/command.ts';
import type { CommandTx } from '../../../../platform/db/command.ts';
import { accepted, refused } from '../../../../platform/result.ts';
import { findOrganisations } from '../../../register/index.ts';
import type { ManagedNews } from '../../managed-news.query.ts';
import { stateOf } from '../../news-state.ts';
import type { BothForms } from '../../news-text.ts';
import { lockNews, newestVersionId, signatureOf } from '../../store.ts';

export interface PublishedNews {
  readonly id: number;
  /** The version that was read. */
  readonly version: number;
  /** When readers may see it; null for at once. Left out of account for a correction, which is seen at once. */
  readonly embargoUntil: Temporal.Instant | null;
  /** The day it carries, where it was published elsewhere before; null for the day it is seen. */
  readonly dated: string | null;
  /** What was corrected. Required when readers have seen the item, and else not kept. */
  readonly correction: BothForms | null;
}

/**
 * Publish the newest version, or correct what readers have seen. The publisher is called what it was called on the day
 * the item carries. Refuses `gone`, `notYours`, `changedMeanwhile`, `withdrawn`, `notApproved`, `publishedAlready`,
 * `embargoPassed`, `datedLater`, `noteMissing`.
 */
export const publishNews = defineCommand({
  name: 'news/publish-news',
  constraints: {
    bokmaal_is_approved_before_publishing: { code: 'notApproved' },
    nynorsk_is_approved_before_publishing: { code: 'notApproved' },
    version_is_published_once: { code: 'publishedAlready' },
    embargo_ends_in_the_future: { code: 'embargoPassed', field: 'embargoDate' },
    news_is_not_dated_after_it_is_seen: { code: 'datedLater', field: 'dated' },
    what_readers_have_seen_is_corrected_openly: { code: 'noteMissing', field: 'noteNb' },
    what_is_withdrawn_is_not_published_again: { code: 'withdrawn' },
  },
  run: async (tx, input: PublishedNews, by) => {
    const found = await lockNews(tx, input, by);
    if (!found.ok) return found;
    const when = timeOf(tx, found.value, input);
    const publisher = await publisherOn(tx, found.value.publisherId, when.dated);
    if (!publisher) return refused({ code: 'gone' });
    const signature = signatureOf(tx, by);
    await tx.db
      .insertInto('news.publication')
      .values({
        item_id: input.id,
        number: found.value.publications.length + 1,
        version_id: await newestVersionId(tx, input.id),
        published_at: signature.at,
        published_by: signature.by,
        visible_from: when.visibleFrom,
        dated: when.dated,
        publisher_nb: publisher.nb,
        publisher_nn: publisher.nn,
        publisher_en: publisher.en,
        note_nb: when.note?.nb ?? null,
        note_nn: when.note?.nn ?? null,
      })
      .execute();
    const { visibleFrom, dated } = when;
    tx.audit({
      object: `news.item:${input.id}`,
      data: { version: input.version, visibleFrom, dated, correction: when.note !== null },
    });
    return accepted({ visibleFrom });
  },
});

interface When {
  readonly visibleFrom: string;
  readonly dated: string;
  readonly note: BothForms | null;
}

/** What readers have seen keeps its day, and is changed before their eyes. */
function timeOf(tx: CommandTx, news: ManagedNews, { embargoUntil, dated, correction }: PublishedNews): When {
  const last = news.publications[0];
  const state = stateOf({ visibleFrom: last?.visibleFrom ?? null, withdrawnAt: null }, tx.now);
  if (last && state === 'published')
    return { visibleFrom: tx.now.toString(), dated: last.dated, note: correction };
  const visibleFrom = embargoUntil ?? tx.now;
  return { visibleFrom: visibleFrom.toString(), dated: dated ?? norwegianDate(visibleFrom), note: null };
}

async function publisherOn(tx: CommandTx, id: number, date: string) {
  const found = await findOrganisations(tx.db, [id], date);
  return found.find((organisation) => organisation.id === id)?.name;
}
