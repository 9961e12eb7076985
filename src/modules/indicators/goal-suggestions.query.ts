import type { Db } from '../../platform/db/database.ts';
import { baselinesFor } from './baseline.query.ts';
import type { NamedBaseline } from './baseline.query.ts';
import { recommendedFor } from './store.ts';
import type { Indicator, Topic } from './indicator.ts';

/** What can help those who write goals in one application: loaded once, shown at every goal. */
export interface GoalSuggestions {
  readonly recommended: readonly { readonly topic: Topic; readonly indicators: readonly Indicator[] }[];
  readonly baselines: readonly NamedBaseline[];
}

/**
 * The recommended indicators of some topics, and the newest official figures for some municipalities. Five queries,
 * whatever the number of each.
 */
export async function goalSuggestions(
  db: Db,
  wanted: {
    readonly topics: readonly string[];
    readonly organisationIds: readonly number[];
    readonly today: string;
  },
): Promise<GoalSuggestions> {
  const recommended = await recommendedFor(db, wanted.topics);
  const indicatorIds = [...new Set(recommended.flatMap(({ indicators }) => indicators.map(({ id }) => id)))];
  return { recommended, baselines: await baselinesFor(db, { ...wanted, indicatorIds }) };
}
