/** One municipality's place on the grid, counted from the top left. */
export interface Tile {
  number: string;
  column: number;
  row: number;
}

export interface TileMap {
  width: number;
  height: number;
  /** For the attribute `viewBox` of an SVG. */
  viewBox: string;
  cells: { number: string; x: number; y: number; size: number }[];
}

/**
 * Turns tiles into coordinates for drawing.
 * @param size side of a tile, @param gap between two tiles: both in the units of the drawing
 */
export function layoutTileMap(tiles: readonly Tile[], size = 24, gap = 2): TileMap {
  const step = size + gap;
  const columns = tiles.reduce((most, tile) => Math.max(most, tile.column + 1), 0);
  const rows = tiles.reduce((most, tile) => Math.max(most, tile.row + 1), 0);
  const width = Math.max(0, columns * step - gap);
  const height = Math.max(0, rows * step - gap);
  return {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    cells: tiles.map(({ number, column, row }) => ({ number, x: column * step, y: row * step, size })),
  };
}
