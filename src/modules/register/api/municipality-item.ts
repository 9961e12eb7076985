import { z } from 'zod';
import type { MunicipalityOn } from '../municipalities-on.query.ts';

const date = z.iso.date();

/** One municipality on a date, as open data. */
export const municipalityItem = z.object({
  number: z.string().describe('Four digits'),
  name: z.string().describe('Norwegian name'),
  officialName: z.string().describe('With Sámi and Kven parallel names, as the register writes it'),
  nameSe: z.string().nullable().describe('Northern Sámi'),
  nameSmj: z.string().nullable().describe('Lule Sámi'),
  nameSma: z.string().nullable().describe('Southern Sámi'),
  nameFkv: z.string().nullable().describe('Kven'),
  county: z.string(),
  countyCode: z.string(),
  organisationNumber: z.string().nullable(),
  languageForm: z.enum(['bokmaal', 'nynorsk', 'neutral']).nullable(),
  languageFormAsOf: date
    .nullable()
    .describe('When the form was known to apply; not always the date asked for'),
  languageFormCertainty: z.enum(['second_hand', 'sum_checked', 'uncertain']).nullable(),
  population: z.int().nullable().describe('Inhabitants on 1 January of the year of the date'),
  validFrom: date,
  validTo: date.nullable().describe('First day it no longer exists'),
});

export function toMunicipalityItem(row: MunicipalityOn): z.output<typeof municipalityItem> {
  // Our own ids are nothing to build on outside; the source stands with the data the product ships.
  const { inhabitants, organisationId: _, languageFormSource: __, ...rest } = row;
  return { ...rest, population: inhabitants };
}
