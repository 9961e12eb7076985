import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { count, fill } from '../../../../platform/text/texts.ts';
import { DataTable, DateField, Field, Filters, Select } from '../../../../ui/index.ts';
import type { ActiveFilter, Column } from '../../../../ui/index.ts';
import type { CountyOn } from '../../counties.query.ts';
import type { MunicipalityOn } from '../../municipalities-on.query.ts';
import { sharedNames } from '../../municipality-filter.ts';
import { parallelNames } from '../../parallel-names.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { queryErrors, whenIn } from '../../words.ts';
import type { FormerMunicipality } from './former-municipalities.query.ts';
import type { ListQuery } from './list-municipalities.page.tsx';

interface ListData {
  readonly date: string;
  readonly total: number;
  readonly rows: readonly MunicipalityOn[];
  readonly counties: readonly CountyOn[];
  readonly former: readonly FormerMunicipality[];
}

type Props = ViewProps<ListQuery, ListData>;

export function titleOf(date: string, page: PageContext): string {
  return fill(textsIn(page.lang).list.title, { when: whenIn(page, date) });
}

/** The municipalities of a day, with filters in the address. */
export function ListMunicipalities({ data, page }: Props) {
  const t = textsIn(page.lang);
  return (
    <>
      <div>
        <div class="row end head">
          <h1>{titleOf(data.date, page)}</h1>
          <p class="row">
            <a href={`/api/v1/municipalities.csv${page.url.search}`}>CSV</a>
            <a href={`/api/v1/municipalities${page.url.search}`}>JSON</a>
            <a href={`/${page.lang}${paths.changes}`}>{t.change.listTitle}</a>
          </p>
        </div>
        <p class="lead">{t.list.lead}</p>
      </div>
      <div>
        <ListFilters data={data} page={page} />
        <Municipalities data={data} page={page} />
      </div>
      {data.former.length > 0 && <Former former={data.former} page={page} />}
    </>
  );
}

function ListFilters({ data, page }: Pick<Props, 'data' | 'page'>) {
  const t = textsIn(page.lang);
  const choices = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([value, label]) => ({ value, label }));
  const { sort, direction } = page.query;
  const values = { ...page.typedQuery };
  const errors = queryErrors(page);
  return (
    <Filters
      address={page.url.pathname}
      state={{ values, errors }}
      hidden={{ ...(sort && { sort }), ...(direction && { direction }) }}
      active={activeFilters(data, page)}
      resetHref={page.url.pathname}
      summary={<strong>{count(page.lang, t.list.found, data.rows.length)}</strong>}
    >
      <Field type="search" name="name" label={t.list.search} maxLength={60} />
      <Select
        name="county"
        label={t.county}
        empty={t.list.all}
        choices={data.counties.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Select name="form" label={t.languageForm} empty={t.list.all} choices={choices(t.forms)} />
      <Select name="size" label={t.list.size} empty={t.list.all} choices={choices(t.list.sizes)} />
      <DateField name="on" label={t.list.onWritten} hint={false} />
    </Filters>
  );
}

function activeFilters(data: ListData, page: Props['page']): ActiveFilter[] {
  const t = textsIn(page.lang);
  const { name, county, form, size, on } = page.query;
  const labels: Readonly<Record<string, string | undefined>> = {
    name: name && `«${name}»`,
    county: county && (data.counties.find(({ code }) => code === county)?.name ?? county),
    form: form && t.forms[form],
    size: size && t.list.sizes[size],
    on: on && page.format.date(on),
  };
  return Object.entries(labels).flatMap(([field, label]) =>
    label === undefined ? [] : [{ label, href: addressWith(page.url, { [field]: null }) }],
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

function Municipalities({ data, page }: Pick<Props, 'data' | 'page'>) {
  const t = textsIn(page.lang);
  const { query, format, lang, url } = page;
  const sort = { column: query.sort ?? 'name', direction: query.direction ?? 'ascending' };
  const shared = sharedNames(data.rows);
  const columns: Column<MunicipalityOn>[] = [
    {
      key: 'name',
      header: t.municipality,
      rowHeader: true,
      sortable: true,
      cell: (row) => (
        <>
          <a href={`/${lang}${paths.municipality(row.number)}`}>
            {row.name}
            {shared.has(row.name) && ` (${row.county})`}
          </a>
          {parallelNames(row).map(({ name, language }) => (
            <span key={name} class="soft" lang={language}>
              {' '}
              · {name}
            </span>
          ))}
        </>
      ),
    },
    { key: 'number', header: t.number, kind: 'code', sortable: true, cell: (row) => row.number },
    {
      key: 'county',
      header: t.county,
      sortable: true,
      cell: (row) => <a href={`/${lang}${paths.county(row.countyCode)}`}>{row.county}</a>,
    },
    {
      key: 'inhabitants',
      header: t.inhabitants,
      kind: 'number',
      sortable: true,
      cell: (row) => (row.inhabitants === null ? t.unknown : format.number(row.inhabitants)),
    },
    { key: 'form', header: t.languageForm, cell: (row) => <FormOn row={row} page={page} /> },
  ];
  return (
    <DataTable
      caption={titleOf(data.date, page)}
      captionHidden
      dense
      cards
      columns={columns}
      rows={data.rows}
      rowKey={(row) => row.number}
      sort={query.name !== undefined && query.sort === undefined ? undefined : sort}
      sortHref={({ column, direction }) => addressWith(url, { sort: column, direction })}
      empty={<p>{t.list.empty}</p>}
    />
  );
}

/** The form with the year it was known, because most decisions are dated by when somebody wrote them down. */
function FormOn({ row, page }: { row: MunicipalityOn; page: PageContext }) {
  const t = textsIn(page.lang);
  if (row.languageForm === null || row.languageFormAsOf === null)
    return <span class="soft">{t.unknown}</span>;
  return (
    <>
      {t.forms[row.languageForm]}{' '}
      <span class="soft small">{fill(t.formKnown, { date: row.languageFormAsOf.slice(0, 4) })}</span>
    </>
  );
}

function Former({ former, page }: { former: readonly FormerMunicipality[]; page: PageContext }) {
  const t = textsIn(page.lang);
  const { format, lang } = page;
  return (
    <section>
      <h2>{t.list.former}</h2>
      <p>{t.list.formerLead}</p>
      <ul class="list">
        {former.map((row) => (
          <li key={row.number}>
            <a href={`/${lang}${paths.municipality(row.number)}`}>
              {row.name} ({row.number}, {row.county})
            </a>{' '}
            <span class="soft">
              {row.validTo === null
                ? fill(t.list.formerLater, { from: format.date(row.validFrom) })
                : fill(t.list.formerPeriod, {
                    from: format.date(row.validFrom),
                    to: format.date(row.validTo),
                  })}
            </span>
            {row.successors.length > 0 && <span class="soft">, {t.list.followedBy} </span>}
            {row.successors.map(({ number, name }, index) => (
              <span key={number}>
                {index > 0 && ', '}
                <a href={`/${lang}${paths.municipality(number)}`}>
                  {name} ({number})
                </a>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
