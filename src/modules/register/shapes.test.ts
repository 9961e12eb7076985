import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ConfigError } from '../../platform/config.ts';
import { readShippedRegister } from './shipped-register.ts';
import { loadShapes, parseShapes, shapesOfOperator } from './shapes.ts';

const square = (west: number, south: number) => [
  [
    [west, south],
    [west + 1, south],
    [west + 1, south + 1],
    [west, south + 1],
    [west, south],
  ],
];
const geoJson = (...features: object[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: features.map((each) => ({ type: 'Feature', ...each })),
  });
const polygon = { type: 'Polygon', coordinates: square(10, 60) };

/** Corners of every ring of a path. */
const corners = (d: string | undefined) =>
  (d ?? '')
    .split('Z')
    .slice(0, -1)
    .map((ring) => ring.slice(1).split('L').length);

const points = (d: string | undefined) =>
  [...(d ?? '').matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

test('GeoJSON: the number may be the id or one of three properties; what has none is left out', () => {
  const shapes = parseShapes(
    geoJson(
      { id: 301, properties: null, geometry: polygon },
      { properties: { kommunenummer: '1103' }, geometry: polygon },
      { properties: { number: '1108' }, geometry: polygon },
      {
        properties: { id: '4601' },
        geometry: { type: 'MultiPolygon', coordinates: [square(5, 60), square(5, 62)] },
      },
      { properties: { name: 'Sverige' }, geometry: polygon },
    ),
  );
  expect(shapes.paths.map(({ number, d }) => [number, corners(d)])).toEqual([
    ['0301', [5]],
    ['1103', [5]],
    ['1108', [5]],
    ['4601', [5, 5]],
  ]);
});

test('the drawing is 1000 high, north is up and east to the right', () => {
  const south = { id: '0001', properties: null, geometry: { type: 'Polygon', coordinates: square(16, 58) } };
  const north = { id: '0002', properties: null, geometry: { type: 'Polygon', coordinates: square(20, 68) } };
  const shapes = parseShapes(geoJson(south, north));
  expect(shapes.viewBox).toMatch(/^0 0 \d+ 1000$/);
  const [below = [], above = []] = shapes.paths.map(({ d }) => points(d));
  expect(Math.max(...above.map(([, y]) => y))).toBeLessThan(Math.min(...below.map(([, y]) => y)));
  expect(Math.min(...above.map(([x]) => x))).toBeGreaterThan(Math.max(...below.map(([x]) => x)));
  expect(Math.max(...below.map(([, y]) => y))).toBe(1000);
});

test('TopoJSON: the same shape as the GeoJSON it stands for', () => {
  const topology = JSON.stringify({
    type: 'Topology',
    arcs: square(10, 60),
    objects: {
      municipalities: {
        type: 'GeometryCollection',
        geometries: [{ type: 'Polygon', id: '0301', arcs: [[0]] }],
      },
    },
  });
  expect(parseShapes(topology)).toEqual(
    parseShapes(geoJson({ id: '0301', properties: {}, geometry: polygon })),
  );
});

test('a file that cannot be used says why', () => {
  expect(() => parseShapes('{"type": "FeatureColl')).toThrow('The map file is not JSON.');
  for (const text of [
    '{}',
    '[]',
    'null',
    geoJson({ id: '0301', properties: {}, geometry: { type: 'Point' } }),
  ])
    expect(() => parseShapes(text)).toThrow('The map file is neither GeoJSON nor TopoJSON with polygons.');
  expect(() => parseShapes(JSON.stringify({ type: 'Topology', objects: {}, arcs: [] }))).toThrow(
    'neither GeoJSON',
  );
  expect(() => parseShapes('{"type": "Topology"}')).toThrow('The TopoJSON of the map file is not whole.');
  expect(() => parseShapes(geoJson({ properties: {}, geometry: polygon }))).toThrow(
    'No shape in the map file has a municipality number.',
  );
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'saman-test-'));
});
afterAll(() => {
  loadShapes(undefined);
  rmSync(folder, { recursive: true });
});

test('what is wrong with MAP_FILE stops the start like any other setting', () => {
  const missing = join(folder, 'missing.json');
  expect(() => loadShapes(missing)).toThrow(`The map file ${missing} (MAP_FILE) cannot be read.`);
  expect(() => loadShapes(missing)).toThrow(ConfigError);
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, '{"type"');
  expect(() => loadShapes(broken)).toThrow(ConfigError);
  loadShapes(undefined);
  expect(shapesOfOperator()).toBe(null);
});

const real = join(process.env['SAMAN_SHARED'] ?? '../shared', 'data/geo/kommuner-2024-liten.topojson');

// Skipped where the file is not at hand: the shapes are not part of this repository.
test.skipIf(!existsSync(real))(
  `the shapes of 2024 draw every municipality of today (needs ${real})`,
  async () => {
    loadShapes(real);
    const { tiles } = await readShippedRegister('data/register');
    expect(
      shapesOfOperator()
        ?.paths.map(({ number }) => number)
        .toSorted(),
    ).toEqual(tiles.map(({ number }) => number).toSorted());
  },
);
