import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import { root } from '../../platform/root.ts';
import { parsePeriod } from './period.ts';

const words = z.strictObject({ nb: z.string().min(1), nn: z.string().min(1), en: z.string().min(1) });
const key = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

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

const definitions = z.strictObject({ topics: z.array(topic), indicators: z.array(indicator) });

const or = (empty: null) => (value: string) => (value === '' ? empty : value);

const figure = z
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

/** The indicators the product ships. Throws when a file is missing or faulty: shipped data is right or the build is wrong. */
export async function readShippedIndicators(): Promise<ShippedIndicators> {
  const folder = path.join(root, 'data', 'indicators');
  const [said, counted] = await Promise.all([
    readFile(path.join(folder, 'definitions.json'), 'utf8'),
    readFile(path.join(folder, 'values.csv'), 'utf8'),
  ]);
  const { data, errors } = Papa.parse(counted, { header: true, skipEmptyLines: true });
  if (errors[0]) throw new Error(`values.csv, row ${errors[0].row}: ${errors[0].message}`);
  return { ...definitions.parse(JSON.parse(said)), figures: z.array(figure).parse(data) };
}
