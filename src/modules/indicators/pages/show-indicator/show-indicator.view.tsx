import type { PageContext } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, ErrorSummary, Form, Meta, Note, Select } from '../../../../ui/index.ts';
import { paths } from '../../paths.ts';
import type { NamedPlace } from '../../places.ts';
import type { Indicator } from '../../indicator.ts';
import { textsIn } from '../../texts/texts.ts';
import { FiguresOfPlace } from './figures-of-place.tsx';
import type { ShownIndicator } from './show-indicator.query.ts';

interface Props {
  readonly data: ShownIndicator;
  readonly page: PageContext;
}

/** What an indicator counts, what to beware of, and the figures of one place. */
export function ShowIndicator({ data, page }: Props) {
  const { indicator, topics, places, place, figures } = data;
  const { lang } = page;
  const t = textsIn(lang).show;
  return (
    <>
      <div class="stack-sm">
        <p class="row">
          {topics.map((topic) => (
            <a key={topic.key} class="ds-tag" href={`/${lang}${paths.topic(topic.key)}`}>
              {topic.name[lang]}
            </a>
          ))}
        </p>
        <h1>{indicator.name[lang]}</h1>
        <p class="lead">{indicator.measures[lang]}</p>
      </div>
      {indicator.caution !== null && (
        <Note color="warning" title={t.caution} level={2}>
          <p>{indicator.caution[lang]}</p>
        </Note>
      )}
      <Definition indicator={indicator} page={page} />
      <section class="stack">
        <h2>{t.figures}</h2>
        <PlaceChoice places={places} chosen={place} page={page} />
        {place === null || figures.length === 0 ? (
          <p class="empty">{places.length === 0 ? t.noFigures : t.noFiguresHere}</p>
        ) : (
          <FiguresOfPlace indicator={indicator} place={place} figures={figures} page={page} />
        )}
      </section>
    </>
  );
}

function Definition({ indicator, page: { lang, format } }: { indicator: Indicator; page: PageContext }) {
  const t = textsIn(lang);
  const facts = [
    { name: t.show.numerator, value: indicator.numerator[lang] },
    ...(indicator.denominator === null
      ? []
      : [{ name: t.show.denominator, value: indicator.denominator[lang] }]),
    { name: t.goal.parts.unit, value: t.units[indicator.unit] },
    { name: t.goal.parts.scope, value: indicator.scope[lang] },
    { name: t.show.better, value: t.show.directions[indicator.direction] },
    { name: t.show.source, value: t.sources[indicator.source] },
    {
      name: t.show.version,
      value: fill(t.show.versionFrom, { version: indicator.version, date: format.date(indicator.validFrom) }),
    },
  ];
  return (
    <section class="stack">
      <h2>{t.show.definition}</h2>
      <Meta facts={facts} />
      {indicator.breaks.length > 0 && (
        <>
          <h3>{t.show.breaks}</h3>
          <ul>
            {indicator.breaks.map(({ on, reason }) => (
              <li key={on}>{reason[lang]}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function PlaceChoice({
  places,
  chosen,
  page,
}: {
  places: readonly NamedPlace[];
  chosen: NamedPlace | null;
  page: PageContext;
}) {
  const t = textsIn(page.lang).show;
  if (places.length < 2 && page.queryRefusals.length === 0) return null;
  const errors = page.queryRefusals.map(() => ({ field: 'place', message: t.unknownPlace }));
  return (
    <Form
      class="stack-sm head"
      method="get"
      address={page.url.pathname}
      state={{ values: { place: chosen?.code ?? '' }, errors }}
    >
      <ErrorSummary />
      <div class="row bottom">
        <Select
          name="place"
          label={t.place}
          choices={places.map((place) => ({ value: place.code, label: placeName(place, t.country) }))}
        />
        <Button variant="secondary">{t.showPlace}</Button>
      </div>
    </Form>
  );
}

/** The number tells apart municipalities of the same name, and those of before and after a change. */
function placeName({ code, kind, name }: NamedPlace, country: string): string {
  if (name === null) return country;
  return kind === 'municipality' ? `${name} (${code})` : name;
}
