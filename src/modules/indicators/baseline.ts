import { continuationsOn, originsOn } from '../register/index.ts';
import type { Succession } from '../register/index.ts';
import type { Figure } from './figures.query.ts';
import type { Period } from './period.ts';

/** The newest official figure for a municipality, as a suggestion for where a goal starts. */
export interface Baseline extends Period {
  readonly indicatorId: number;
  readonly organisationId: number;
  /** Null when the municipality is made of several and the figures cannot be added together. */
  readonly value: number | null;
  readonly provisional: boolean;
  readonly source: string;
  readonly address: string | null;
  readonly retrievedOn: string;
  /**
   * How the municipality of today relates to the one that was counted: the same; the same under another number; several
   * that were merged into it; or one that was divided, of which it is a part.
   */
  readonly basis: 'same' | 'renumbered' | 'merged' | 'divided';
  /** The municipalities that were counted, with their own figures; null where there is none. */
  readonly parts: readonly { readonly number: string; readonly value: number | null }[];
}

interface Counted {
  readonly indicatorId: number;
  readonly organisationId: number;
  /** The municipality's number today. */
  readonly number: string;
}

/** Every number under which the municipality, or what it is made of, may have been counted. */
export function countedNumbers(changes: readonly Succession[], number: string): string[] {
  const found = new Set([number]);
  for (const current of found)
    for (const { kind, fromNumber, toNumber } of changes)
      if (toNumber === current && kind !== 'boundary' && kind !== 'name') found.add(fromNumber);
  return [...found];
}

/**
 * The newest period for which something is known, for the municipality of today. Percentages of several municipalities are
 * put together by their weights; without weights, or where one of them has no figure, the parts stand apart.
 * @param figures official figures of the whole municipality, any places and periods
 * @param changes those that have happened by today
 */
export function newestBaseline(
  { indicatorId, organisationId, number }: Counted,
  figures: readonly Figure[],
  changes: readonly Succession[],
  today: string,
): Baseline | null {
  const own = figures.filter((figure) => figure.indicatorId === indicatorId && figure.endsOn <= today);
  const newestFirst = own.toSorted((a, b) => (a.endsOn < b.endsOn ? 1 : a.endsOn > b.endsOn ? -1 : 0));
  for (const { startsOn, endsOn } of newestFirst) {
    const counted = originsOn(changes, number, endsOn);
    const told = newestFirst.filter(
      (figure) =>
        figure.startsOn === startsOn &&
        figure.endsOn === endsOn &&
        figure.value !== null &&
        figure.municipalityNumber !== null &&
        counted.includes(figure.municipalityNumber),
    );
    const [first] = told;
    if (first === undefined) continue;
    const partOf = (each: string) => told.find(({ municipalityNumber }) => municipalityNumber === each);
    const divided = counted.some((each) => continuationsOn(changes, each, today, endsOn).length > 1);
    return {
      indicatorId,
      organisationId,
      startsOn,
      endsOn,
      value: divided ? null : together(counted.map(partOf)),
      provisional: told.some(({ provisional }) => provisional),
      source: first.source,
      address: first.address,
      retrievedOn: first.retrievedOn,
      basis: divided
        ? 'divided'
        : counted.length > 1
          ? 'merged'
          : counted[0] === number
            ? 'same'
            : 'renumbered',
      parts: counted.map((each) => ({ number: each, value: partOf(each)?.value ?? null })),
    };
  }
  return null;
}

/** One figure is itself; several are weighed, and never averaged without weights. */
function together(parts: readonly (Figure | undefined)[]): number | null {
  if (parts.length === 1) return parts[0]?.value ?? null;
  let sum = 0;
  let weights = 0;
  for (const part of parts) {
    if (part === undefined || part.value === null || part.weight === null) return null;
    sum += part.value * part.weight;
    weights += part.weight;
  }
  return sum / weights;
}
