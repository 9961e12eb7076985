import type { PageContext } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { DataTable, Facts, Meta } from '../../../../ui/index.ts';
import type { CountyFacts, CountyRelative } from '../../counties.query.ts';
import { DateChoice } from '../../date-choice.tsx';
import type { MunicipalityOn } from '../../municipalities-on.query.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { whenIn } from '../../words.ts';

interface Props {
  readonly county: CountyFacts;
  /** The day the municipalities are shown for. */
  readonly date: string;
  readonly relatives: readonly CountyRelative[];
  readonly municipalities: readonly MunicipalityOn[];
  readonly page: PageContext;
}

/** One county with its municipalities on a day. */
export function ShowCounty({ county, date, relatives, municipalities, page }: Props) {
  const t = textsIn(page.lang);
  const { lang, format } = page;
  const known = municipalities.flatMap(({ inhabitants }) => inhabitants ?? []);
  const heading = fill(t.countyPage.municipalitiesOn, { when: whenIn(page, date) });
  return (
    <>
      <div>
        <h1>{county.officialName}</h1>
        <p class="lead">
          {county.validTo === null
            ? fill(t.countyPage.code, { code: county.code })
            : fill(t.countyPage.existed, {
                code: county.code,
                from: format.date(county.validFrom),
                to: format.date(county.validTo),
              })}
        </p>
      </div>
      <section class="cols half">
        <Facts
          facts={[
            { name: t.municipalities, value: format.number(municipalities.length) },
            {
              name: t.countyPage.total,
              // A sum with a part missing would be a wrong number that looks right.
              value:
                known.length === municipalities.length
                  ? format.number(known.reduce((sum, each) => sum + each, 0))
                  : t.unknown,
            },
          ]}
        />
        <About county={county} relatives={relatives} page={page} />
      </section>
      <section>
        <h2>{heading}</h2>
        <DateChoice page={page} />
        <DataTable
          caption={heading}
          captionHidden
          dense
          cards
          columns={[
            {
              key: 'name',
              header: t.municipality,
              rowHeader: true,
              cell: (row) => <a href={`/${lang}${paths.municipality(row.number)}`}>{row.officialName}</a>,
            },
            { key: 'number', header: t.number, kind: 'code', cell: (row) => row.number },
            {
              key: 'inhabitants',
              header: t.inhabitants,
              kind: 'number',
              cell: (row) => (row.inhabitants === null ? t.unknown : format.number(row.inhabitants)),
            },
            {
              key: 'form',
              header: t.languageForm,
              cell: (row) => (row.languageForm === null ? t.unknown : t.forms[row.languageForm]),
            },
          ]}
          rows={municipalities}
          rowKey={(row) => row.number}
          empty={<p>{t.list.empty}</p>}
        />
        <p class="row">
          <a href={`/api/v1/municipalities.csv?county=${county.code}&on=${date}`}>CSV</a>
          <a href={`/api/v1/municipalities?county=${county.code}&on=${date}`}>JSON</a>
        </p>
      </section>
    </>
  );
}

function About({ county, relatives, page }: Pick<Props, 'county' | 'relatives' | 'page'>) {
  const t = textsIn(page.lang);
  const governor = page.lang === 'nn' ? county.governorNn : county.governorNb;
  const related = (direction: CountyRelative['direction']) => {
    const all = relatives.filter((relative) => relative.direction === direction);
    if (all.length === 0) return [];
    const name = direction === 'from' ? t.countyPage.cameFrom : t.countyPage.became;
    return [{ name, value: <CountyLinks counties={all} lang={page.lang} /> }];
  };
  return (
    <Meta
      facts={[
        ...(governor === null
          ? []
          : [
              {
                name: t.show.governor,
                value: (
                  <>
                    {governor}
                    {county.governorCertainty === 'unconfirmed' && (
                      <span class="soft small"> ({t.countyPage.governorUnconfirmed})</span>
                    )}
                  </>
                ),
              },
            ]),
        ...(county.councilLanguageForm === null
          ? []
          : [
              {
                name: t.countyPage.councilForm,
                value: `${t.forms[county.councilLanguageForm]}, ${fill(t.countyPage.councilFormKnown, {
                  year: String(county.councilLanguageFormYear),
                })}`,
              },
            ]),
        ...related('from'),
        ...related('to'),
      ]}
    />
  );
}

function CountyLinks({ counties, lang }: { counties: readonly CountyRelative[]; lang: string }) {
  return (
    <>
      {counties.map(({ code, name }, index) => (
        <span key={code}>
          {index > 0 && ', '}
          <a href={`/${lang}${paths.county(code)}`}>{name}</a>
        </span>
      ))}
    </>
  );
}
