import type { ViewProps } from '../../../../platform/http/page.ts';
import { count } from '../../../../platform/text/texts.ts';
import { Filters, Pages, Select } from '../../../../ui/index.ts';
import type { ActiveFilter } from '../../../../ui/index.ts';
import type { Programme } from '../../../programmes/index.ts';
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
  readonly total: number;
  readonly years: readonly number[];
  readonly programmes: readonly Programme[];
  readonly mayWrite: boolean;
}

type Props = ViewProps<NewsQuery, ListData>;

/** What has been published, newest first, by programme and year. */
export function ListNews({ data, page, form }: Props) {
  const t = textsIn(page.lang);
  const { items, hasMore } = data;
  const last = items.at(-1);
  return (
    <>
      <div>
        <div class="row end head">
          <h1>{t.title}</h1>
          <p class="row">
            <a href={`/${page.lang}${paths.feed}`}>{t.feed}</a>
            {data.mayWrite && <a href={`/${page.lang}${paths.drafts}`}>{t.drafts.title}</a>}
          </p>
        </div>
        <p class="lead">{t.lead}</p>
      </div>
      <div class="stack">
        <ListFilters data={data} page={page} form={form} />
        {items.length === 0 ? (
          <p class="soft">{data.years.length === 0 ? t.empty : t.emptyFiltered}</p>
        ) : (
          <NewsList items={items} page={page} level={2} />
        )}
        <Pages
          label={t.more}
          next={hasMore && last ? addressWith(page.url, { after: keyOf(last) }) : undefined}
        />
      </div>
    </>
  );
}

function ListFilters({ data, page }: Props) {
  const t = textsIn(page.lang);
  const nameIn = ({ name, slug }: Programme) => name[page.lang === 'nn' ? 'nn' : 'nb'] || slug;
  const { programme, year } = page.query;
  const chosen = data.programmes.find(({ slug }) => slug === programme);
  const without = (name: string) => addressWith(page.url, { [name]: null, after: null });
  const active: ActiveFilter[] = [
    ...(programme === undefined
      ? []
      : [{ label: chosen ? nameIn(chosen) : programme, href: without('programme') }]),
    ...(year === undefined ? [] : [{ label: String(year), href: without('year') }]),
  ];
  // The place in the list has no field; what is wrong with it is told at the first.
  const errors = newsErrors(page.lang, page.queryRefusals, 'programme').map((error) =>
    error.field === 'after' ? { ...error, field: 'programme' } : error,
  );
  return (
    <Filters
      address={page.url.pathname}
      state={{ values: { ...page.typedQuery }, errors }}
      active={active}
      resetHref={page.url.pathname}
      summary={<strong>{count(page.lang, t.found, data.total)}</strong>}
    >
      <Select
        name="programme"
        label={t.programme}
        empty={t.allProgrammes}
        choices={data.programmes.map((each) => ({ value: each.slug, label: nameIn(each) }))}
      />
      <Select
        name="year"
        label={t.year}
        empty={t.allYears}
        choices={data.years.map((each) => ({ value: String(each), label: String(each) }))}
      />
    </Filters>
  );
}

/** The same address with some parameters set, or taken away by null. */
function addressWith(url: URL, changes: Readonly<Record<string, string | null>>): string {
  const search = new URLSearchParams(url.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) search.delete(name);
    else search.set(name, value);
  }
  return search.size === 0 ? url.pathname : `${url.pathname}?${search}`;
}
