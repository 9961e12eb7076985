import type { Db } from '../../platform/db/database.ts';
import type { Tile } from './tile-map.ts';

/** Where each municipality of today stands on the tile map. */
export function findTiles(db: Db): Promise<Tile[]> {
  return db
    .selectFrom('register.tile')
    .select(['number', 'column_number as column', 'row_number as row'])
    .orderBy('number')
    .execute();
}
