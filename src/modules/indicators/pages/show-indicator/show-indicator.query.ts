import type { Db } from '../../../../platform/db/database.ts';
import { findFigures, placesWithFigures } from '../../figures.query.ts';
import type { Figure } from '../../figures.query.ts';
import { namedPlaces, placeCode } from '../../places.ts';
import type { NamedPlace } from '../../places.ts';
import { findIndicator, topics } from '../../store.ts';
import type { Indicator, Topic } from '../../indicator.ts';

export interface ShownIndicator {
  readonly indicator: Indicator;
  readonly topics: readonly Topic[];
  /** Every place with figures. */
  readonly places: readonly NamedPlace[];
  /** The place that is shown; null when it has no figures. */
  readonly place: NamedPlace | null;
  /** Its figures, oldest first. */
  readonly figures: readonly Figure[];
}

/** One indicator with the figures of one place: the one asked for, else the country, else the first there is. */
export async function loadIndicator(
  db: Db,
  {
    key,
    place,
    today,
  }: { readonly key: string; readonly place?: string | undefined; readonly today: string },
): Promise<ShownIndicator | null> {
  const indicator = await findIndicator(db, key);
  if (indicator === null) return null;
  const counted = await placesWithFigures(db, indicator.id);
  // Counties and numbers as they were when last counted: most of these names are gone today.
  const last =
    counted
      .map(({ endsOn }) => endsOn)
      .toSorted()
      .at(-1) ?? today;
  const places = await namedPlaces(db, counted, last < today ? last : today);
  const wanted = place === undefined || place === '' ? places[0]?.code : place;
  const chosen = counted.find((each) => placeCode(each) === wanted);
  return {
    indicator,
    topics: (await topics(db)).filter(({ indicatorIds }) => indicatorIds.includes(indicator.id)),
    places,
    place: places.find(({ code }) => code === wanted) ?? null,
    figures: await findFigures(db, {
      indicatorIds: [indicator.id],
      place: chosen ?? { municipalityNumber: wanted ?? '', countyCode: null },
    }),
  };
}
