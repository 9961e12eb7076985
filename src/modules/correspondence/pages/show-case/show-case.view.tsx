import { Temporal } from 'temporal-polyfill';
import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { ButtonLink, DataTable, Meta, Pages, Timeline } from '../../../../ui/index.ts';
import type { Column } from '../../../../ui/index.ts';
import { CorrespondentList } from '../../correspondent-list.tsx';
import { paths } from '../../paths.ts';
import { addressWith } from '../../record-words.ts';
import type { CaseRecord } from '../../records.query.ts';
import { caseReference, recordReference } from '../../reference.ts';
import { textsIn } from '../../texts/texts.ts';
import type { ShowCaseQuery, ShownCase } from './show-case.query.ts';

type Props = ViewProps<ShowCaseQuery, ShownCase>;

/** A case: what it is called, its records, what it has been called. */
export function ShowCase({ data, page }: Props) {
  const t = textsIn(page.lang).records;
  const { caseFile, organisation, records, next, mayHandle } = data;
  const { lang } = page;
  return (
    <div class="stack-lg">
      <div>
        <p class="soft">{fill(t.cases.caseTitle, { reference: caseReference(caseFile) })}</p>
        <h1>{caseFile.title}</h1>
      </div>
      <Meta
        facts={[
          { name: t.publicTitle, value: caseFile.publicTitle },
          { name: t.organisation, value: organisation.name[lang] },
          { name: t.cases.responsible, value: nameOf(data, caseFile.responsibleId, page) },
          { name: t.cases.openedOn, value: page.format.date(caseFile.openedOn) },
        ]}
      />
      {mayHandle && (
        <p class="row">
          <ButtonLink href={`/${lang}${paths.newRecord(caseFile.id)}`}>{t.cases.file}</ButtonLink>
          <ButtonLink variant="secondary" href={`/${lang}${paths.editCase(caseFile.id)}`}>
            {t.cases.describe}
          </ButtonLink>
        </p>
      )}
      <section>
        <h2>{t.cases.records}</h2>
        <DataTable
          caption={t.cases.records}
          captionHidden
          cards
          dense
          columns={columnsIn(data, page)}
          rows={records}
          rowKey={({ id }) => String(id)}
          empty={<p>{t.cases.noRecords}</p>}
        />
        <Pages
          label={t.cases.older}
          next={next === null ? undefined : addressWith(page.url, { before: String(next) })}
        />
      </section>
      <section>
        <h2>{t.cases.earlier}</h2>
        <History data={data} page={page} />
      </section>
    </div>
  );
}

function nameOf({ names }: ShownCase, id: number | null, page: PageContext): string {
  const t = textsIn(page.lang).records;
  return id === null ? t.cases.nobody : (names.get(id) ?? t.cases.erased);
}

function columnsIn({ caseFile }: ShownCase, page: PageContext): Column<CaseRecord>[] {
  const t = textsIn(page.lang).records;
  const { format, lang } = page;
  return [
    {
      key: 'title',
      header: t.title,
      rowHeader: true,
      cell: ({ id, title, citation }) => (
        <>
          <a href={`/${lang}${paths.record(id)}`}>{title}</a>
          {citation !== null && <span class="soft small"> {fill(t.withheld, { ground: citation })}</span>}
        </>
      ),
    },
    {
      key: 'number',
      header: t.number,
      kind: 'code',
      cell: ({ number }) => recordReference(caseFile, number),
    },
    { key: 'direction', header: t.direction, cell: ({ direction }) => t.directions[direction] },
    { key: 'dated', header: t.dated, kind: 'code', cell: ({ dated }) => format.shortDate(dated) },
    {
      key: 'journalled',
      header: t.journalledOn,
      kind: 'code',
      cell: ({ journalledOn }) =>
        journalledOn === null ? <span class="soft">{t.notJournalled}</span> : format.shortDate(journalledOn),
    },
    {
      key: 'correspondents',
      header: t.correspondents,
      cell: ({ correspondents }) => <CorrespondentList correspondents={correspondents} lang={lang} />,
    },
    {
      key: 'documents',
      header: t.documents,
      kind: 'number',
      cell: ({ documents }) => format.number(documents.length),
    },
  ];
}

function History({ data, page }: { data: ShownCase; page: PageContext }) {
  const t = textsIn(page.lang).records;
  return (
    <Timeline
      events={data.descriptions.map(({ reason, describedAt, by, title, publicTitle, responsibleId }) => ({
        date: describedAt,
        dateLabel: fill(t.cases.by, {
          name: by ?? 'Saman',
          moment: page.format.moment(Temporal.Instant.from(describedAt)),
        }),
        title: reason === null ? t.cases.first : fill(t.cases.changed, { reason }),
        detail: `${t.fullTitle}: ${title}. ${t.publicTitle}: ${publicTitle}. ${t.cases.responsible}: ${nameOf(data, responsibleId, page)}.`,
      }))}
    />
  );
}
