import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf } from './faults.ts';
import { hammer } from './run.ts';
import { makeWorld } from './world.ts';
import type { World } from './world.ts';

/** `npm run bench soak` does the same for half an hour, with a seed of the day. */
const seconds = Number(process.env['SAMAN_HAMMER_SECONDS'] ?? '20');
const seed = Number(process.env['SAMAN_HAMMER_SEED'] ?? '2011');

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.place.close());

test(
  'whatever is done to an application at once, no word is lost and nothing is signed unread or sent twice',
  async () => {
    await hammer(world, { seed, seconds });
    const faults = await faultsOf(world);
    const { counts } = world.ledger;
    const result = process.env['SAMAN_HAMMER_RESULT'];
    if (result !== undefined)
      writeFileSync(result, JSON.stringify({ faults, counts: Object.fromEntries(counts) }));
    expect(faults).toEqual([]);
    // A run in which something never succeeded shows nothing about it.
    const happened = ['write', 'freeze', 'open', 'sign', 'submit', 'withdraw', 'remark', 'kill'];
    expect(happened.filter((what) => (counts.get(what) ?? 0) === 0)).toEqual([]);
  },
  (seconds + 100) * 1000,
);
