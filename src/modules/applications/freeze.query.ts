import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import { findProgress } from './submission/progress-store.ts';

/**
 * When the contents and the anchoring sheet that now stand were frozen; null while they are open. Ask it with the
 * application locked where something depends on it.
 */
export async function frozenAt(db: Db, applicationId: number): Promise<Temporal.Instant | null> {
  const { freeze } = await findProgress(db, applicationId);
  return freeze && !freeze.reopened ? freeze.frozenAt : null;
}
