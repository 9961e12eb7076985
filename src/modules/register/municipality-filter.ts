import type { MunicipalityOn } from './municipalities-on.query.ts';
import { nameEntries, searchNames } from './name-search.ts';
import { byNorwegianOrder } from './norwegian-order.ts';
import type { LanguageForm } from './records.ts';

/** Inhabitants from which a municipality is medium-sized and large: the usual grouping of the statistics office. */
const mediumFrom = 5_000;
const largeAbove = 20_000;

export type Size = 'small' | 'medium' | 'large';

/** The size group of a municipality, or null when its population is not known. */
export function sizeOf(inhabitants: number | null): Size | null {
  if (inhabitants === null) return null;
  if (inhabitants < mediumFrom) return 'small';
  return inhabitants > largeAbove ? 'large' : 'medium';
}

export interface Filter {
  /** A name in any language and spelling, or a number. */
  readonly name?: string | undefined;
  readonly county?: string | undefined;
  readonly form?: LanguageForm | undefined;
  readonly size?: Size | undefined;
}

/** The municipalities a filter lets through, in the order given; by name, the best hits first. */
export function filterMunicipalities(all: readonly MunicipalityOn[], filter: Filter): MunicipalityOn[] {
  const rest = all.filter(
    (municipality) =>
      (filter.county === undefined || municipality.countyCode === filter.county) &&
      (filter.form === undefined || municipality.languageForm === filter.form) &&
      (filter.size === undefined || sizeOf(municipality.inhabitants) === filter.size),
  );
  if (filter.name === undefined) return rest;
  if (/^\d{1,4}$/.test(filter.name)) {
    const start = filter.name;
    return rest.filter(({ number }) => number.startsWith(start));
  }
  const byNumber = new Map(rest.map((municipality) => [municipality.number, municipality]));
  return searchNames(filter.name, nameEntries(rest)).flatMap(({ number }) => byNumber.get(number) ?? []);
}

export const sortKeys = ['name', 'number', 'county', 'inhabitants'] as const;
export type SortKey = (typeof sortKeys)[number];

/** Sorted for a table; equals stand by name and number, and unknown populations last. */
export function sortMunicipalities(
  municipalities: readonly MunicipalityOn[],
  key: SortKey,
  direction: 'ascending' | 'descending',
): MunicipalityOn[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const compare: Record<SortKey, (a: MunicipalityOn, b: MunicipalityOn) => number> = {
    name: (a, b) => sign * byName(a, b),
    number: (a, b) => sign * byNorwegianOrder(a.number, b.number),
    county: (a, b) => sign * byNorwegianOrder(a.county, b.county) || byName(a, b),
    inhabitants: (a, b) =>
      Number(a.inhabitants === null) - Number(b.inhabitants === null) ||
      sign * ((a.inhabitants ?? 0) - (b.inhabitants ?? 0)) ||
      byName(a, b),
  };
  return municipalities.toSorted(compare[key]);
}

function byName(a: MunicipalityOn, b: MunicipalityOn): number {
  return byNorwegianOrder(a.name, b.name) || byNorwegianOrder(a.number, b.number);
}

/** Names that two or more of the municipalities share; such names are always told apart by county. */
export function sharedNames(municipalities: readonly { readonly name: string }[]): ReadonlySet<string> {
  const times = Map.groupBy(municipalities, ({ name }) => name);
  return new Set([...times].filter(([, all]) => all.length > 1).map(([name]) => name));
}
