import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';

/**
 * When the contents and the anchoring sheet that now stand were frozen; null while they are open. Ask it with the
 * application locked where something depends on it.
 */
export function frozenAt(_db: Db, _applicationId: number): Promise<Temporal.Instant | null> {
  // Nothing can be frozen yet.
  return Promise.resolve(null);
}
