import { expect, test } from 'vitest';
import { validOn } from './dates.ts';
import { readShippedRegister } from './shipped-register.ts';
import { layoutTileMap } from './tile-map.ts';

const { municipalities, tiles } = await readShippedRegister('data/register');

test('tiles become squares with a gap between', () => {
  const layout = layoutTileMap(
    [
      { number: '0301', column: 0, row: 1 },
      { number: '3201', column: 2, row: 0 },
    ],
    10,
    2,
  );
  expect(layout).toEqual({
    width: 34,
    height: 22,
    viewBox: '0 0 34 22',
    cells: [
      { number: '0301', x: 0, y: 12, size: 10 },
      { number: '3201', x: 24, y: 0, size: 10 },
    ],
  });
  expect(layoutTileMap([])).toEqual({ width: 0, height: 0, viewBox: '0 0 0 0', cells: [] });
});

test('every municipality of today has a tile of its own', () => {
  const today = validOn(municipalities, '2026-01-01').map(({ number }) => number);
  expect(tiles.map(({ number }) => number).toSorted()).toEqual(today.toSorted());
  expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(357);
});

test('the country stands upright: Finnmark top right, Lindesnes at the bottom, the west coast left', () => {
  const at = (number: string) => tiles.find((tile) => tile.number === number) ?? { column: -1, row: -1 };
  const [vardo, oslo, bergen, lindesnes] = [at('5634'), at('0301'), at('4601'), at('4205')];
  expect(vardo.column).toBe(Math.max(...tiles.map(({ column }) => column)));
  expect(lindesnes.row).toBe(Math.max(...tiles.map(({ row }) => row)));
  expect([bergen.column < oslo.column, vardo.row < oslo.row, oslo.row < lindesnes.row]).toEqual([
    true,
    true,
    true,
  ]);
});
