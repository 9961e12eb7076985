import type { PageContext } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { ChartFrame, DataTable } from '../../../../ui/index.ts';
import type { Column } from '../../../../ui/index.ts';
import { amountText, decimalsOf } from '../../goal-text.ts';
import type { Figure } from '../../figures.query.ts';
import { periodText } from '../../period.ts';
import type { NamedPlace } from '../../places.ts';
import { findingOf, seriesOf } from '../../series.ts';
import type { Finding } from '../../series.ts';
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

/** What figures are in, and with how many decimals the most exact of them is told. */
interface Scale {
  readonly unit: Indicator['unit'];
  readonly decimals: number;
}

/** The figures of one place, drawn where there is more than one, and always as a table with their sources. */
export function FiguresOfPlace({ indicator, place, figures, page }: Props) {
  const { lang } = page;
  const t = textsIn(lang).show;
  const name = place.name ?? t.country;
  const csv = `/api/v1/indicators/${indicator.key}/figures.csv?place=${place.code}`;
  const series = seriesOf(figures, indicator.breaks);
  const decimals = Math.max(...figures.map(({ value }) => decimalsOf(value ?? 0)));
  const scale = { unit: indicator.unit, decimals };
  const table = (
    <DataTable
      caption={fill(t.tableOf, { place: name })}
      captionHidden
      cards
      dense
      columns={columnsIn(page, scale)}
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
      finding={findingText(findingOf(series), name, page, scale)}
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

/** «Halden: 7,3 prosent i 4. kvartal 2009, 7,4 prosent i 4. kvartal 2010». */
function findingText(found: Finding | null, place: string, { lang }: PageContext, scale: Scale): string {
  const t = textsIn(lang);
  if (found === null) return place;
  const { first, last } = found;
  const counted = last.scope === 'whole' ? place : `${place}, ${t.show.healthAndCare}`;
  const amount = (figure: Figure) =>
    `${amountText(lang, figure.value ?? 0, scale.decimals)} ${t.units[scale.unit]}`;
  const end = { place: counted, last: amount(last), to: periodText(lang, last) };
  if (first === last) return fill(t.show.findingOne, end);
  return fill(t.show.finding, { ...end, first: amount(first), from: periodText(lang, first) });
}

function labelOf(figures: readonly Figure[], place: string, { lang }: PageContext): string {
  const told = figures.map((figure) => `${periodText(lang, figure)}: ${amountText(lang, figure.value ?? 0)}`);
  return `${place}. ${told.join('; ')}`;
}

function columnsIn({ lang, format }: PageContext, { unit, decimals }: Scale): Column<Figure>[] {
  const t = textsIn(lang);
  return [
    { key: 'period', header: t.show.period, rowHeader: true, cell: (row) => periodText(lang, row) },
    {
      key: 'value',
      header: t.units[unit],
      kind: 'number',
      cell: ({ value, provisional }) =>
        value === null
          ? t.show.suppressed
          : `${amountText(lang, value, decimals)}${provisional ? ` ${t.show.provisional}` : ''}`,
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
