import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { DataTable, Meta, Note, Notice } from '../../../../ui/index.ts';
import { ChangeTable } from '../../change-table.tsx';
import { directSuccessors } from '../../lineage.ts';
import type { Family } from '../../lineage.ts';
import type { ChangeFact, DatedName, LanguageFact, MunicipalityFacts } from '../../municipality.query.ts';
import { parallelNames } from '../../parallel-names.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { FamilyTreeFigure } from './family-tree-figure.tsx';
import { PopulationFigure } from './population-figure.tsx';
import type { ShowQuery } from './show-municipality.query.ts';

export interface ShowData {
  readonly facts: MunicipalityFacts;
  readonly latest: DatedName;
  readonly names: readonly DatedName[];
  readonly languageFacts: readonly LanguageFact[];
  readonly population: readonly { readonly year: number; readonly inhabitants: number }[];
  readonly changes: readonly ChangeFact[];
  readonly family: Family;
}

/** One municipality number: its dated facts, its family, its population. */
export function ShowMunicipality({ data, page }: ViewProps<ShowQuery, ShowData>) {
  const t = textsIn(page.lang);
  const { facts, latest, family } = data;
  return (
    <>
      <div>
        {page.query.sent && <Notice>{t.correction.sent}</Notice>}
        <h1>{latest.name}</h1>
        <p class="lead">{kindOf(facts, page)}</p>
        {parallelNames(latest).length > 0 && (
          <p class="row">
            {parallelNames(latest).map(({ name, language }) => (
              <span key={name}>
                <span lang={language}>{name}</span>{' '}
                <span class="soft">({t.show.nameLanguages[language]})</span>
              </span>
            ))}
          </p>
        )}
      </div>
      <Fate data={data} page={page} />
      <section class="cols">
        <div class="stack-lg">
          <section>
            <h2>{t.show.family}</h2>
            {family.links.length === 0 ? (
              <p>{t.show.noFamily}</p>
            ) : (
              <FamilyTreeFigure family={family} name={latest.name} here={facts.number} page={page} />
            )}
          </section>
          {data.changes.length > 0 && (
            <section>
              <h2>{t.show.changes}</h2>
              <ChangeTable caption={t.show.changes} changes={data.changes} page={page} dated />
            </section>
          )}
        </div>
        <aside class="stack-lg">
          <Facts facts={facts} page={page} />
          <Names names={data.names} page={page} />
        </aside>
      </section>
      <PopulationFigure name={latest.name} number={facts.number} series={data.population} page={page} />
      <LanguageFacts facts={data.languageFacts} page={page} />
      <p class="row">
        <a href={`/${page.lang}${paths.correction(facts.number)}`}>{t.show.correct}</a>
        <a href={`/api/v1/municipalities/${facts.number}`}>JSON</a>
        <a href={`/api/v1/municipalities/${facts.number}.csv`}>CSV</a>
      </p>
    </>
  );
}

function kindOf(facts: MunicipalityFacts, page: PageContext): string {
  const t = textsIn(page.lang).show;
  const { number, county, validFrom, validTo } = facts;
  if (validTo !== null && validTo <= page.today)
    return fill(t.kindFormer, { number, county, date: page.format.date(validTo) });
  if (validFrom > page.today)
    return fill(t.kindComing, { number, county, date: page.format.date(validFrom) });
  return fill(t.kind, { number, county });
}

/** What became of a municipality that is no more, in one sentence with links. */
function Fate({ data: { facts, latest, family }, page }: { data: ShowData; page: PageContext }) {
  const t = textsIn(page.lang).show;
  const next = directSuccessors(family.links, facts.number).filter(({ date }) => date === facts.validTo);
  if (facts.validTo === null || next.length === 0) return null;
  const nameOf = (number: string) =>
    family.members.find((member) => member.number === number)?.name ?? number;
  const parts = next.map(({ number }) => `${nameOf(number)} (${number})`);
  const sentence =
    next.length > 1 ? t.becameMany : next[0]?.kind.startsWith('renumbering') ? t.renumbered : t.becameOne;
  return (
    <Note>
      <p>
        {fill(sentence, {
          name: latest.name,
          successors: page.format.list(parts),
          date: page.format.date(facts.validTo),
        })}
      </p>
      <p class="row">
        {next.map(({ number }) => (
          <a key={number} href={`/${page.lang}${paths.municipality(number)}`}>
            {nameOf(number)} ({number})
          </a>
        ))}
      </p>
    </Note>
  );
}

function Facts({ facts, page }: { facts: MunicipalityFacts; page: PageContext }) {
  const t = textsIn(page.lang);
  const { format, lang } = page;
  const governor = lang === 'nn' ? facts.governorNn : facts.governorNb;
  const since = facts.validFromIsLowerBound ? t.show.sinceAtLeast : t.show.since;
  const validity =
    facts.validTo === null
      ? fill(since, { date: format.date(facts.validFrom) })
      : fill(t.show.period, { from: format.date(facts.validFrom), to: format.date(facts.validTo) });
  return (
    <section>
      <h2>{t.show.facts}</h2>
      <Meta
        stacked
        facts={[
          { name: t.number, value: facts.number },
          { name: t.show.exists, value: validity },
          {
            name: t.county,
            value: <a href={`/${lang}${paths.county(facts.countyCode)}`}>{facts.county}</a>,
          },
          { name: t.show.governor, value: governor ?? undefined },
          { name: t.organisationNumber, value: facts.organisationNumber ?? t.unknown },
          ...(facts.samiLanguageAreaYear === null
            ? []
            : [
                {
                  name: t.show.samiArea,
                  value: fill(t.show.samiAreaIn, { year: String(facts.samiLanguageAreaYear) }),
                },
              ]),
        ]}
      />
    </section>
  );
}

function Names({ names, page }: { names: readonly DatedName[]; page: PageContext }) {
  const t = textsIn(page.lang).show;
  const { format } = page;
  return (
    <section>
      <h2>{t.names}</h2>
      <ul class="list">
        {names.map((row) => (
          <li key={row.validFrom}>
            <strong>{row.officialName}</strong>
            <br />
            <span class="soft small">
              {row.validTo === null
                ? fill(t.since, { date: format.date(row.validFrom) })
                : fill(t.period, { from: format.date(row.validFrom), to: format.date(row.validTo) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LanguageFacts({ facts, page }: { facts: readonly LanguageFact[]; page: PageContext }) {
  const t = textsIn(page.lang);
  return (
    <section>
      <h2>{t.show.languageHeading}</h2>
      <p class="read">{t.show.languageLead}</p>
      <DataTable
        caption={t.show.languageHeading}
        captionHidden
        dense
        columns={[
          { key: 'asOf', header: t.show.asOf, kind: 'code', cell: (row) => page.format.shortDate(row.asOf) },
          { key: 'form', header: t.languageForm, rowHeader: true, cell: (row) => t.forms[row.form] },
          { key: 'certainty', header: t.show.certain, cell: (row) => t.certainty[row.certainty] },
        ]}
        rows={facts}
        rowKey={(row) => row.asOf}
        empty={<p>{t.show.languageNone}</p>}
      />
    </section>
  );
}
