import { z } from 'zod';
import type { PageContext } from '../../../../platform/http/page.ts';
import { namesOf } from '../../../identity/index.ts';
import { findOrganisations } from '../../../register/index.ts';
import type { Organisation } from '../../../register/index.ts';
import { casesOf } from '../../cases.query.ts';
import type { CaseFile } from '../../cases.query.ts';
import { mayHandleCases, ownCaseOrganisation } from '../../policy.ts';

/** How many cases stand on a page. */
const onePage = 50;

const key = /^(\d{4})_([1-9]\d{0,8})$/;

export const casesQuery = z.object({
  words: z.string().max(200, 'tooLong').optional(),
  year: z
    .string()
    .regex(/^\d{4}$/, 'unknownChoice')
    .transform(Number)
    .optional(),
  whose: z.enum(['mine'], 'unknownChoice').optional(),
  /** '2026_630'. */
  after: z.string().regex(key, 'unknownPlace').optional(),
});

export type CasesQuery = z.output<typeof casesQuery>;

export interface CaseList {
  readonly organisation: Organisation;
  readonly cases: readonly (CaseFile & { readonly responsible: string | null })[];
  readonly next: string | null;
  readonly mayHandle: boolean;
}

/** The cases of the organisation acted for; 'outside' for those who may not see any. A fixed number of queries. */
export async function findCaseList({
  db,
  query,
  principal,
  today,
}: PageContext<CasesQuery>): Promise<CaseList | 'outside'> {
  const organisationId = ownCaseOrganisation(principal);
  if (organisationId === null || principal.kind !== 'person') return 'outside';
  const { words, year, whose, after } = query;
  const [, afterYear, sequence] = key.exec(after ?? '') ?? [];
  const found = await casesOf(db, organisationId, {
    ...(words === undefined ? {} : { words }),
    ...(year === undefined ? {} : { year }),
    ...(whose === undefined ? {} : { responsibleId: Number(principal.id) }),
    ...(after === undefined ? {} : { after: { year: Number(afterYear), sequence: Number(sequence) } }),
    limit: onePage + 1,
  });
  const cases = found.slice(0, onePage);
  const names = await namesOf(
    db,
    cases.flatMap(({ responsibleId }) => responsibleId ?? []),
  );
  const [organisation] = await findOrganisations(db, [organisationId], today);
  if (!organisation) throw new Error(`Organisation ${organisationId} is not there`);
  const last = cases.at(-1);
  return {
    organisation,
    cases: cases.map((each) => ({ ...each, responsible: names.get(each.responsibleId ?? 0) ?? null })),
    next: found.length > onePage && last ? `${last.year}_${last.sequence}` : null,
    mayHandle: mayHandleCases(principal, organisationId),
  };
}
