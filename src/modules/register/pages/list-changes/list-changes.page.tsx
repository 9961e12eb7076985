import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import type { PageContext } from '../../../../platform/http/page.ts';
import { count } from '../../../../platform/text/texts.ts';
import { DataTable, Tag } from '../../../../ui/index.ts';
import { changeDates } from '../../change-dates.query.ts';
import type { ChangeDate } from '../../change-dates.query.ts';
import { paths } from '../../paths.ts';
import { nothing } from '../../query.ts';
import { changeKinds } from '../../records.ts';
import { registerVersion } from '../../store.ts';
import { textsIn } from '../../texts/texts.ts';

export const listChangesPage = definePage({
  id: 'register/list-changes',
  path: paths.changes,
  access: anyone,
  query: nothing,
  version: ({ db }) => registerVersion(db),
  load: async ({ db }) => ({ dates: await changeDates(db) }),
  head: (_, { lang }) => ({
    title: textsIn(lang).change.listTitle,
    crumbs: [{ text: textsIn(lang).municipalities, href: `/${lang}${paths.municipalities}` }],
    alternates: [
      { type: 'text/csv', href: '/api/v1/changes.csv' },
      { type: 'application/json', href: '/api/v1/changes' },
    ],
  }),
  view: ({ data, page }) => <ListChanges dates={data.dates} page={page} />,
  examples: [{ path: '/changes', shows: 'every date with changes' }],
});

function ListChanges({ dates, page }: { dates: readonly ChangeDate[]; page: PageContext }) {
  const t = textsIn(page.lang);
  const { lang, format, today } = page;
  const kindsOf = ({ kinds }: ChangeDate) =>
    changeKinds.flatMap((kind) => {
      const times = kinds[kind] ?? 0;
      return times === 0 ? [] : [count(lang, t.kindCounts[kind], times)];
    });
  return (
    <>
      <div>
        <div class="row end head">
          <h1>{t.change.listTitle}</h1>
          <p class="row">
            <a href="/api/v1/changes.csv">CSV</a>
            <a href="/api/v1/changes">JSON</a>
          </p>
        </div>
        <p class="lead">{t.change.listLead}</p>
      </div>
      <DataTable
        caption={t.change.listTitle}
        captionHidden
        cards
        columns={[
          {
            key: 'date',
            header: t.change.date,
            rowHeader: true,
            cell: (row) => (
              <>
                <a href={`/${lang}${paths.changesOn(row.date)}`}>{format.date(row.date)}</a>
                {row.date > today && <Tag color="warning">{t.change.coming}</Tag>}
              </>
            ),
          },
          { key: 'what', header: t.change.what, cell: (row) => format.list(kindsOf(row)) },
          {
            key: 'before',
            header: t.change.before,
            kind: 'number',
            cell: (row) => format.number(row.before),
          },
          { key: 'after', header: t.change.after, kind: 'number', cell: (row) => format.number(row.after) },
        ]}
        rows={dates}
        rowKey={(row) => row.date}
        empty={<p>{t.change.none}</p>}
      />
    </>
  );
}
