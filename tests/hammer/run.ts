import { isDatabaseAway } from '../../src/platform/db/faults.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { chanceOf } from './chance.ts';
import { doubleSender, killer, leader, remarker, restful, signer, writer } from './clients.ts';
import type { Client } from './clients.ts';
import { count } from './ledger.ts';
import type { World } from './world.ts';

/** Milliseconds between what one client does and what it does next, as a rule. */
const pauses = { write: 15, lead: 150, send: 1200, sign: 50, remark: 200, kill: 400 };

/** Let everybody do what they do, all at once, for so many seconds; the same seed makes the same choices. */
export async function hammer(world: World, { seed, seconds }: { seed: number; seconds: number }) {
  const end = performance.now() + seconds * 1000;
  const chances = Array.from({ length: 40 }, (_, index) => chanceOf(seed + index * 7919));
  const chance = (index: number) => chances[index] ?? chanceOf(seed);
  const clients: readonly (readonly [Client, number])[] = [
    [restful(world, chance(21), writer(world, chance(0), 'project-leader', 'aa')), pauses.write],
    [restful(world, chance(22), writer(world, chance(1), 'mandate-administrator', 'bb')), pauses.write],
    [restful(world, chance(23), writer(world, chance(2), 'chief-executive', 'cc')), pauses.write],
    // Somebody in two tabs.
    [restful(world, chance(24), writer(world, chance(3), 'project-leader', 'dd')), pauses.write],
    [leader(world, chance(4)), pauses.lead],
    [doubleSender(world), pauses.send],
    [signer(world, chance(6), 'mayor'), pauses.sign],
    [signer(world, chance(7), 'chief-executive'), pauses.sign],
    [restful(world, chance(25), remarker(world, 'union-fagforbundet')), pauses.remark],
    [restful(world, chance(26), remarker(world, 'union-utdanningsforbundet')), pauses.remark],
    [killer(world), pauses.kill],
  ];
  await Promise.all(
    clients.map(async ([client, pause], index) => {
      const own = chanceOf(seed + 1000 + index);
      while (performance.now() < end) {
        await persevere(world, client);
        await sleep(own.below(pause * 2));
      }
    }),
  );
}

/** Whoever is torn off in the middle has no answer, and begins again; everything else is a fault of ours. */
async function persevere({ ledger, rest }: World, client: Client): Promise<void> {
  try {
    await client();
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    rest.wanted = false;
    count(ledger, 'torn off');
  }
}
