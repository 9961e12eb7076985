import type { Figure } from './figures.query.ts';

/** A series: figures of one kind and scope from one source, which a line may connect. */
export interface Series {
  readonly key: string;
  /** Oldest first. */
  readonly figures: readonly Figure[];
}

/** Figures that may be compared with each other: one source, kind and scope, and no break between them. */
export function seriesOf(figures: readonly Figure[], breaks: readonly { readonly on: string }[]): Series[] {
  const series = new Map<string, Figure[]>();
  for (const figure of figures) {
    const before = breaks.filter(({ on }) => on <= figure.startsOn).length;
    const key = [figure.kind, figure.scope, figure.kind === 'official' ? before : figure.source].join(' ');
    series.set(key, [...(series.get(key) ?? []), figure]);
  }
  return [...series].map(([key, told]) => ({ key, figures: told }));
}

/** What a series tells in one sentence: its newest figure, and the oldest from the same time of the year. */
export interface Finding {
  readonly first: Figure;
  readonly last: Figure;
}

/**
 * The finding of the series whose newest figure is newest; of several, the longest. The whole comes before its parts. Targets tell nothing of what happened,
 * and quarters are held only against the same quarter, because absence follows the year. Null when nothing is known.
 */
export function findingOf(all: readonly Series[]): Finding | null {
  const told = all
    .map(({ figures }) => figures.filter(({ kind, value }) => kind !== 'target' && value !== null))
    .filter((figures) => figures.length > 0)
    .toSorted((a, b) => partOf(a) - partOf(b) || lastDay(b).localeCompare(lastDay(a)) || b.length - a.length);
  const last = told[0]?.at(-1);
  if (last === undefined) return null;
  return { first: told[0]?.find((figure) => timeOfYear(figure) === timeOfYear(last)) ?? last, last };
}

function partOf(figures: readonly Figure[]): 0 | 1 {
  return figures[0]?.scope === 'whole' ? 0 : 1;
}

function lastDay(figures: readonly Figure[]): string {
  return figures.at(-1)?.endsOn ?? '';
}

function timeOfYear({ startsOn, endsOn }: Figure): string {
  return `${startsOn.slice(5)} ${endsOn.slice(5)}`;
}
