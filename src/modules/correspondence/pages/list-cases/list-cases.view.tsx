import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { count, fill } from '../../../../platform/text/texts.ts';
import { ButtonLink, DataTable, Field, Filters, Pages, Select } from '../../../../ui/index.ts';
import { paths } from '../../paths.ts';
import { addressWith, queryErrors } from '../../record-words.ts';
import { caseReference } from '../../reference.ts';
import { textsIn } from '../../texts/texts.ts';
import type { CaseList, CasesQuery } from './list-cases.query.ts';

type Props = ViewProps<CasesQuery, CaseList>;

/** The cases of the organisation acted for. */
export function ListCases({ data, page }: Props) {
  const { records: t, mailings } = textsIn(page.lang);
  const { format, lang } = page;
  return (
    <>
      <div>
        <div class="row end head">
          <h1>{t.cases.title}</h1>
          <p class="row">
            <a href={`/${lang}${paths.journal}`}>{t.journal.title}</a>
            {data.mayHandle && <a href={`/${lang}${paths.mailings}`}>{mailings.list.title}</a>}
            {data.mayHandle && <ButtonLink href={`/${lang}${paths.newCase}`}>{t.cases.open}</ButtonLink>}
          </p>
        </div>
        <p class="lead">{fill(t.cases.lead, { organisation: data.organisation.name[lang] })}</p>
      </div>
      <div>
        <CaseFilters data={data} page={page} />
        <DataTable
          caption={t.cases.title}
          captionHidden
          cards
          dense
          rows={data.cases}
          rowKey={({ id }) => String(id)}
          empty={<p>{t.cases.empty}</p>}
          columns={[
            {
              key: 'title',
              header: t.title,
              rowHeader: true,
              cell: (each) => <a href={`/${lang}${paths.case(each.id)}`}>{each.title}</a>,
            },
            { key: 'number', header: t.number, kind: 'code', cell: (each) => caseReference(each) },
            {
              key: 'openedOn',
              header: t.cases.openedOn,
              kind: 'code',
              cell: ({ openedOn }) => format.shortDate(openedOn),
            },
            {
              key: 'responsible',
              header: t.cases.responsible,
              cell: ({ responsible, responsibleId }) =>
                responsible ?? (responsibleId === null ? t.cases.nobody : t.cases.erased),
            },
            {
              key: 'records',
              header: t.cases.records,
              kind: 'number',
              cell: ({ records }) => format.number(records),
            },
          ]}
        />
        <Pages next={data.next === null ? undefined : addressWith(page.url, { after: data.next })} />
      </div>
    </>
  );
}

function CaseFilters({ data, page }: { data: CaseList; page: PageContext<CasesQuery> }) {
  const t = textsIn(page.lang).records;
  const { words, year, whose } = page.query;
  const labels = { words: words && `«${words}»`, year: year && String(year), whose: whose && t.cases.mine };
  return (
    <Filters
      address={page.url.pathname}
      state={{ values: page.typedQuery, errors: queryErrors(page) }}
      active={Object.entries(labels).flatMap(([field, label]) =>
        label ? [{ label, href: addressWith(page.url, { [field]: null, after: null }) }] : [],
      )}
      resetHref={page.url.pathname}
      summary={<strong>{count(page.lang, t.cases.found, data.cases.length)}</strong>}
    >
      <Field type="search" name="words" label={t.cases.search} maxLength={200} />
      <Field name="year" label={t.cases.year} inputMode="numeric" size={6} />
      <Select
        name="whose"
        label={t.cases.whose}
        empty={t.cases.all}
        choices={[{ value: 'mine', label: t.cases.mine }]}
      />
    </Filters>
  );
}
