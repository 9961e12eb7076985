import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import type { PageContext } from '../../../../platform/http/page.ts';
import { count as countText, fill } from '../../../../platform/text/texts.ts';
import { ChangeTable } from '../../change-table.tsx';
import { isDate } from '../../dates.ts';
import { findChangesOn } from '../../municipality.query.ts';
import type { ChangeFact } from '../../municipality.query.ts';
import { paths } from '../../paths.ts';
import { nothing } from '../../query.ts';
import { changeKinds } from '../../records.ts';
import { registerVersion } from '../../store.ts';
import { textsIn } from '../../texts/texts.ts';
import { countAround } from './count-around.query.ts';
import type { CountAround } from './count-around.query.ts';
import { mergersIn } from './mergers-in.ts';

export const showChangesPage = definePage({
  id: 'register/show-changes',
  path: paths.changesOn(':date'),
  access: anyone,
  query: nothing,
  version: ({ db }) => registerVersion(db),
  load: async ({ db, params: { date = '' } }) => {
    if (!isDate(date)) return null;
    return { date, changes: await findChangesOn(db, date), count: await countAround(db, date) };
  },
  head: ({ date }, page) => ({
    title: titleOf(date, page),
    crumbs: [
      { text: textsIn(page.lang).municipalities, href: `/${page.lang}${paths.municipalities}` },
      { text: textsIn(page.lang).change.listTitle, href: `/${page.lang}${paths.changes}` },
    ],
    alternates: [
      { type: 'text/csv', href: `/api/v1/changes.csv?on=${date}` },
      { type: 'application/json', href: `/api/v1/changes?on=${date}` },
    ],
  }),
  view: ({ data, page }) => <ShowChanges {...data} page={page} />,
  examples: [
    { path: '/changes/2020-01-01', shows: 'the largest day: 119 municipalities became 47' },
    { path: '/changes/2012-01-01', shows: 'a day with few changes' },
    { path: '/changes/2011-05-17', shows: 'a day without changes' },
    { path: '/changes/2020-02-30', status: 404, shows: 'a date that does not exist' },
  ],
  sizes: ['/changes/2012-01-01', '/changes/2020-01-01'],
});

function titleOf(date: string, { lang, format, today }: PageContext): string {
  const t = textsIn(lang).change;
  return fill(date > today ? t.future : t.title, { date: format.date(date) });
}

/** A county reform gives hundreds of new numbers; they are there, but fold away what people come to read. */
const foldedAbove = 20;

interface Props {
  readonly date: string;
  readonly changes: readonly ChangeFact[];
  readonly count: CountAround;
  readonly page: PageContext;
}

function ShowChanges({ date, changes, count, page }: Props) {
  const t = textsIn(page.lang);
  const { format } = page;
  const moved = date > page.today ? t.change.willGo : t.change.went;
  const sentence = count.before === count.after ? t.change.unchanged : moved;
  return (
    <>
      <div>
        <div class="row end head">
          <h1>{titleOf(date, page)}</h1>
          <p class="row">
            <a href={`/api/v1/changes.csv?on=${date}`}>CSV</a>
            <a href={`/api/v1/changes?on=${date}`}>JSON</a>
          </p>
        </div>
        <p class="lead">
          {changes.length === 0
            ? t.change.none
            : fill(sentence, { before: format.number(count.before), after: format.number(count.after) })}
        </p>
      </div>
      <Mergers changes={changes} page={page} />
      {changeKinds
        .filter((kind) => kind !== 'merger')
        .map((kind) => ({ kind, rows: changes.filter((change) => change.kind === kind) }))
        .filter(({ rows }) => rows.length > 0)
        .map(({ kind, rows }) => (
          <section key={kind}>
            <h2>{t.change.sections[kind]}</h2>
            <details class="more" open={rows.length <= foldedAbove}>
              <summary>{countText(page.lang, t.kindCounts[kind], rows.length)}</summary>
              <ChangeTable caption={t.change.sections[kind]} changes={rows} page={page} />
            </details>
          </section>
        ))}
    </>
  );
}

/** Mergers read best as «A, B and C became D». */
function Mergers({ changes, page }: Pick<Props, 'changes' | 'page'>) {
  const t = textsIn(page.lang);
  const mergers = mergersIn(changes);
  if (mergers.length === 0) return null;
  const link = (number: string, name: string) => (
    <a href={`/${page.lang}${paths.municipality(number)}`}>
      {name} ({number})
    </a>
  );
  return (
    <section>
      <h2>{t.change.sections.merger}</h2>
      <ul class="list">
        {mergers.map(({ number, name, parts }) => (
          <li key={number}>
            <strong>{link(number, name)}</strong>
            <p class="small">
              {t.change.from.toLowerCase()}{' '}
              {parts.map((part, index) => (
                <span key={part.number}>
                  {index > 0 && ', '}
                  {link(part.number, part.name)}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
