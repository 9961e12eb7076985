import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { PageContext } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { ChartFrame, DataTable } from '../../../../ui/index.ts';
import { textsIn } from '../../texts/texts.ts';

interface Point {
  readonly year: number;
  readonly inhabitants: number;
}

interface Props {
  readonly name: string;
  readonly number: string;
  /** Oldest first. */
  readonly series: readonly Point[];
  readonly page: PageContext;
}

const size = { width: 560, height: 230, left: 16, right: 70, top: 24, bottom: 56 };

/** Inhabitants over the years, drawn and in a table. The axis need not start at zero for a line. */
export function PopulationFigure({ name, number, series, page }: Props) {
  const t = textsIn(page.lang);
  const { format } = page;
  const first = series[0];
  const last = series.at(-1);
  if (first === undefined || last === undefined) return null;
  const label = fill(t.show.populationLabel, {
    name,
    first: format.number(first.inhabitants),
    last: format.number(last.inhabitants),
    from: String(first.year),
    to: String(last.year),
  });
  return (
    <ChartFrame
      finding={findingOf(first, last, page)}
      unit={t.show.populationUnit}
      csvHref={`/api/v1/municipalities/${number}/population.csv`}
      table={
        <details class="more">
          <summary>{t.show.populationTable}</summary>
          <DataTable
            caption={t.show.population}
            captionHidden
            dense
            columns={[
              { key: 'year', header: t.show.year, rowHeader: true, cell: (row) => String(row.year) },
              {
                key: 'inhabitants',
                header: t.inhabitants,
                kind: 'number',
                cell: (row) => format.number(row.inhabitants),
              },
            ]}
            rows={series.toReversed()}
            rowKey={(row) => String(row.year)}
            empty={null}
          />
        </details>
      }
    >
      <Drawing series={series} first={first} last={last} label={label} page={page} />
    </ChartFrame>
  );
}

function findingOf(first: Point, last: Point, { lang, format }: PageContext): string {
  const t = textsIn(lang).show;
  if (first.year === last.year) return t.onePopulation;
  const difference = last.inhabitants - first.inhabitants;
  const sentence = difference > 0 ? t.grew : difference < 0 ? t.fell : t.same;
  return fill(sentence, {
    count: format.number(Math.abs(difference)),
    from: String(first.year),
    to: String(last.year),
  });
}

function Drawing({
  series,
  first,
  last,
  label,
  page: { format },
}: Pick<Props, 'series' | 'page'> & { first: Point; last: Point; label: string }) {
  const numbers = series.map(({ inhabitants }) => inhabitants);
  const x = scaleLinear(
    [first.year, Math.max(last.year, first.year + 1)],
    [size.left, size.width - size.right],
  );
  const y = scaleLinear([Math.min(...numbers), Math.max(...numbers)], [size.height - size.bottom, size.top]);
  const path = line<Point>()
    .x(({ year }) => x(year))
    .y(({ inhabitants }) => y(inhabitants));
  return (
    <svg class="chart" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      <line
        class="ax"
        x1={size.left}
        x2={size.width - size.right}
        y1={size.height - size.bottom + 30}
        y2={size.height - size.bottom + 30}
      />
      <path class="ln i" fill="none" stroke-width="3" d={path([...series]) ?? ''} />
      {[first, last].map((point) => (
        <circle key={point.year} class="fi" cx={x(point.year)} cy={y(point.inhabitants)} r="5" />
      ))}
      <text x={x(first.year)} y={y(first.inhabitants) + (last.inhabitants > first.inhabitants ? 22 : -12)}>
        {format.number(first.inhabitants)}
      </text>
      <text x={x(last.year) + 10} y={y(last.inhabitants) + 5} class="strong">
        {format.number(last.inhabitants)}
      </text>
      <text x={size.left} y={size.height - 2}>
        {first.year}
      </text>
      <text x={size.width - size.right} y={size.height - 2} text-anchor="end">
        {last.year}
      </text>
    </svg>
  );
}
