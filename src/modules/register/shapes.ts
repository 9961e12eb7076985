import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { z } from 'zod';
import { ConfigError } from '../../platform/config.ts';

/** Boundaries ready for drawing: one SVG path for each municipality. */
export interface Shapes {
  readonly viewBox: string;
  readonly paths: readonly { readonly number: string; readonly d: string }[];
}

/** The map file cannot be used; the message says why. It stops the start like any other wrong setting. */
export class MapFileError extends ConfigError {
  override name = 'MapFileError';
}

type Ring = readonly (readonly number[])[];

const position = z.array(z.number()).min(2);
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) }),
]);
const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      id: z.union([z.string(), z.number()]).optional(),
      properties: z.record(z.string(), z.unknown()).nullable(),
      geometry,
    }),
  ),
});

let shapes: Shapes | null = null;

/**
 * Read the operator's file at start, so that a fault is told then and not to a reader.
 * Throws MapFileError, also when the file cannot be read.
 */
export function loadShapes(file: string | undefined): void {
  shapes = file === undefined ? null : parseShapes(readMapFile(file));
}

function readMapFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new MapFileError(`The map file ${file} (MAP_FILE) cannot be read.`, { cause: error });
  }
}

/** What `loadShapes` read, or null when no file was given. */
export function shapesOfOperator(): Shapes | null {
  return shapes;
}

/**
 * Read GeoJSON or TopoJSON (longitude and latitude) whose features carry a municipality number as id,
 * or as `kommunenummer`, `number` or `id` among their properties.
 * Throws MapFileError when it is neither, or when no feature has a number.
 */
export function parseShapes(text: string): Shapes {
  const parsed = collection.safeParse(toGeoJson(text));
  if (!parsed.success) throw new MapFileError('The map file is neither GeoJSON nor TopoJSON with polygons.');
  const numbered = parsed.data.features.flatMap((each) => {
    const number = numberOf(each.id, each.properties ?? {});
    if (number === null) return [];
    const { geometry } = each;
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
    return [{ number, rings: rings.map((ring) => ring.map(project)) }];
  });
  if (numbered.length === 0) throw new MapFileError('No shape in the map file has a municipality number.');
  const points = numbered.flatMap(({ rings }) => rings.flat());
  const [left, right] = extent(points, 0);
  const [top, bottom] = extent(points, 1);
  const scale = 1000 / (bottom - top);
  const place = ([x = 0, y = 0]: readonly number[]) =>
    `${((x - left) * scale).toFixed(1)} ${((y - top) * scale).toFixed(1)}`;
  return {
    viewBox: `0 0 ${Math.ceil((right - left) * scale)} 1000`,
    paths: numbered.map(({ number, rings }) => ({
      number,
      d: rings.map((ring: Ring) => `M${ring.map(place).join('L')}Z`).join(''),
    })),
  };
}

function toGeoJson(text: string): unknown {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new MapFileError('The map file is not JSON.', { cause: error });
  }
  if (!isTopology(json)) return json;
  try {
    const [first] = Object.values(json.objects);
    return first === undefined ? json : feature(json, first as GeometryCollection);
  } catch (error) {
    // The library trusts the parts of a topology to be there.
    throw new MapFileError('The TopoJSON of the map file is not whole.', { cause: error });
  }
}

function isTopology(json: unknown): json is Topology {
  return typeof json === 'object' && json !== null && 'type' in json && json.type === 'Topology';
}

function numberOf(id: unknown, properties: Readonly<Record<string, unknown>>): string | null {
  for (const candidate of [id, properties['kommunenummer'], properties['number'], properties['id']]) {
    if (typeof candidate !== 'string' && typeof candidate !== 'number') continue;
    const number = String(candidate).padStart(4, '0');
    if (/^\d{4}$/.test(number) && number !== '0000') return number;
  }
  return null;
}

/** How far from the equator a latitude comes to lie on a map that keeps angles. */
function stretched(latitude: number): number {
  return Math.tan(Math.PI / 4 + latitude / 2);
}

/**
 * Lambert's conformal conic with the parallels 60° and 70° and the middle at 16° east: the shape
 * Norwegians know from their atlases, good enough for a picture.
 */
function project([longitude = 0, latitude = 0]: readonly number[]): [number, number] {
  const radians = Math.PI / 180;
  const [first, second] = [60 * radians, 70 * radians];
  const n = Math.log(Math.cos(first) / Math.cos(second)) / Math.log(stretched(second) / stretched(first));
  const rho = (Math.cos(first) * stretched(first) ** n) / n / stretched(latitude * radians) ** n;
  const angle = n * (longitude - 16) * radians;
  return [rho * Math.sin(angle), rho * Math.cos(angle)];
}

function extent(points: readonly (readonly number[])[], axis: 0 | 1): [number, number] {
  return points.reduce<[number, number]>(
    ([low, high], point) => [Math.min(low, point[axis] ?? 0), Math.max(high, point[axis] ?? 0)],
    [Infinity, -Infinity],
  );
}
