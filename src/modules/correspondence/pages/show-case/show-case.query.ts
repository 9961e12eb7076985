import { z } from 'zod';
import type { PageContext } from '../../../../platform/http/page.ts';
import { namesOf } from '../../../identity/index.ts';
import { caseDescriptions } from '../../cases.query.ts';
import type { CaseDescription } from '../../cases.query.ts';
import { personIdOf } from '../../describer.ts';
import { findOwnedCase } from '../../owned-case.query.ts';
import type { OwnedCase } from '../../owned-case.query.ts';
import { mayHandleCases, mayReadCases } from '../../policy.ts';
import { recordsOf } from '../../records.query.ts';
import type { CaseRecord } from '../../records.query.ts';

/** How many records stand on a page. */
const onePage = 50;

export const showCaseQuery = z.object({
  before: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'unknownPlace')
    .transform(Number)
    .optional(),
});

export type ShowCaseQuery = z.output<typeof showCaseQuery>;

export interface ShownCase extends OwnedCase {
  readonly records: readonly CaseRecord[];
  /** The number the next part comes before. */
  readonly next: number | null;
  readonly descriptions: readonly (CaseDescription & { readonly by: string | null })[];
  readonly names: ReadonlyMap<number, string | null>;
  readonly mayHandle: boolean;
}

/** The case with a part of its records, or null; nothing is read for those who may not see it. A fixed number of queries. */
export async function findShownCase(page: PageContext<ShowCaseQuery>): Promise<ShownCase | null> {
  const owned = await findOwnedCase(page);
  if (!owned) return null;
  const { db, principal, query } = page;
  const empty = { records: [], next: null, descriptions: [], names: new Map(), mayHandle: false };
  if (!mayReadCases(principal, owned.organisation.id)) return { ...owned, ...empty };
  const { id } = owned.caseFile;
  const before = query.before === undefined ? {} : { before: query.before };
  const found = await recordsOf(db, id, { ...before, limit: onePage + 1 });
  const descriptions = await caseDescriptions(db, id);
  const names = await namesOf(
    db,
    descriptions.flatMap(({ describedBy, responsibleId }) =>
      [personIdOf(describedBy), responsibleId].flatMap((each) => each ?? []),
    ),
  );
  const records = found.slice(0, onePage);
  return {
    ...owned,
    records,
    next: found.length > onePage ? (records.at(-1)?.number ?? null) : null,
    descriptions: descriptions.map((each) => ({
      ...each,
      by: names.get(personIdOf(each.describedBy) ?? 0) ?? null,
    })),
    names,
    mayHandle: mayHandleCases(principal, owned.organisation.id),
  };
}
