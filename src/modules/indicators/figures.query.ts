import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Period } from './period.ts';

export type FigureKind = 'baseline' | 'target' | 'result' | 'official' | 'estimate';

/** Where something was counted; the whole country when both are null. */
export interface Place {
  /** The number the municipality had then. */
  readonly municipalityNumber: string | null;
  readonly countyCode: string | null;
}

/** One figure as its source tells it. */
export interface Figure extends Period, Place {
  readonly id: number;
  readonly indicatorId: number;
  readonly scope: 'whole' | 'health_and_care';
  readonly kind: FigureKind;
  /** Null where so few are counted that it would tell about persons. */
  readonly value: number | null;
  /** How many it counts over; percentages are added together by it. */
  readonly weight: number | null;
  readonly provisional: boolean;
  readonly source: string;
  readonly address: string | null;
  readonly retrievedOn: string;
}

interface Wanted {
  readonly indicatorIds: readonly number[];
  /** Only these municipalities; all places when left out. */
  readonly municipalityNumbers?: readonly string[];
  readonly place?: Place;
  readonly kind?: FigureKind;
}

/**
 * Figures in the order of time, then place. Of what one source has told several times about the same, only what it told
 * last. One query.
 */
export async function findFigures(db: Db, wanted: Wanted): Promise<Figure[]> {
  const { rows } = await sql<Figure>`
    select * from (
      select distinct on (indicator_id, municipality_number, county_code, scope, kind, starts_on, ends_on, source)
             id, indicator_id as "indicatorId", municipality_number as "municipalityNumber", county_code as "countyCode",
             scope, starts_on as "startsOn", ends_on as "endsOn", kind, value, weight, provisional, source, address,
             retrieved_on as "retrievedOn"
      from indicators.figure
      where indicator_id = any(${wanted.indicatorIds}::bigint[])
        and (${wanted.kind ?? null}::text is null or kind = ${wanted.kind ?? null})
        and (${wanted.municipalityNumbers ?? null}::text[] is null
             or municipality_number = any(${wanted.municipalityNumbers ?? null}::text[]))
        and (${wanted.place === undefined}
             or (municipality_number is not distinct from ${wanted.place?.municipalityNumber ?? null}
                 and county_code is not distinct from ${wanted.place?.countyCode ?? null}))
      order by indicator_id, municipality_number, county_code, scope, kind, starts_on, ends_on, source, retrieved_on desc
    ) told
    order by "endsOn", "startsOn", "municipalityNumber" nulls first, "countyCode" nulls first, kind, scope, id`.execute(
    db,
  );
  return rows;
}

/** The places an indicator has figures for, each with the last day counted. */
export async function placesWithFigures(
  db: Db,
  indicatorId: number,
): Promise<(Place & { readonly endsOn: string })[]> {
  const { rows } = await sql<Place & { readonly endsOn: string }>`
    select municipality_number as "municipalityNumber", county_code as "countyCode", max(ends_on) as "endsOn"
    from indicators.figure where indicator_id = ${indicatorId} group by 1, 2`.execute(db);
  return rows;
}

/** When anything was last brought in: pages are fresh by it. */
export async function indicatorsVersion(db: Db): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select concat((select max(id) from indicators.figure), '.', (select count(*) from indicators.definition)) as version`.execute(
    db,
  );
  return rows[0]?.version ?? '';
}
