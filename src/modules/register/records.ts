import { z } from 'zod';
import { isDate } from './dates.ts';

/**
 * The files of data/register as records. Each schema takes the texts of one row (headings in camel case) and gives the
 * record; an empty field is null. The messages are codes of row-errors.ts.
 */
const text = z.string({ error: 'missing' }).min(1, { error: 'missing' });
const date = text.refine(isDate, { error: 'not_a_date' });
const municipalityNumber = text.regex(/^\d{4}$/, { error: 'not_a_municipality_number' });
const countyCode = text.regex(/^\d{2}$/, { error: 'not_a_county_code' });
const organisationNumber = text.refine(isOrganisationNumber, { error: 'not_an_organisation_number' });
const year = text.regex(/^\d{4}$/, { error: 'not_a_year' }).transform(Number);
const whole = text.regex(/^\d+$/, { error: 'not_a_number' }).transform(Number);
const weight = text.regex(/^(0\.\d+|1)$/, { error: 'not_a_weight' }).transform(Number);
const yesNo = z.enum(['yes', 'no'], { error: 'not_yes_or_no' }).transform((answer) => answer === 'yes');
const list = z.string().transform((texts) => (texts === '' ? [] : texts.split(';')));

function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: 'unknown_code' });
}

function orEmpty<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((field) => (field === '' ? null : field), schema.nullable());
}

const endsAfterItStarts = (record: { validFrom: string | null; validTo: string | null }) =>
  record.validFrom === null || record.validTo === null || record.validFrom < record.validTo;
const interval = { error: 'ends_before_it_starts', path: ['validTo'] };

export const changeKinds = [
  'merger',
  'split',
  'boundary',
  'renumbering',
  'name',
  'renumbering_and_name',
] as const;
export const languageForms = ['bokmaal', 'nynorsk', 'neutral'] as const;
export const shareBases = ['whole', 'population', 'population_approximate', 'rough'] as const;

export const countySchema = z
  .object({
    code: countyCode,
    name: text,
    officialName: text,
    validFrom: date,
    validTo: orEmpty(date),
    successors: list,
    councilLanguageForm: orEmpty(oneOf(languageForms)),
    councilLanguageFormYear: orEmpty(year),
  })
  .refine(endsAfterItStarts, interval);

export const countyGovernorSchema = z.object({
  id: text,
  nameNb: text,
  nameNn: text,
  countyCodes: list,
  organisationNumber,
  organisationNumberCertainty: oneOf(['confirmed', 'unconfirmed']),
  validFrom: orEmpty(date),
  note: orEmpty(text),
});

export const municipalitySchema = z
  .object({
    number: municipalityNumber,
    countyCode,
    validFrom: date,
    validFromIsLowerBound: yesNo,
    validTo: orEmpty(date),
    organisationNumber: orEmpty(organisationNumber),
    organisationNumberSource: orEmpty(text),
    samiLanguageAreaYear: orEmpty(year),
  })
  .refine(endsAfterItStarts, interval);

export const municipalityNameSchema = z
  .object({
    number: municipalityNumber,
    validFrom: date,
    validTo: orEmpty(date),
    name: text,
    officialName: text,
    nameSe: orEmpty(text),
    nameSmj: orEmpty(text),
    nameSma: orEmpty(text),
    nameFkv: orEmpty(text),
  })
  .refine(endsAfterItStarts, interval);

export const changeSchema = z.object({
  date,
  kind: oneOf(changeKinds),
  fromNumber: municipalityNumber,
  fromName: text,
  toNumber: municipalityNumber,
  toName: text,
  certainty: oneOf(['certain', 'direction_unknown', 'date_at_latest']),
  note: orEmpty(text),
  source: text,
});

export const comparisonSchema = z.object({
  fromNumber: municipalityNumber,
  toNumber: municipalityNumber,
  weight,
  basis: oneOf(shareBases),
});

export const languageDecisionSchema = z.object({
  number: municipalityNumber,
  form: oneOf(languageForms),
  asOf: date,
  certainty: oneOf(['second_hand', 'sum_checked', 'uncertain']),
  source: text,
  note: orEmpty(text),
});

export const populationSchema = z.object({ number: municipalityNumber, year, count: whole, source: text });

export const organisationSchema = z.object({
  id: text,
  kind: oneOf(['ministry', 'association', 'confederation', 'union', 'competence_environment']),
  parentId: orEmpty(text),
  organisationNumber: orEmpty(organisationNumber),
  certainty: oneOf(['confirmed', 'unchecked']),
  note: orEmpty(text),
});

export const organisationNameSchema = z
  .object({
    id: text,
    validFrom: orEmpty(date),
    validTo: orEmpty(date),
    nameNb: text,
    nameNn: text,
    nameEn: orEmpty(text),
    short: orEmpty(text),
    certainty: oneOf(['confirmed', 'unchecked']),
  })
  .refine(endsAfterItStarts, interval);

export const tileSchema = z.object({ number: municipalityNumber, column: whole, row: whole });

export type County = z.infer<typeof countySchema>;
export type CountyGovernor = z.infer<typeof countyGovernorSchema>;
export type Municipality = z.infer<typeof municipalitySchema>;
export type MunicipalityName = z.infer<typeof municipalityNameSchema>;
export type ChangeKind = (typeof changeKinds)[number];
export type LanguageForm = (typeof languageForms)[number];
export type Change = z.infer<typeof changeSchema>;
/** How much of a former municipality lies in which municipality of 1 January 2024. */
export type Comparison = z.infer<typeof comparisonSchema>;
export type LanguageDecision = z.infer<typeof languageDecisionSchema>;
export type Population = z.infer<typeof populationSchema>;
export type Organisation = z.infer<typeof organisationSchema>;
export type OrganisationName = z.infer<typeof organisationNameSchema>;
export type Tile = z.infer<typeof tileSchema>;

/** Nine digits where the last is the check digit (modulus 11, weights 3 2 7 6 5 4 3 2). */
export function isOrganisationNumber(number: string): boolean {
  if (!/^\d{9}$/.test(number)) return false;
  const sum = [3, 2, 7, 6, 5, 4, 3, 2].reduce((total, factor, at) => total + factor * Number(number[at]), 0);
  return (11 - (sum % 11)) % 11 === Number(number[8]);
}
