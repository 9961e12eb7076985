import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readBlueprints, shippedBlueprints } from './blueprint-files.ts';

test('three blueprints are shipped, one for each way municipalities come in', async () => {
  const shipped = await shippedBlueprints();
  expect(shipped.map(({ key, admission }) => [key, admission])).toEqual([
    ['development-programme', 'application'],
    ['merger-follow-up', 'facts'],
    ['development-offer', 'everybody'],
  ]);
});

test('the working group composes the offer to all: it begins without themes and instruments', async () => {
  const shipped = await shippedBlueprints();
  const empty = shipped.filter(({ themes, instruments }) => themes.length === 0 && instruments.length === 0);
  expect(empty.map(({ key }) => key)).toEqual(['development-offer']);
});

test('a file that is no blueprint, and two with one key, are faults', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'saman-blueprints-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [first] = await shippedBlueprints();
  await writeFile(
    path.join(folder, 'a.json'),
    JSON.stringify({ ...first, themes: [{ name: { nb: 'Ett' } }] }),
  );
  await expect(readBlueprints(folder)).rejects.toThrow('a.json is no blueprint');
  await writeFile(path.join(folder, 'a.json'), JSON.stringify(first));
  await writeFile(path.join(folder, 'b.json'), JSON.stringify(first));
  await expect(readBlueprints(folder)).rejects.toThrow('have the same key');
});
