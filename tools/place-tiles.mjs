// Places one square tile per municipality, so that the country is recognisable and neighbours stay together.
// Takes the shapes from a TopoJSON file that is not part of the repository; only the result, data/register/tiles.csv, is.
//
//   node tools/place-tiles.mjs <municipalities.topojson> <tiles.csv>
//
// The result is the same every time: the random numbers come from a fixed seed.
import { readFileSync, writeFileSync } from 'node:fs';
import { feature, neighbors } from 'topojson-client';

const COLUMNS = 30;
const ROWS = 45;
const ROUNDS = 6_000_000;

const [, , shapesFile, tilesFile] = process.argv;
if (!shapesFile || !tilesFile) {
  console.error('Usage: node tools/place-tiles.mjs <municipalities.topojson> <tiles.csv>');
  process.exit(2);
}

const topology = JSON.parse(readFileSync(shapesFile, 'utf8'));
const shapes = Object.values(topology.objects)[0];
const numbers = shapes.geometries.map((geometry) => geometry.properties.code);
const adjacent = neighbors(shapes.geometries);
const homes = spread(feature(topology, shapes).features.map(middleOf), adjacent);
const cells = improve(assign(homes), homes, adjacent);

const lines = numbers
  .map((number, index) => ({
    number,
    column: cells[index] % COLUMNS,
    row: Math.floor(cells[index] / COLUMNS),
  }))
  .toSorted((a, b) => a.number.localeCompare(b.number));
const left = Math.min(...lines.map((line) => line.column));
const top = Math.min(...lines.map((line) => line.row));
const text = lines.map(({ number, column, row }) => `${number},${column - left},${row - top}\n`).join('');
writeFileSync(tilesFile, `number,column,row\n${text}`);

/** The centre of the largest ring in kilometres, on a conic map that shows Norway upright (x east, y south). */
function middleOf({ geometry }) {
  const rings =
    geometry.type === 'Polygon' ? [geometry.coordinates[0]] : geometry.coordinates.map((p) => p[0]);
  const centres = rings.map((ring) => {
    let [twiceArea, x, y] = [0, 0, 0];
    const points = ring.map(project);
    for (let index = 1; index < points.length; index += 1) {
      const [x1, y1] = points[index - 1];
      const [x2, y2] = points[index];
      const cross = x1 * y2 - x2 * y1;
      twiceArea += cross;
      x += (x1 + x2) * cross;
      y += (y1 + y2) * cross;
    }
    return { size: Math.abs(twiceArea), x: x / (3 * twiceArea), y: y / (3 * twiceArea) };
  });
  return centres.reduce((a, b) => (b.size > a.size ? b : a));
}

function project([longitude, latitude]) {
  const rad = Math.PI / 180;
  const cone = Math.sin(65 * rad);
  const radius = 6371 * (1 / Math.tan(65 * rad) - (latitude - 65) * rad);
  const angle = (longitude - 15) * rad * cone;
  return [radius * Math.sin(angle), radius * Math.cos(angle)];
}

/**
 * Moves the centres apart until each has room for one tile, while neighbours pull each other and everyone
 * remembers where home was: the crowded south swells, the empty north shrinks, the outline stays.
 */
function spread(centres, adjacent) {
  const rough = scaled(centres);
  const points = rough.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < 1500; round += 1) {
    const heat = 1 - round / 1500;
    const moves = points.map(() => ({ x: 0, y: 0 }));
    for (let a = 0; a < points.length; a += 1) {
      for (let b = a + 1; b < points.length; b += 1) {
        const dx = points[b].x - points[a].x;
        const dy = points[b].y - points[a].y;
        const distance = Math.hypot(dx, dy) || 0.001;
        const touching = adjacent[a].includes(b);
        let pull = 0;
        if (distance < 1.08) pull = -(1.08 - distance) * 0.45;
        else if (touching) pull = Math.min(distance - 1.08, 1.5) * 0.05;
        if (pull === 0) continue;
        moves[a].x += (dx / distance) * pull;
        moves[a].y += (dy / distance) * pull;
        moves[b].x -= (dx / distance) * pull;
        moves[b].y -= (dy / distance) * pull;
      }
    }
    points.forEach((point, index) => {
      point.x += moves[index].x + (rough[index].x - point.x) * 0.02 * heat;
      point.y += moves[index].y + (rough[index].y - point.y) * 0.02 * heat;
    });
  }
  return centred(points);
}

/** From kilometres to tiles: as large as leaves a margin on the grid. */
function scaled(points) {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const size = Math.min(
    (COLUMNS - 3) / (Math.max(...xs) - Math.min(...xs)),
    (ROWS - 9) / (Math.max(...ys) - Math.min(...ys)),
  );
  return points.map(({ x, y }) => ({ x: (x - Math.min(...xs)) * size, y: (y - Math.min(...ys)) * size }));
}

function centred(points) {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const width = Math.max(...xs) - Math.min(...xs);
  const height = Math.max(...ys) - Math.min(...ys);
  const size = Math.min(1, (COLUMNS - 1) / width, (ROWS - 1) / height);
  return points.map(({ x, y }) => ({
    x: (x - Math.min(...xs)) * size + (COLUMNS - 1 - width * size) / 2,
    y: (y - Math.min(...ys)) * size + (ROWS - 1 - height * size) / 2,
  }));
}

/** The assignment of points to cells with the smallest sum of squared distances (the Hungarian method). */
function assign(points) {
  const size = COLUMNS * ROWS;
  const cost = (a, cell) =>
    (points[a].x - (cell % COLUMNS)) ** 2 + (points[a].y - Math.floor(cell / COLUMNS)) ** 2;
  const u = new Float64Array(points.length + 1);
  const v = new Float64Array(size + 1);
  const owner = new Int32Array(size + 1);
  const way = new Int32Array(size + 1);
  for (let a = 1; a <= points.length; a += 1) {
    owner[0] = a;
    let cell = 0;
    const least = new Float64Array(size + 1).fill(Infinity);
    const used = new Uint8Array(size + 1);
    do {
      used[cell] = 1;
      const current = owner[cell];
      let [step, next] = [Infinity, 0];
      for (let j = 1; j <= size; j += 1) {
        if (used[j]) continue;
        const reduced = cost(current - 1, j - 1) - u[current] - v[j];
        if (reduced < least[j]) [least[j], way[j]] = [reduced, cell];
        if (least[j] < step) [step, next] = [least[j], j];
      }
      for (let j = 0; j <= size; j += 1) {
        if (used[j]) [u[owner[j]], v[j]] = [u[owner[j]] + step, v[j] - step];
        else least[j] -= step;
      }
      cell = next;
    } while (owner[cell] !== 0);
    do {
      owner[cell] = owner[way[cell]];
      cell = way[cell];
    } while (cell !== 0);
  }
  const cells = Array.from({ length: points.length }, () => 0);
  for (let j = 1; j <= size; j += 1) if (owner[j] > 0) cells[owner[j] - 1] = j - 1;
  return cells;
}

/**
 * Swaps and moves tiles as long as the picture gets better: close to home, neighbours touching, on the right side of
 * each other, counties in one piece, no holes. Bad swaps are allowed early, so that a knot can be untied (simulated annealing).
 */
function improve(cells, homes, adjacent) {
  const at = new Int32Array(COLUMNS * ROWS).fill(-1);
  cells.forEach((cell, index) => (at[cell] = index));
  const random = seeded(1837);
  const costOf = (a) => {
    const column = cells[a] % COLUMNS;
    const row = Math.floor(cells[a] / COLUMNS);
    let cost = 0.12 * ((column - homes[a].x) ** 2 + (row - homes[a].y) ** 2);
    for (const b of adjacent[a]) {
      const dx = (cells[b] % COLUMNS) - column;
      const dy = Math.floor(cells[b] / COLUMNS) - row;
      const kept = numbers[a].slice(0, 2) === numbers[b].slice(0, 2) ? 1.5 : 1;
      cost += kept * Math.max(0, Math.hypot(dx, dy) - 1);
      const ex = homes[b].x - homes[a].x;
      const ey = homes[b].y - homes[a].y;
      cost += 0.5 * (1 - (dx * ex + dy * ey) / (Math.hypot(dx, dy) * Math.hypot(ex, ey)));
    }
    for (const step of [-1, 1, -COLUMNS, COLUMNS]) if (at[cells[a] + step] === -1) cost += 0.22;
    return cost;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const a = Math.floor(random() * cells.length);
    const from = cells[a];
    const column = (from % COLUMNS) + Math.floor(random() * 5) - 2;
    const row = Math.floor(from / COLUMNS) + Math.floor(random() * 5) - 2;
    if (column < 0 || column >= COLUMNS || row < 0 || row >= ROWS) continue;
    const to = row * COLUMNS + column;
    const b = at[to];
    if (a === b) continue;
    const before = costOf(a) + (b === -1 ? 0 : costOf(b));
    place(a, to, b, from);
    const after = costOf(a) + (b === -1 ? 0 : costOf(b));
    const heat = 0.6 * (1 - round / ROUNDS) ** 2 + 1e-6;
    if (after > before && random() > Math.exp((before - after) / heat)) place(a, from, b, to);
  }
  return cells;

  function place(a, cellOfA, b, cellOfB) {
    at[cellOfB] = b;
    at[cellOfA] = a;
    cells[a] = cellOfA;
    if (b !== -1) cells[b] = cellOfB;
  }
}

/** Random numbers from 0 to 1 that repeat with the same seed (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
