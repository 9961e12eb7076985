import { z } from 'zod';
import type { Organisation } from '../../register/index.ts';
import type { Programme } from '../programme.query.ts';
import { programmePaths } from '../paths.ts';

const date = z.iso.date();
const words = { nb: z.string(), nn: z.string() };

/** A published programme as open data. */
export const programmeItem = z.object({
  slug: z.string().describe('Its address under /programmes, for ever'),
  path: z.string().describe('The page, without the language'),
  state: z.enum(['published', 'closed']),
  nameNb: z.string(),
  nameNn: z.string(),
  summaryNb: z.string(),
  summaryNn: z.string(),
  owner: z.string().describe('The key of the organisation that owns it'),
  operator: z.string().describe('The key of the organisation that runs it'),
  individualDecision: z
    .boolean()
    .nullable()
    .describe('Whether the answer to an application is an individual decision'),
  themes: z.array(z.object(words)),
  criteria: z.array(z.object({ ...words, weight: z.int().nullable() })),
  periods: z.array(z.object({ ...words, startsOn: date, endsOn: date })),
  budgetYears: z.array(
    z.object({
      year: z.int(),
      amount: z.int().describe('Whole kroner'),
      subjectToAppropriation: z.boolean(),
    }),
  ),
});

export function toProgrammeItem(
  programme: Programme,
  organisations: readonly Organisation[],
): z.output<typeof programmeItem> {
  const keyOf = (id: number) => organisations.find((each) => each.id === id)?.key ?? '';
  const { slug, name, summary, individualDecision } = programme;
  return {
    slug,
    path: programmePaths.programme(slug),
    state: programme.state === 'closed' ? 'closed' : 'published',
    nameNb: name.nb,
    nameNn: name.nn,
    summaryNb: summary.nb,
    summaryNn: summary.nn,
    owner: keyOf(programme.ownerOrganisationId),
    operator: keyOf(programme.operatorOrganisationId),
    individualDecision,
    themes: programme.themes.map((theme) => theme.name),
    criteria: programme.criteria.map((criterion) => ({ ...criterion.name, weight: criterion.weight })),
    periods: programme.periods.map((period) => ({
      ...period.name,
      startsOn: period.startsOn,
      endsOn: period.endsOn,
    })),
    budgetYears: programme.budgetYears.map(({ year, amount, subjectToAppropriation }) => ({
      year,
      amount,
      subjectToAppropriation,
    })),
  };
}
