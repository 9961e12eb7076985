import type { Temporal } from 'temporal-polyfill';
import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import type { Lang } from '../../../../platform/text/language.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { ButtonLink, DataTable, Note, Pages, State } from '../../../../ui/index.ts';
import type { ListedDraft } from '../../managed-news.query.ts';
import { stateOf } from '../../news-state.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { momentIn, newsErrors, stateKinds } from '../../words.ts';

interface Drafts {
  /** Whom the reader acts for, or null where that is nobody who publishes. */
  readonly organisation: Readonly<Record<Lang, string>> | null;
  readonly items: readonly ListedDraft[];
  readonly next: number | null;
  readonly now: Temporal.Instant;
}

/** Everything an organisation has written, with where it stands. */
export function ListDrafts({ data, page }: ViewProps<unknown, Drafts>) {
  const t = textsIn(page.lang).drafts;
  return (
    <div class="stack-lg">
      <div class="stack-sm">
        <h1>{t.title}</h1>
        {data.organisation && <p>{fill(t.lead, { organisation: data.organisation[page.lang] })}</p>}
      </div>
      {newsErrors(page.lang, page.queryRefusals, 'after').map(({ message }) => (
        <Note key={message} color="warning">
          <p>{message}</p>
        </Note>
      ))}
      {data.organisation ? (
        <>
          <p>
            <ButtonLink href={`/${page.lang}${paths.write}`}>{t.write}</ButtonLink>
          </p>
          <Items data={data} page={page} />
          <Pages next={data.next === null ? undefined : `/${page.lang}${paths.drafts}?after=${data.next}`} />
        </>
      ) : (
        <p>{t.nobody}</p>
      )}
    </div>
  );
}

function Items({ data: { items, now }, page }: { data: Drafts; page: PageContext }) {
  const t = textsIn(page.lang);
  return (
    <DataTable
      caption={t.drafts.title}
      captionHidden
      cards
      dense
      rows={items}
      rowKey={({ id }) => String(id)}
      empty={<p>{t.drafts.empty}</p>}
      columns={[
        {
          key: 'title',
          header: t.drafts.item,
          rowHeader: true,
          cell: (item) => (
            <a href={`/${page.lang}${paths.manage(item.id)}`}>
              {titleOf(item, page.lang) ?? t.drafts.untitled}
            </a>
          ),
        },
        {
          key: 'state',
          header: t.drafts.state,
          cell: (item) => {
            const state = stateOf(item, now);
            const at = item.withdrawnAt ?? item.visibleFrom;
            const moment = at === null ? '' : momentIn(page, at);
            return (
              <>
                <State is={stateKinds[state]}>{fill(t.states[state], { moment })}</State>
                {item.hasNewer && <p class="small soft">{t.drafts.newer}</p>}
              </>
            );
          },
        },
        { key: 'written', header: t.drafts.written, cell: ({ writtenAt }) => momentIn(page, writtenAt) },
      ]}
    />
  );
}

/** In the reader's language, or in whichever one it was begun. */
function titleOf({ titles }: ListedDraft, lang: Lang): string | undefined {
  return titles[lang] ?? titles.nb ?? titles.nn ?? titles.en;
}
