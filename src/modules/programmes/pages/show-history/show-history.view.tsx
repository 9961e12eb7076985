import type { Bilingual } from '../../../../platform/text/language.ts';
import { Temporal } from 'temporal-polyfill';
import type { PageContext } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Timeline } from '../../../../ui/index.ts';
import type { TimelineEvent } from '../../../../ui/index.ts';
import type { Contents } from '../../contents.ts';
import { textsIn } from '../../texts/texts.ts';
import { nameIn, titleIn } from '../../words.ts';
import type { Change } from './history.ts';

interface Props {
  readonly history: {
    readonly contents: Contents;
    readonly publishedAt: string;
    readonly changes: readonly Change[];
  };
  readonly page: PageContext;
}

/** What has changed in a published programme, oldest first, with what stood before. */
export function ShowHistory({ history: { contents, publishedAt, changes }, page }: Props) {
  const { lang, format } = page;
  const t = textsIn(lang).history;
  const at = (moment: string, index: number) => ({
    date: moment,
    // Several things that change at once are told apart by their place.
    dateLabel: format.moment(Temporal.Instant.from(moment)) + '\u200B'.repeat(index),
  });
  const events: TimelineEvent[] = [
    { ...at(publishedAt, 0), title: t.published },
    ...changes.toReversed().map((change, index) => ({ ...at(change.at, index), ...wordsOf(change, page) })),
    ...(contents.closedAt === null ? [] : [{ ...at(contents.closedAt, 0), title: t.closed }]),
  ];
  return (
    <div class="read stack-lg">
      <div class="stack">
        <h1>{fill(t.title, { name: titleIn(lang, contents) })}</h1>
        <p class="lead">{t.lead}</p>
      </div>
      <Timeline events={events} />
      {changes.length === 0 && <p class="soft">{t.none}</p>}
    </div>
  );
}

function wordsOf(change: Change, { lang }: PageContext): Pick<TimelineEvent, 'title' | 'detail'> {
  const t = textsIn(lang);
  if (change.is === 'handling')
    return { title: change.individualDecision ? t.history.individual : t.history.notIndividual };
  if (change.is === 'list') {
    const names = (list: readonly Bilingual[]) =>
      list.length === 0 ? t.history.empty : list.map((each) => `«${nameIn(lang, each).body}»`).join(', ');
    return {
      title: fill(t.history.list, { list: t.lists[change.kind].title }),
      detail: fill(t.history.listDetail, { now: names(change.now), before: names(change.before) }),
    };
  }
  const field = t.fields[change.field];
  const now = nameIn(lang, change.now);
  const before = change.before && nameIn(lang, change.before);
  return {
    title:
      change.kind === null
        ? fill(t.history.text, { field })
        : fill(t.history.item, { field, list: t.lists[change.kind].title, name: now.body }),
    ...(before && {
      detail: <span lang={before.lang}>{fill(t.history.before, { text: before.body })}</span>,
    }),
  };
}
