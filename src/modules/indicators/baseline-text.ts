import { fill } from '../../platform/text/texts.ts';
import { formatFor } from '../../platform/text/format.ts';
import type { Lang } from '../../platform/text/language.ts';
import type { NamedBaseline } from './baseline.query.ts';
import { amountText } from './goal-text.ts';
import { periodText } from './period.ts';
import type { Indicator } from './indicator.ts';
import { textsIn } from './texts/texts.ts';

/**
 * An official figure as a suggestion for where a goal starts: «Moss kommune: 6,6 prosent, 1. kvartal 2011. Kjelde: …».
 * Where the municipality has changed since, it says so, and shows the parts that cannot be added together.
 */
export function baselineText(lang: Lang, baseline: NamedBaseline, { unit }: Pick<Indicator, 'unit'>): string {
  const t = textsIn(lang).baseline;
  const known = {
    municipality: baseline.municipality,
    period: periodText(lang, baseline),
    source: baseline.source,
  };
  const amount = (value: number | null) =>
    value === null
      ? t.notKnown
      : `${amountText(lang, Number(value.toFixed(2)))} ${textsIn(lang).units[unit]}`;
  const parts = formatFor(lang).list(
    baseline.parts.map(({ name, value }) => fill(t.part, { name, amount: amount(value) })),
  );
  const said =
    baseline.value === null
      ? fill(t.parts[baseline.basis === 'divided' ? 'divided' : 'merged'], { ...known, parts })
      : fill(t.whole, { ...known, amount: amount(baseline.value) });
  const notes = [
    ...(baseline.value !== null && baseline.basis === 'merged' ? [fill(t.weighed, { parts })] : []),
    ...(baseline.provisional ? [t.provisional] : []),
  ];
  return [said, ...notes].join(' ');
}
