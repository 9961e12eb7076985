import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bundleScript, runScript } from './db/cluster/scripted-child.ts';
import { claimInstance, type InstanceClaim, type InstanceHeld } from './instance.ts';

let folder: string;
let script: string;
let dataDir: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saman-test-'));
  script = await bundleScript(
    fileURLToPath(new URL('db/cluster/cluster.script.ts', import.meta.url)),
    folder,
  );
});
beforeEach(() => {
  dataDir = join(folder, String(++count), 'data');
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

function granted(outcome: InstanceClaim | InstanceHeld): InstanceClaim {
  if ('heldBy' in outcome) throw new Error(`held by ${outcome.heldBy.pid}`);
  return outcome;
}

test('the folder is made for its owner alone', async () => {
  const claim = granted(await claimInstance(dataDir, {}));
  expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
  await claim.release();
});

test('the second claim is refused with what the first has told last, and granted after its release', async () => {
  const first = granted(await claimInstance(dataDir, {}));
  const database = { host: '/run/saman', port: 5432, user: 'saman_app', database: 'saman' };
  await first.update({ url: 'http://127.0.0.1:3000', database });
  const second = await claimInstance(dataDir, { url: 'http://127.0.0.1:3001' });
  expect(second).toEqual({
    heldBy: {
      pid: process.pid,
      url: 'http://127.0.0.1:3000',
      database,
      since: expect.stringMatching(/^\d{4}-.*Z$/),
    },
  });
  await first.release();
  await first.release();
  await granted(await claimInstance(dataDir, {})).release();
});

test('another process is refused with the number of the holder; when that is killed the claim is free', async () => {
  const holder = runScript(script, ['claim', dataDir]);
  expect(await holder.next()).toEqual({ claimed: holder.pid });
  const refused = await claimInstance(dataDir, {});
  expect(refused).toEqual({
    heldBy: { pid: holder.pid, url: `http://localhost/${holder.pid}`, since: expect.any(String) },
  });
  await holder.kill('SIGKILL');
  await granted(await claimInstance(dataDir, {})).release();
});

test('a note that names a live process is no claim: its number may have been used again', async () => {
  await granted(await claimInstance(dataDir, {})).release();
  await writeFile(join(dataDir, 'instance.json'), JSON.stringify({ pid: process.ppid, since: '2026-01-01' }));
  const next = await claimInstance(dataDir, {});
  expect('heldBy' in next).toBe(false);
  await granted(next).release();
});

test('of simultaneous starts exactly one is granted, also over a dead claim', async () => {
  for (let round = 0; round < 3; round++) {
    const children = Array.from({ length: 4 }, () => runScript(script, ['claim', dataDir]));
    const outcomes = await Promise.all(children.map((child) => child.next()));
    const winners = outcomes.flatMap((outcome) => ('claimed' in outcome ? [outcome['claimed']] : []));
    expect(winners).toHaveLength(1);
    const losers = outcomes.filter((outcome) => 'heldBy' in outcome);
    expect(losers.map((outcome) => Object(outcome['heldBy']).pid)).toEqual([
      winners[0],
      winners[0],
      winners[0],
    ]);
    await Promise.all(children.map((child) => child.kill('SIGKILL')));
  }
});
