import { Temporal } from 'temporal-polyfill';
import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { ButtonLink, Meta, Timeline } from '../../../../ui/index.ts';
import type { Fact } from '../../../../ui/index.ts';
import { profiles } from '../../arkivmelding.ts';
import { CorrespondentList } from '../../correspondent-list.tsx';
import { paths } from '../../paths.ts';
import { recordReference } from '../../reference.ts';
import { textsIn } from '../../texts/texts.ts';
import type { ShownRecord } from './show-record.query.ts';

type Inside = NonNullable<ShownRecord['inside']>;

export function referenceOf({ entry, inside }: ShownRecord): string {
  return inside ? recordReference(inside.caseFile, inside.record.number) : (entry?.reference ?? '');
}

export function titleOf({ entry, inside }: ShownRecord): string {
  return inside?.record.title ?? entry?.title ?? '';
}

/** A record: as in the journal for everybody, whole for those who may read the case. */
export function ShowRecord({ data, page }: ViewProps<unknown, ShownRecord>) {
  const t = textsIn(page.lang).records;
  const { entry, inside } = data;
  return (
    <div class="stack-lg">
      <div>
        <p class="soft">{fill(t.journal.entry, { reference: referenceOf(data) })}</p>
        <h1>{titleOf(data)}</h1>
      </div>
      <Meta facts={factsOf(data, page)} />
      <Documents data={data} page={page} />
      {inside && <Inside data={data} inside={inside} page={page} />}
      {!inside && entry && !entry.open && <p class="soft">{t.onRequest}.</p>}
    </div>
  );
}

function factsOf({ entry, inside, organisation }: ShownRecord, page: PageContext): Fact[] {
  const t = textsIn(page.lang).records;
  const { format, lang } = page;
  const shown = inside?.record ?? entry;
  if (!shown) return [];
  const received = inside?.record.receivedOn ?? null;
  return [
    {
      name: t.case,
      value: inside ? (
        <a href={`/${lang}${paths.case(inside.caseFile.id)}`}>{inside.caseFile.title}</a>
      ) : (
        entry?.caseTitle
      ),
    },
    ...(inside ? [{ name: t.publicTitle, value: inside.record.publicTitle }] : []),
    { name: t.organisation, value: organisation.name[lang] },
    { name: t.direction, value: t.directions[shown.direction] },
    {
      name: t.correspondents,
      value: <CorrespondentList correspondents={shown.correspondents} lang={lang} />,
    },
    { name: t.dated, value: format.date(shown.dated) },
    ...(received === null ? [] : [{ name: t.receivedOn, value: format.date(received) }]),
    {
      name: t.journalledOn,
      value: shown.journalledOn === null ? t.notJournalled : format.date(shown.journalledOn),
    },
    { name: t.exemption, value: shown.citation ?? t.notExempt },
  ];
}

function Documents({ data, page }: { data: ShownRecord; page: PageContext }) {
  const t = textsIn(page.lang).records;
  const documents = data.inside?.record.documents ?? data.entry?.documents ?? [];
  if (documents.length === 0 && !data.inside) return null;
  return (
    <section>
      <h2>{t.documents}</h2>
      {documents.length === 0 ? (
        <p class="soft">{t.cases.noDocuments}</p>
      ) : (
        <ul class="list">
          {documents.map(({ position, title }) => (
            <li key={position}>
              <a href={`/${page.lang}${paths.recordDocument(data.id, position)}`}>{title}</a>{' '}
              <span class="soft small">
                {position === 1 ? t.cases.main : fill(t.cases.attachment, { number: position - 1 })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Inside({ data, inside, page }: { data: ShownRecord; inside: Inside; page: PageContext }) {
  const t = textsIn(page.lang).records;
  return (
    <section class="stack">
      <h2>{t.cases.house}</h2>
      {inside.mayHandle && (
        <p>
          <ButtonLink variant="secondary" href={`/${page.lang}${paths.editRecord(data.id)}`}>
            {t.cases.describeRecord}
          </ButtonLink>
        </p>
      )}
      <p class="row">
        <span>{t.cases.message}:</span>
        {profiles.map((profile) => (
          <a key={profile} href={`/${page.lang}${paths.recordXml(data.id, profile)}`}>
            {t.cases.profiles[profile]}
          </a>
        ))}
      </p>
      <h3>{t.cases.earlier}</h3>
      <Timeline
        events={inside.descriptions.map(({ reason, describedAt, name, title, publicTitle, citation }) => ({
          date: describedAt,
          dateLabel: fill(t.cases.by, {
            name: name ?? 'Saman',
            moment: page.format.moment(Temporal.Instant.from(describedAt)),
          }),
          title: reason === null ? t.cases.first : fill(t.cases.changed, { reason }),
          detail: `${t.fullTitle}: ${title}. ${t.publicTitle}: ${publicTitle}. ${t.exemption}: ${citation ?? t.notExempt}.`,
        }))}
      />
    </section>
  );
}
