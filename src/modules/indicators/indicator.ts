import { z } from 'zod';
import type { Lang } from '../../platform/text/language.ts';

/** Words in every language Saman speaks. */
export const words = z.strictObject({ nb: z.string().min(1), nn: z.string().min(1), en: z.string().min(1) });

/** What a definition says in words, and where its series breaks. */
export const definitionWords = z.strictObject({
  name: words,
  /** What is counted. */
  measures: words,
  numerator: words,
  denominator: words.nullable(),
  /** Whom it is usually counted for. */
  scope: words,
  /** What one must know before comparing. */
  caution: words.nullable(),
  breaks: z.array(z.strictObject({ on: z.iso.date(), reason: words })),
});
export type DefinitionWords = z.output<typeof definitionWords>;

/** What can be measured, as its newest definition says. */
export interface Indicator extends DefinitionWords {
  readonly id: number;
  /** Its place in addresses and files. */
  readonly key: string;
  readonly version: number;
  readonly validFrom: string;
  readonly unit: 'percent' | 'persons' | 'points' | 'kroner';
  /** Which way is better. */
  readonly direction: 'up' | 'down';
  /** Who counts: Statistics Norway, KS, or the municipality itself. */
  readonly source: 'ssb' | 'ks' | 'own';
}

/** A field of work and the indicators recommended for it, best first. */
export interface Topic {
  readonly key: string;
  readonly name: Readonly<Record<Lang, string>>;
  /** Said where effect is hard to show. */
  readonly warning: Readonly<Record<Lang, string>> | null;
  readonly indicatorIds: readonly number[];
}

/** The indicator that somebody named in a goal, whatever the language and the capitals, or null. */
export function indicatorNamed(indicators: readonly Indicator[], written: string | null): Indicator | null {
  const wanted = plain(written ?? '');
  const isNamed = ({ key, name }: Indicator) =>
    [key, name.nb, name.nn, name.en].some((each) => plain(each) === wanted);
  return indicators.find(isNamed) ?? null;
}

function plain(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nb');
}
