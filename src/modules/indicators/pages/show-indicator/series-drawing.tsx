import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Lang } from '../../../../platform/text/language.ts';
import { amountText } from '../../goal-text.ts';
import { textsIn } from '../../texts/texts.ts';
import type { Figure } from '../../figures.query.ts';
import type { Series } from '../../series.ts';

interface Props {
  readonly series: readonly Series[];
  readonly label: string;
  readonly lang: Lang;
}

const size = { width: 560, height: 240, left: 48, right: 24, top: 20, bottom: 40 };

type Point = Figure & { readonly value: number };

/** Figures over time: a line only between those that may be compared, and an open circle for what is a target. */
export function SeriesDrawing({ series, label, lang }: Props) {
  const lines = series.map(({ key, figures }) => ({ key, points: figures.filter(isKnown) }));
  const points = lines.flatMap((each) => each.points);
  const days = points.map(({ endsOn }) => dayOf(endsOn));
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = scaleLinear([Math.min(...days), Math.max(...days)], [size.left + 12, size.width - size.right]);
  // A flat series stands in the middle of a unit, not on the edge.
  const y = scaleLinear(least === most ? [least - 0.5, most + 0.5] : [least, most], [
    size.height - size.bottom - 12,
    size.top,
  ]).nice(4);
  const path = line<Point>()
    .x(({ endsOn }) => x(dayOf(endsOn)))
    .y(({ value }) => y(value));
  const floor = size.height - size.bottom;
  const years = [...new Set(points.map(({ endsOn }) => endsOn.slice(0, 4)))].toSorted();
  return (
    <svg class="chart" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      {y.ticks(4).map((value) => (
        <g key={value}>
          <path class="g" d={`M${size.left} ${y(value)}H${size.width - size.right}`} />
          <text class="s" x={size.left - 8} y={y(value) + 5} text-anchor="end">
            {amountText(lang, Number(value.toFixed(2)))}
          </text>
        </g>
      ))}
      <path class="ax" d={`M${size.left} ${floor}H${size.width - size.right}`} />
      {[years[0], years.at(-1)].map((year, at) =>
        year === undefined || (at === 1 && years.length === 1) ? null : (
          <text
            key={at}
            class="s"
            x={at === 0 ? size.left : size.width - size.right}
            y={floor + 24}
            text-anchor={at === 0 ? 'start' : 'end'}
          >
            {year}
          </text>
        ),
      )}
      {lines.map(({ key, points: told }) => (
        <g key={key}>
          <path class={`ln ${toneOf(told)}`} d={path(told) ?? ''} />
          <PartLabel points={told} x={x} y={y} lang={lang} />
        </g>
      ))}
      {points.map((point) => (
        <circle
          key={point.id}
          class={
            point.kind === 'target' || point.provisional ? `hol ${toneOf([point])}` : `f${toneOf([point])}`
          }
          cx={x(dayOf(point.endsOn))}
          cy={y(point.value)}
          r="5"
        />
      ))}
    </svg>
  );
}

interface LabelProps {
  readonly points: readonly Point[];
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  readonly lang: Lang;
}

/** A line for a part of the municipality says so below its last figure; colour alone is for those who see it. */
function PartLabel({ points, x, y, lang }: LabelProps) {
  const last = points.at(-1);
  if (last === undefined || last.scope === 'whole' || points.length < 2) return null;
  return (
    <text x={x(dayOf(last.endsOn))} y={y(last.value) + 26} text-anchor="end">
      {textsIn(lang).show.healthAndCare}
    </text>
  );
}

function toneOf([first]: readonly Point[]): 'i' | 'b' {
  return first?.scope === 'health_and_care' ? 'b' : 'i';
}

function isKnown(figure: Figure): figure is Point {
  return figure.value !== null;
}

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}
