import type { PageContext } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { ChartFrame, DataTable } from '../../../../ui/index.ts';
import type { Column } from '../../../../ui/index.ts';
import { amountText } from '../../goal-text.ts';
import type { Figure } from '../../figures.query.ts';
import { periodText } from '../../period.ts';
import { seriesOf } from '../../places.ts';
import type { NamedPlace } from '../../places.ts';
import type { Indicator } from '../../indicator.ts';
import { textsIn } from '../../texts/texts.ts';
import { SeriesDrawing } from './series-drawing.tsx';

interface Props {
  readonly indicator: Indicator;
  readonly place: NamedPlace;
  /** Oldest first; at least one. */
  readonly figures: readonly Figure[];
  readonly page: PageContext;
}

/** The figures of one place, drawn where there is more than one, and always as a table with their sources. */
export function FiguresOfPlace({ indicator, place, figures, page }: Props) {
  const { lang } = page;
  const t = textsIn(lang).show;
  const name = place.name ?? t.country;
  const csv = `/api/v1/indicators/${indicator.key}/figures.csv?place=${place.code}`;
  const series = seriesOf(figures, indicator.breaks);
  const table = (
    <DataTable
      caption={fill(t.tableOf, { place: name })}
      captionHidden
      cards
      dense
      columns={columnsIn(page, indicator)}
      rows={figures.toReversed()}
      rowKey={({ id }) => String(id)}
      empty={null}
    />
  );
  const drawn = figures.filter(({ value }) => value !== null);
  if (new Set(drawn.map(({ endsOn }) => endsOn)).size < 2)
    return (
      <div class="stack-sm">
        <h3>{name}</h3>
        {table}
        <p class="small">
          <a href={csv}>CSV</a>
        </p>
      </div>
    );
  return (
    <ChartFrame
      finding={findingOf(series.at(-1)?.figures ?? [], name, page, indicator)}
      level={3}
      unit={`${indicator.name[lang]}, ${textsIn(lang).units[indicator.unit]}`}
      csvHref={csv}
      table={table}
      legend={t.legend}
    >
      <SeriesDrawing series={series} label={labelOf(drawn, name, page)} lang={lang} />
    </ChartFrame>
  );
}

/** «Halden: frå 7,3 til 7,1 prosent»: what the newest figures that may be compared tell. */
function findingOf(
  figures: readonly Figure[],
  place: string,
  { lang }: PageContext,
  indicator: Indicator,
): string {
  const t = textsIn(lang);
  const known = figures.filter(({ value }) => value !== null);
  const last = known.at(-1);
  const first = known[0];
  const amount = (figure: Figure) => `${amountText(lang, figure.value ?? 0)} ${t.units[indicator.unit]}`;
  if (first === undefined || last === undefined) return place;
  if (first === last)
    return fill(t.show.findingOne, { place, last: amount(last), to: periodText(lang, last) });
  return fill(t.show.finding, {
    place,
    first: amount(first),
    last: amount(last),
    from: periodText(lang, first),
    to: periodText(lang, last),
  });
}

function labelOf(figures: readonly Figure[], place: string, { lang }: PageContext): string {
  const told = figures.map((figure) => `${periodText(lang, figure)}: ${amountText(lang, figure.value ?? 0)}`);
  return `${place}. ${told.join('; ')}`;
}

function columnsIn({ lang, format }: PageContext, indicator: Indicator): Column<Figure>[] {
  const t = textsIn(lang);
  return [
    { key: 'period', header: t.show.period, rowHeader: true, cell: (row) => periodText(lang, row) },
    {
      key: 'value',
      header: t.units[indicator.unit],
      kind: 'number',
      cell: ({ value, provisional }) =>
        value === null
          ? t.show.suppressed
          : `${amountText(lang, value)}${provisional ? ` ${t.show.provisional}` : ''}`,
    },
    {
      key: 'kind',
      header: t.show.kind,
      cell: ({ kind, scope }) =>
        scope === 'whole' ? t.kinds[kind] : `${t.kinds[kind]}, ${t.show.healthAndCare}`,
    },
    {
      key: 'source',
      header: t.show.source,
      cell: ({ source, address, retrievedOn }) => (
        <>
          {address === null ? source : <a href={address}>{source}</a>}
          <span class="small soft"> {fill(t.show.retrieved, { date: format.shortDate(retrievedOn) })}</span>
        </>
      ),
    },
  ];
}
