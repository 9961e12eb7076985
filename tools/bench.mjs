// Runs the measurements of `bench/` one after the other: a table on standard output, JSON in `bench/results/`.
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildAll, bundle } from './build.mjs';
import { root } from './root.mjs';

const folder = path.join(root, 'bench');

/** @param {string[]} names which measurements; none means all */
export async function run(names) {
  const known = globSync('*.bench.ts', { cwd: folder }).map((file) => file.replace('.bench.ts', ''));
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(
      `There is no measurement ${unknown.join(', ')}. There are: ${known.toSorted().join(', ')}.`,
    );
    process.exit(1);
  }
  // Assets, templates and the compiler's worker, for what is measured inside this process.
  await buildAll();
  for (const file of globSync('**/*.process.ts', { cwd: folder })) await bundle(path.join('bench', file));
  for (const name of names.length > 0 ? names : known.toSorted()) await measure(name);
  process.exit(0);
}

/** @param {string} name */
async function measure(name) {
  const file = await bundle(`bench/${name}.bench.ts`);
  const { measure } = await import(pathToFileURL(file).href);
  const tables = await measure((line) => console.error(line));
  for (const table of tables) console.log(`\n${textOf(table)}`);
  const date = new Date().toISOString();
  const machine = { node: process.version, cores: os.availableParallelism(), model: os.cpus()[0]?.model };
  const results = path.join(folder, 'results');
  mkdirSync(results, { recursive: true });
  const output = path.join(results, `${name}-${date.replaceAll(':', '')}.json`);
  writeFileSync(output, `${JSON.stringify({ name, date, machine, tables }, null, 2)}\n`);
  console.log(`\n${path.relative(root, output)}`);
}

/** @param {{ title: string, rows: Record<string, string | number>[], note?: string }} table */
function textOf({ title, rows, note }) {
  const names = Object.keys(rows[0] ?? {});
  const cells = [names, ...rows.map((row) => names.map((name) => String(row[name] ?? '')))];
  const widths = names.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join('  '),
  );
  return [title, ...lines, ...(note ? [note] : [])].join('\n');
}
