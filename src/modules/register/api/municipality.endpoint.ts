import { z } from 'zod';
import { anyone } from '../../../platform/http/access.ts';
import { defineOne } from '../../../platform/http/endpoint.ts';
import {
  findChangesOf,
  findLanguageFacts,
  findMunicipality,
  findNames,
  findPopulation,
} from '../municipality.query.ts';
import { directPredecessors, directSuccessors } from '../lineage.ts';
import { nothing } from '../query.ts';
import { changeKinds } from '../records.ts';
import { registerVersion } from '../store.ts';

const date = z.iso.date();
const relative = z.object({ number: z.string(), date, kind: z.enum(changeKinds) });

const item = z.object({
  number: z.string(),
  name: z.string(),
  officialName: z.string(),
  county: z.string(),
  countyCode: z.string(),
  organisationNumber: z.string().nullable(),
  validFrom: date,
  validFromIsLowerBound: z.boolean().describe('The municipality is older than validFrom'),
  validTo: date.nullable(),
  names: z.array(
    z.object({
      validFrom: date,
      validTo: date.nullable(),
      name: z.string(),
      officialName: z.string(),
      nameSe: z.string().nullable(),
      nameSmj: z.string().nullable(),
      nameSma: z.string().nullable(),
      nameFkv: z.string().nullable(),
    }),
  ),
  languageForms: z.array(
    z.object({
      asOf: date,
      form: z.enum(['bokmaal', 'nynorsk', 'neutral']),
      certainty: z.enum(['second_hand', 'sum_checked', 'uncertain']),
      source: z.string(),
    }),
  ),
  population: z.array(z.object({ year: z.int(), inhabitants: z.int() })),
  predecessors: z.array(relative).describe('Those it directly came from'),
  successors: z.array(relative).describe('Those it directly became'),
});

export const municipalityEndpoint = defineOne({
  id: 'register/municipality',
  path: '/api/v1/municipalities/:number',
  access: anyone,
  summary: 'One municipality number with its dated names, language forms, population and relatives',
  query: nothing,
  item,
  version: ({ db }) => registerVersion(db),
  load: async ({ db, params: { number = '' } }) => {
    const facts = await findMunicipality(db, number);
    const names = await findNames(db, number);
    const [latest] = names;
    if (facts === null || latest === undefined) return null;
    const changes = await findChangesOf(db, number);
    return {
      number,
      name: latest.name,
      officialName: latest.officialName,
      county: facts.county,
      countyCode: facts.countyCode,
      organisationNumber: facts.organisationNumber,
      validFrom: facts.validFrom,
      validFromIsLowerBound: facts.validFromIsLowerBound,
      validTo: facts.validTo,
      names,
      languageForms: await findLanguageFacts(db, number),
      population: await findPopulation(db, number),
      predecessors: directPredecessors(changes, number),
      successors: directSuccessors(changes, number),
    };
  },
  examples: [
    { path: '/api/v1/municipalities/1508', shows: 'one that came from a division' },
    { path: '/api/v1/municipalities/1850.csv', shows: 'the same as a row of CSV' },
    { path: '/api/v1/municipalities/9998', status: 404, shows: 'a number nobody has' },
  ],
});
