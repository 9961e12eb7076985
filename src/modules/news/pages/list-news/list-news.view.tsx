import type { ViewProps } from '../../../../platform/http/page.ts';
import { count } from '../../../../platform/text/texts.ts';
import { ErrorSummary, Form, Pages, QuickCounts } from '../../../../ui/index.ts';
import { keyOf } from '../../news-filter.ts';
import { NewsList } from '../../news-list.tsx';
import { paths } from '../../paths.ts';
import type { ShownNews } from '../../shown-news.query.ts';
import { textsIn } from '../../texts/texts.ts';
import { newsErrors } from '../../words.ts';
import type { NewsQuery } from './list-news.page.tsx';

interface ListData {
  readonly items: readonly ShownNews[];
  readonly hasMore: boolean;
  readonly years: readonly { readonly year: number; readonly count: number }[];
  readonly mayWrite: boolean;
}

/** What has been published, newest first, by year. */
export function ListNews({ data, page }: ViewProps<NewsQuery, ListData>) {
  const t = textsIn(page.lang);
  const { items, hasMore, years, mayWrite } = data;
  const { year } = page.query;
  const here = `/${page.lang}${paths.list}`;
  const last = items.at(-1);
  const total = years.filter((each) => year === undefined || each.year === year);
  const all = total.reduce((sum, each) => sum + each.count, 0);
  return (
    <div class="stack-lg">
      <div class="stack-sm">
        <div class="row end head">
          <h1>{t.title}</h1>
          <p class="row">
            <a href={`/${page.lang}${paths.feed}`}>{t.feed}</a>
            {mayWrite && <a href={`/${page.lang}${paths.drafts}`}>{t.drafts.title}</a>}
          </p>
        </div>
        <p class="lead">{t.lead}</p>
      </div>
      {page.queryRefusals.length > 0 && (
        <Form
          method="get"
          address={here}
          state={{
            values: {},
            errors: newsErrors(page.lang, page.queryRefusals).map((error) => ({ ...error, field: '' })),
          }}
        >
          <ErrorSummary />
        </Form>
      )}
      <QuickCounts
        label={t.year}
        items={[
          { label: t.allYears, href: here, current: year === undefined },
          ...years.map((each) => ({
            label: String(each.year),
            href: `${here}?year=${each.year}`,
            count: each.count,
            current: each.year === year,
          })),
        ]}
      />
      <p>
        <output>
          {year === undefined
            ? count(page.lang, t.found, all)
            : count(page.lang, t.foundIn, all, { year: String(year) })}
        </output>
      </p>
      {items.length === 0 ? (
        <p class="soft">{year === undefined ? t.empty : t.emptyYear}</p>
      ) : (
        <NewsList items={items} page={page} level={2} />
      )}
      <Pages
        label={t.more}
        next={
          hasMore && last
            ? `${here}?${new URLSearchParams({ ...(year && { year: String(year) }), after: keyOf(last) })}`
            : undefined
        }
      />
    </div>
  );
}
