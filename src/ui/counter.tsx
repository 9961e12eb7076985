import { useLang } from './language.ts';
import { formatFor } from '../platform/text/format.ts';
import { fill, useTexts } from './texts/texts.ts';
import type { LengthUnit } from './text-length.ts';

export type Limit = { max: number; unit?: LengthUnit };

/**
 * The limit of the field `id`. Without JavaScript it says the limit, which is always true; the script in
 * `browser/counter.ts` makes it say what is left.
 */
export function Counter({ id, limit: { max, unit = 'characters' } }: { id: string; limit: Limit }) {
  const t = useTexts();
  const lang = useLang();
  return (
    <saman-counter
      for={id}
      max={max}
      unit={unit}
      data-left-one={t.remaining[unit].one}
      data-left-other={t.remaining[unit].other}
      data-over-one={t.over[unit].one}
      data-over-other={t.over[unit].other}
    >
      <p class="counter" id={`${id}--c`}>
        {fill(t.atMost[unit], { n: formatFor(lang).number(max) })}
      </p>
    </saman-counter>
  );
}
