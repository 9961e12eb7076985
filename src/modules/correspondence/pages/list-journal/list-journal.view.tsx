import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { count, fill } from '../../../../platform/text/texts.ts';
import { DataTable, DateField, Field, Filters, Pages, Select } from '../../../../ui/index.ts';
import type { ActiveFilter, Column } from '../../../../ui/index.ts';
import { CorrespondentList } from '../../correspondent-list.tsx';
import type { JournalEntry } from '../../journal.query.ts';
import { writeKey } from '../../journal-key.ts';
import type { JournalQuery } from '../../journal-key.ts';
import { paths } from '../../paths.ts';
import { ownCaseOrganisation } from '../../policy.ts';
import { directions } from '../../record.ts';
import { addressWith, queryErrors } from '../../record-words.ts';
import { textsIn } from '../../texts/texts.ts';
import type { JournalPage } from './list-journal.query.ts';

type Props = ViewProps<JournalQuery, JournalPage>;

/** The public journal, with filters in the address. */
export function ListJournal({ data, page }: Props) {
  const t = textsIn(page.lang).records;
  const { next } = data;
  return (
    <>
      <div>
        <div class="row end head">
          <h1>{t.journal.title}</h1>
          <p class="row">
            {ownCaseOrganisation(page.principal) !== null && (
              <a href={`/${page.lang}${paths.cases}`}>{t.journal.own}</a>
            )}
            <a href={`${paths.journalApi}.csv${page.url.search}`}>CSV</a>
            <a href={`${paths.journalApi}${page.url.search}`}>JSON</a>
            <a href={`/${page.lang}${paths.journalFeed}`}>Atom</a>
          </p>
        </div>
        <p class="lead">{t.journal.lead}</p>
      </div>
      <div>
        <JournalFilters data={data} page={page} />
        <DataTable
          caption={t.journal.title}
          captionHidden
          cards
          columns={columnsIn(page, data)}
          rows={data.entries}
          rowKey={({ id }) => String(id)}
          empty={<p>{t.journal.empty}</p>}
        />
        <Pages next={next ? addressWith(page.url, { after: writeKey(next) }) : undefined} />
      </div>
    </>
  );
}

function JournalFilters({ data, page }: Pick<Props, 'data' | 'page'>) {
  const t = textsIn(page.lang).records;
  const { party } = page.query;
  return (
    <Filters
      address={page.url.pathname}
      state={{ values: page.typedQuery, errors: queryErrors(page) }}
      hidden={party === undefined ? {} : { party: String(party) }}
      active={activeFilters(data, page)}
      resetHref={page.url.pathname}
      summary={<strong>{count(page.lang, t.journal.found, data.total)}</strong>}
    >
      <Field type="search" name="words" label={t.journal.search} maxLength={200} />
      <Select
        name="direction"
        label={t.direction}
        empty={t.journal.all}
        choices={directions.map((value) => ({ value, label: t.directions[value] }))}
      />
      {data.keepers.length > 1 && (
        <Select
          name="organisation"
          label={t.journal.whose}
          empty={t.journal.all}
          choices={data.keepers.map(({ id, name }) => ({ value: String(id), label: name[page.lang] }))}
        />
      )}
      <DateField name="from" label={t.journal.from} hint={false} />
      <DateField name="to" label={t.journal.to} hint={false} />
    </Filters>
  );
}

function activeFilters(data: JournalPage, page: Props['page']): ActiveFilter[] {
  const t = textsIn(page.lang).records;
  const { words, direction, organisation, party, from, to } = page.query;
  const keeper = data.keepers.find(({ id }) => id === organisation)?.name[page.lang];
  const labels: Readonly<Record<string, string | undefined>> = {
    words: words && `«${words}»`,
    direction: direction && t.directions[direction],
    organisation: organisation === undefined ? undefined : (keeper ?? t.organisation),
    party:
      party === undefined
        ? undefined
        : fill(t.journal.party, { name: data.party?.name[page.lang] ?? t.organisation }),
    from: from && `${t.journal.from.split(' (')[0]} ${page.format.date(from)}`,
    to: to && `${t.journal.to.split(' (')[0]} ${page.format.date(to)}`,
  };
  return Object.entries(labels).flatMap(([field, label]) =>
    label === undefined ? [] : [{ label, href: addressWith(page.url, { [field]: null, after: null }) }],
  );
}

function columnsIn(page: PageContext, { keepers }: JournalPage): Column<JournalEntry>[] {
  const t = textsIn(page.lang).records;
  const { format, lang } = page;
  const keeperOf = (entry: JournalEntry) => keepers.find(({ id }) => id === entry.organisationId);
  return [
    {
      key: 'title',
      header: t.title,
      rowHeader: true,
      cell: (entry) => (
        <>
          <a href={`/${lang}${paths.record(entry.id)}`}>{entry.title}</a>
          <br />
          <span class="soft small">
            {entry.reference} · {entry.caseTitle}
            {keepers.length > 1 && ` · ${keeperOf(entry)?.name[lang] ?? ''}`}
          </span>
        </>
      ),
    },
    {
      key: 'journalled',
      header: t.journalledOn,
      kind: 'code',
      cell: ({ journalledOn }) => format.shortDate(journalledOn),
    },
    { key: 'dated', header: t.dated, kind: 'code', cell: ({ dated }) => format.shortDate(dated) },
    { key: 'direction', header: t.direction, cell: ({ direction }) => t.directions[direction] },
    {
      key: 'correspondents',
      header: t.correspondents,
      cell: ({ correspondents }) => <CorrespondentList correspondents={correspondents} lang={lang} />,
    },
    {
      key: 'documents',
      header: t.documents,
      cell: (entry) => <Openness entry={entry} page={page} />,
    },
  ];
}

function Openness({ entry, page }: { entry: JournalEntry; page: PageContext }) {
  const t = textsIn(page.lang).records;
  const { citation, documents } = entry;
  if (citation !== null) return <>{fill(t.withheld, { ground: citation })}</>;
  if (documents.length === 0) return <span class="soft">{t.onRequest}</span>;
  return <>{count(page.lang, t.allowed, documents.length)}</>;
}
