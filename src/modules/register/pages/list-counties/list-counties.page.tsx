import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import type { PageContext } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { DataTable } from '../../../../ui/index.ts';
import { countiesOn } from '../../counties.query.ts';
import type { CountyOn } from '../../counties.query.ts';
import { DateChoice } from '../../date-choice.tsx';
import { paths } from '../../paths.ts';
import { onDate } from '../../query.ts';
import { registerVersion } from '../../store.ts';
import { textsIn } from '../../texts/texts.ts';
import { whenIn } from '../../words.ts';

export const listCountiesPage = definePage({
  id: 'register/list-counties',
  path: paths.counties,
  access: anyone,
  query: z.object({ on: onDate }),
  version: ({ db }) => registerVersion(db),
  load: async ({ db, query, today }) => {
    const date = query.on ?? today;
    return { date, counties: await countiesOn(db, date) };
  },
  head: ({ date }, page) => ({
    title: titleOf(date, page),
    crumbs: [{ text: textsIn(page.lang).municipalities, href: `/${page.lang}${paths.municipalities}` }],
    alternates: [
      { type: 'text/csv', href: `/api/v1/counties.csv${page.url.search}` },
      { type: 'application/json', href: `/api/v1/counties${page.url.search}` },
    ],
  }),
  view: ({ data, page }) => <ListCounties {...data} page={page} />,
  examples: [
    { path: '/counties', shows: 'the counties of today' },
    { path: '/counties?on=2011-01-01', shows: 'those of another day' },
    { path: '/counties?on=1.13.2011', status: 400, shows: 'a date that does not exist' },
  ],
  sizes: ['/counties?on=2022-01-01', '/counties?on=2011-01-01'],
});

function titleOf(date: string, page: PageContext): string {
  return fill(textsIn(page.lang).countyPage.title, { when: whenIn(page, date) });
}

interface Props {
  readonly date: string;
  readonly counties: readonly CountyOn[];
  readonly page: PageContext;
}

function ListCounties({ date, counties, page }: Props) {
  const t = textsIn(page.lang);
  const { lang, format } = page;
  return (
    <>
      <div>
        <div class="row end head">
          <h1>{titleOf(date, page)}</h1>
          <p class="row">
            <a href={`/api/v1/counties.csv${page.url.search}`}>CSV</a>
            <a href={`/api/v1/counties${page.url.search}`}>JSON</a>
          </p>
        </div>
        <p class="lead">{fill(t.countyPage.lead, { when: whenIn(page, date) })}</p>
      </div>
      <DateChoice page={page} />
      <DataTable
        caption={titleOf(date, page)}
        captionHidden
        cards
        columns={[
          {
            key: 'name',
            header: t.county,
            rowHeader: true,
            cell: (row) => <a href={`/${lang}${paths.county(row.code)}`}>{row.officialName}</a>,
          },
          { key: 'code', header: t.number, kind: 'code', cell: (row) => row.code },
          {
            key: 'count',
            header: t.municipalities,
            kind: 'number',
            cell: (row) => format.number(row.municipalities),
          },
          {
            key: 'inhabitants',
            header: t.inhabitants,
            kind: 'number',
            cell: (row) => (row.inhabitants === null ? t.unknown : format.number(row.inhabitants)),
          },
        ]}
        rows={counties}
        rowKey={(row) => row.code}
        empty={<p>{t.unknown}</p>}
      />
    </>
  );
}
