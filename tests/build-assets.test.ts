import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAssets } from '../tools/build-assets.mjs';

const budget = 15_000;
let folder: string;
let manifest: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saman-assets-'));
  manifest = await buildAssets({ outDir: folder });
});
afterAll(() => rm(folder, { recursive: true }));

function file(name: string, ending = '') {
  return readFile(join(folder, `${manifest[name]?.replace('/assets/', '') ?? ''}${ending}`));
}

test('the manifest names what pages ask for, each address with the hash of its content', async () => {
  expect(Object.keys(manifest).toSorted()).toEqual([
    'app.css',
    'app.js',
    'inter-latin-ext.woff2',
    'inter-latin.woff2',
    'mark.svg',
    'schibsted-latin-ext.woff2',
    'schibsted-latin.woff2',
  ]);
  expect(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))).toEqual(manifest);
  const named = Object.values(manifest).filter(
    (address) => !/^\/assets\/[\w-]+-[0-9A-Za-z]{8}\.\w+$/.test(address),
  );
  expect(named).toEqual([]);
});

test.each(['app.css', 'app.js'])('%s stays within its budget on the wire', async (name) => {
  const size = (await file(name, '.br')).length;
  expect(size).toBeGreaterThan(500);
  expect(size).toBeLessThanOrEqual(budget);
});

test.each(['app.css', 'app.js', 'mark.svg'])('%s is the same file in both compressed forms', async (name) => {
  const plain = await file(name);
  expect(brotliDecompressSync(await file(name, '.br')).equals(plain)).toBe(true);
  expect(gunzipSync(await file(name, '.gz')).equals(plain)).toBe(true);
});

test('the style sheet asks for nothing from elsewhere', async () => {
  const css = (await file('app.css')).toString();
  const asked = [...css.matchAll(/url\("?([^")]*)/g)].map((match) => match[1] ?? '');
  const elsewhere = asked.filter(
    (address) => !address.startsWith('/assets/') && !address.startsWith('data:'),
  );
  expect(elsewhere).toEqual([]);
  expect(css).not.toContain('@import');
});

test('building again gives the same addresses and leaves nothing behind', async () => {
  const before = (await readdir(folder)).toSorted();
  expect(await buildAssets({ outDir: folder })).toEqual(manifest);
  expect((await readdir(folder)).toSorted()).toEqual(before);
});
