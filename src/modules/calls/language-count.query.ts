import { wordsIn } from '../programmes/index.ts';
import type { LanguageCounter, OriginalText } from '../programmes/index.ts';

/**
 * The words of the announced calls of some programmes. A call is written in both forms before it is announced, and
 * nothing tells which came first: both count. Calls that are over count too, for they are still read.
 */
export const countLanguages: LanguageCounter['count'] = async (db, programmeIds) => {
  if (programmeIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('calls.text as t')
    .innerJoin('calls.call as c', 'c.id', 't.call_id')
    .innerJoin('calls.opening as o', 'o.call_id', 'c.id')
    .select(['c.programme_id', 't.nb', 't.nn'])
    .where('c.programme_id', 'in', programmeIds)
    .orderBy('t.call_id')
    .orderBy('t.part')
    .execute();
  const counted = new Map<number, OriginalText[]>();
  for (const { programme_id: id, nb, nn } of rows)
    counted.set(id, [...(counted.get(id) ?? []), wordsIn('nb', nb), wordsIn('nn', nn)]);
  return counted;
};
