import { z } from 'zod';
import { definitionWords, words } from './indicator.ts';
import { parsePeriod } from './period.ts';

const key = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

const indicator = z
  .strictObject({
    key,
    unit: z.enum(['percent', 'persons', 'points', 'kroner']),
    direction: z.enum(['up', 'down']),
    source: z.enum(['ssb', 'ks', 'own']),
    ...definitionWords.shape,
  })
  .transform(({ key, unit, direction, source, ...rest }) => ({ key, unit, direction, source, words: rest }));
export type ShippedIndicator = z.output<typeof indicator>;

const topic = z.strictObject({
  key,
  name: words,
  warning: words.nullable(),
  indicators: z.array(key).min(1),
});
export type ShippedTopic = z.output<typeof topic>;

/** `definitions.json`: topics with their indicators, and what each indicator counts. */
export const definitions = z.strictObject({ topics: z.array(topic), indicators: z.array(indicator) });

const or = (empty: null) => (value: string) => (value === '' ? empty : value);

/** A row of `values.csv`. */
export const figure = z
  .strictObject({
    indicator: key,
    level: z.enum(['municipality', 'county', 'country']),
    code: z.string().regex(/^(\d{4}|\d{2})?$/),
    scope: z.enum(['whole', 'health_and_care']),
    period: z.string().transform((text, context) => {
      const period = parsePeriod(text);
      if (period !== null) return period;
      context.addIssue({ code: 'custom', message: 'notAPeriod' });
      return z.NEVER;
    }),
    kind: z.enum(['baseline', 'target', 'result', 'official', 'estimate']),
    value: z.string().regex(/^-?\d+(\.\d+)?$/),
    state: z.enum(['final', 'provisional']),
    source: z.string().min(1),
    address: z.string().transform(or(null)),
    retrieved_on: z.iso.date(),
  })
  .transform(({ level, code, period, value, state, retrieved_on: retrievedOn, ...rest }) => ({
    ...rest,
    ...period,
    municipalityNumber: level === 'municipality' ? code : null,
    countyCode: level === 'county' ? code : null,
    value: Number(value),
    provisional: state === 'provisional',
    retrievedOn,
  }));
export type ShippedFigure = z.output<typeof figure>;

export interface ShippedIndicators {
  readonly topics: readonly ShippedTopic[];
  readonly indicators: readonly ShippedIndicator[];
  readonly figures: readonly ShippedFigure[];
}
