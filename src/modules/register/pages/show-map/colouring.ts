import type { MunicipalityOn } from '../../municipalities-on.query.ts';
import { sizeOf } from '../../municipality-filter.ts';

/** What the map can be coloured by. */
export const colourings = ['form', 'size', 'county'] as const;
export type Colouring = (typeof colourings)[number];

/** The group a municipality is coloured as; its names are those of the register's texts, or a county's. */
export function groupOf(municipality: MunicipalityOn, colouring: Colouring): string {
  if (colouring === 'form') return municipality.languageForm ?? 'unknown';
  if (colouring === 'size') return sizeOf(municipality.inhabitants) ?? 'unknown';
  return municipality.county;
}

/** Groups in the order the legend shows them: those with a fixed order first, counties as they come. */
const fixedOrder = ['bokmaal', 'nynorsk', 'neutral', 'small', 'medium', 'large'];

/** The groups among some municipalities, each with a tone from 0 up that the style sheet knows. */
export function tonesOf(
  municipalities: readonly MunicipalityOn[],
  colouring: Colouring,
): ReadonlyMap<string, number> {
  const groups = [...new Set(municipalities.map((municipality) => groupOf(municipality, colouring)))];
  const rank = (group: string) => {
    if (group === 'unknown') return fixedOrder.length + 1;
    const place = fixedOrder.indexOf(group);
    return place < 0 ? fixedOrder.length : place;
  };
  return new Map(groups.toSorted((a, b) => rank(a) - rank(b)).map((group, tone) => [group, tone]));
}
