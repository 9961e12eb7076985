import type { Db } from '../../platform/db/database.ts';
import { byNorwegianOrder, findAllChanges, municipalitiesOn } from '../register/index.ts';
import type { Place } from './figures.query.ts';

/** A place with figures, as an address names it: `NO`, a county's two digits or a municipality's four. */
export interface NamedPlace {
  readonly code: string;
  readonly kind: 'country' | 'county' | 'municipality';
  /** Null for the country, whose name the texts hold. */
  readonly name: string | null;
}

/** The place as an address names it. */
export function placeCode({ municipalityNumber, countyCode }: Place): string {
  return municipalityNumber ?? countyCode ?? 'NO';
}

/**
 * Places with the names they had on a date, the country first, then counties, then municipalities by name. A number that
 * was gone by then has the name it had when it changed.
 */
export async function namedPlaces(db: Db, places: readonly Place[], date: string): Promise<NamedPlace[]> {
  const then = await municipalitiesOn(db, date, { examples: true });
  const changes = await findAllChanges(db);
  const municipalities = new Map([
    ...changes.flatMap(({ fromNumber, fromName, toNumber, toName }) => [
      [fromNumber, fromName] as const,
      [toNumber, toName] as const,
    ]),
    ...then.map(({ number, name }) => [number, name] as const),
  ]);
  const counties = new Map(then.map(({ countyCode, county }) => [countyCode, county]));
  const named = places.map((place): NamedPlace => {
    const code = placeCode(place);
    if (place.municipalityNumber !== null)
      return { code, kind: 'municipality', name: municipalities.get(code) ?? code };
    if (place.countyCode !== null) return { code, kind: 'county', name: counties.get(code) ?? code };
    return { code, kind: 'country', name: null };
  });
  const order = ['country', 'county', 'municipality'];
  return named.toSorted(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || byNorwegianOrder(a.name ?? '', b.name ?? ''),
  );
}
