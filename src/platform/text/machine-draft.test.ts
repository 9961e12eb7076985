import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { apertium, findProgram } from './machine-draft.ts';

const installed = findProgram('apertium', process.env['PATH'] ?? '');

/** A real program that stands in for Apertium, where what is tested is how it is run. */
async function program(script: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'saman-draft-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'apertium');
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}

test.skipIf(installed === null)(
  'Apertium drafts each form from the other (skipped where it is not installed)',
  async () => {
    const maker = apertium(installed ?? '');
    const toNynorsk = await maker.draft(['Hvordan skal kommunene få vite hva som er gjort?'], 'nb-nn');
    expect(toNynorsk).toEqual(['Korleis skal kommunane få vita kva som er gjort?']);
    const toBokmaal = await maker.draft(['Kva får dei tilsette ikkje vite?'], 'nn-nb');
    expect(toBokmaal).toEqual(['Hva får de ansatte ikke vite?']);
  },
);

test('texts go in and drafts come out, in their order, with the direction as an argument', async () => {
  const maker = apertium(await program('echo "$1 $2"; cat'));
  expect(await maker.draft(['Ein $(touch /x) `tekst`\nmed to linjer', '  ', 'to'], 'nn-nb')).toEqual([
    '-u nno-nob\nEin $(touch /x) `tekst`\nmed to linjer',
    null,
    '-u nno-nob\nto',
  ]);
});

test('a program that fails, says nothing or is not there gives no draft', async () => {
  expect(await apertium(await program('cat; exit 1')).draft(['a'], 'nb-nn')).toEqual([null]);
  expect(await apertium(await program('exit 0')).draft(['a'.repeat(200_000)], 'nb-nn')).toEqual([null]);
  expect(await apertium('/nowhere/apertium').draft(['a'], 'nb-nn')).toEqual([null]);
});

test('a program that hangs is stopped, and the texts behind it are not begun', async () => {
  const maker = apertium(await program('sleep 60 & wait'), { milliseconds: 150 });
  const before = performance.now();
  expect(await maker.draft(['a', 'b'], 'nb-nn')).toEqual([null, null]);
  expect(performance.now() - before).toBeLessThan(5000);
});

test('a program that writes without end is stopped', async () => {
  expect(await apertium(await program('yes')).draft(['a'], 'nb-nn')).toEqual([null]);
});

test('a program is found in the folders of the path, and only when it can be run', async () => {
  const file = await program('cat');
  const [folder, empty] = [path.dirname(file), path.join(path.dirname(file), 'empty')];
  await mkdir(path.join(empty, 'apertium'), { recursive: true });
  expect(findProgram('apertium', `${empty}:${folder}`)).toBe(file);
  expect(findProgram(file, '')).toBe(file);
  expect(findProgram('apertium', empty)).toBeNull();
  await chmod(file, 0o644);
  expect(findProgram('apertium', folder)).toBeNull();
});
