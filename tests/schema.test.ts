import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { modules } from '../src/modules.ts';
import { schemaFiles } from '../src/platform/db/schema-files.ts';
import type { SchemaFile } from '../src/platform/db/schema-files.ts';
import { root } from '../src/platform/root.ts';
import { listRoutes, pagesDocument } from '../tools/page-list.ts';
import { where } from '../tools/where.ts';
import { readTree } from './architecture/tree.ts';
import { migratedDatabase } from './support/migrated-database.ts';

const committed = (file: string) => readFileSync(path.join(root, file), 'utf8');

let made: SchemaFile[];
beforeAll(async () => {
  const database = await migratedDatabase(modules.flatMap((module) => module.jobs ?? []));
  made = await schemaFiles(database.owner);
  await database.drop();
}, 30_000);

test('the migrations give exactly the committed schemas and types ("npm run dump" writes them)', () => {
  for (const { path: file, text } of made) expect({ file, text: committed(file) }).toEqual({ file, text });
});

test('no schema is left behind by a module that is gone', () => {
  const dumps = readTree(root).files.filter(
    ({ path: name }) => name.startsWith('src/') && name.endsWith('/schema.sql'),
  );
  expect(dumps.map(({ path: name }) => name)).toEqual(
    made
      .map(({ path: name }) => name)
      .filter((name) => name.endsWith('.sql'))
      .toSorted(),
  );
});

test('docs/pages.md lists exactly the pages there are ("npm run dump" writes it)', () => {
  expect(committed('docs/pages.md')).toBe(pagesDocument(listRoutes()));
});

/** What `where` prints for an address, and how it ends. */
function told(address: string): { lines: string[]; code: number } {
  const lines: string[] = [];
  return { code: where(address, (line) => lines.push(line)), lines };
}

const rows = Array.from(
  committed('docs/pages.md').matchAll(/^\| `([^`]+)` \| [A-Z ]+ \| [^|]+ \| `([^`]+)` \|$/gm),
  ([, address = '', id = '']) => ({ address, id }),
);

test('docs/pages.md has a row for every page, file and endpoint', () => {
  const ids = modules.flatMap(({ pages = [], files = [], endpoints = [] }) =>
    [...pages, ...files, ...endpoints].map(({ id }) => id),
  );
  expect(rows.map(({ id }) => id)).toEqual(ids);
});

test.each(rows)('where: $address has files that exist', ({ address, id }) => {
  const { code, lines } = told(address.replace('{lang}', 'nn').replaceAll(/:\w+/g, '1508'));
  const [first = '', ...files] = lines;
  expect([code, first.split('  ')[0]]).toEqual([0, id]);
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => !existsSync(path.join(root, file.trim())))).toEqual([]);
  expect(files[0]).toMatch(/\.(page\.tsx|file\.ts|endpoint\.ts)$/);
});

test('where: an unknown address gives the nearest', () => {
  expect(told('/nn/municipalites/1508')).toEqual({
    code: 1,
    lines: [
      'No page answers /nn/municipalites/1508. Nearest:',
      '  /{lang}/municipalities/:number  register/show-municipality',
      '  /{lang}/municipalities  register/list-municipalities',
      '  /{lang}/municipalities/:number/correction  register/report-correction',
    ],
  });
});

test('where: the command itself', { timeout: 30_000 }, async () => {
  const run = (address: string) =>
    promisify(execFile)(process.execPath, [path.join(root, 'tools/run.mjs'), 'where', address]);
  const { stdout } = await run('http://localhost:3000/nb/municipalities/1508?sent=1');
  expect(stdout.split('\n').slice(0, 2)).toEqual([
    'register/show-municipality  GET /{lang}/municipalities/:number  (anyone)',
    '  src/modules/register/pages/show-municipality/show-municipality.page.tsx',
  ]);
  await expect(run('/nn/nothing')).rejects.toMatchObject({ code: 1 });
});
