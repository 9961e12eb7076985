import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Result } from '../../src/platform/result.ts';
import { defineCommand } from '../../src/platform/db/command.ts';
import { readBytes, readVersion } from '../../src/modules/documents/index.ts';
import { findWriting, saveAnswers } from '../../src/modules/forms/index.ts';
import type { AnswerChange, Writing } from '../../src/modules/forms/index.ts';
import { applicationStateOf } from '../../src/modules/applications/application-state.ts';
import type { ApplicationState } from '../../src/modules/applications/application-state.ts';
import { answerAnchoring } from '../../src/modules/applications/anchoring/answer.command.ts';
import { lockApplication } from '../../src/modules/applications/store.ts';
import { freezeApplication } from '../../src/modules/applications/submission/freeze-application.command.ts';
import { openContents } from '../../src/modules/applications/submission/open-contents.command.ts';
import { submitApplication } from '../../src/modules/applications/submission/submit.command.ts';
import { withdrawApplication } from '../../src/modules/applications/submission/withdraw.command.ts';
import { signAs } from '../../src/modules/applications/example/sign-as.ts';
import type { Chance } from './chance.ts';
import { count } from './ledger.ts';
import { progressOf } from './world.ts';
import type { Who, World } from './world.ts';

/** Does one thing to the application, in its own time; the others do theirs meanwhile. */
export type Client = () => Promise<void>;

/** Do as the client does, unless those who freeze want it quiet; a few of a thousand do not hear of it. */
export function restful(world: World, chance: Chance, client: Client): Client {
  const { rest } = world;
  return async () => {
    if (rest.wanted && chance.below(1000) >= 5) return;
    rest.busy += 1;
    try {
      await client();
    } finally {
      rest.busy -= 1;
    }
  };
}

/** Ask for quiet, and wait a while for those who are in the middle of something. */
async function resting({ rest }: World): Promise<void> {
  rest.wanted = true;
  for (let waited = 0; rest.busy > 0 && waited < 3000; waited += 20) await sleep(20);
}

/** Note how something went; answers what it gave where it was accepted. */
function noted<T>({ ledger }: World, what: string, result: Result<T>): T | undefined {
  count(ledger, result.ok ? what : `${what}: ${result.refusals[0]?.code ?? ''}`);
  return result.ok ? result.value : undefined;
}

const save = defineCommand({
  name: 'applications/hammer',
  constraints: { closed_text_is_not_changed: { code: 'closed' } },
  run: async (
    tx,
    input: {
      readonly applicationId: number;
      readonly writingId: number;
      readonly changes: readonly AnswerChange[];
    },
    by,
  ) => {
    await lockApplication(tx.db, input.applicationId);
    return await saveAnswers(tx, { ...input, access: 'write' }, by);
  },
});

/**
 * Somebody who writes: puts a new word into a text, often into one read a while ago, and now and then empties one. A
 * word is kept in mind as soon as Saman has said that it has it.
 */
export function writer(world: World, chance: Chance, who: Who, name: string): Client {
  const { place, writingId, applicationId, questions, people, ledger } = world;
  let read: Writing | null = null;
  let words = 0;
  return async () => {
    if (read === null || chance.percent(60)) read = await findWriting(place.system.database.write, writingId);
    if (!read) throw new Error('The text is gone');
    const question = chance.pick(questions);
    const answer = read.answers[question];
    const old = typeof answer === 'string' ? answer : '';
    const emptied = chance.percent(4) || old.length > 4000;
    const word = `${name}${(words += 1)}`;
    const parts = old.split(' ');
    // What is demanded is never quite empty, or nothing could be frozen.
    const value = emptied ? 'Tomt.' : parts.toSpliced(chance.below(parts.length + 1), 0, word).join(' ');
    world.tick();
    const change = { question, base: read.revisions[question] ?? 0, value };
    const by = people[who];
    const result = await save.run(place.system, by, { applicationId, writingId, changes: [change] });
    if (!noted(world, emptied ? 'empty' : 'write', result)) return;
    if (!emptied) ledger.words.set(word, question);
    // What was read is gone because somebody wanted it so; what came in meanwhile is not.
    else for (const gone of parts) ledger.words.delete(gone);
  };
}

const acts = ['freeze', 'open', 'submit', 'withdraw'] as const;

/** What somebody would do who sees how far it has come. */
const sensible: Readonly<Record<ApplicationState, readonly (typeof acts)[number][]>> = {
  writing: ['freeze'],
  frozen: ['open', 'submit'],
  ready: ['submit', 'open'],
  submitted: ['withdraw'],
  arrived: ['open'],
  withdrawn: ['open'],
};

/** The one who leads: freezes, opens again, sends in, takes back. */
export function leader(world: World, chance: Chance): Client {
  const { place, applicationId, people, ledger } = world;
  const { system, clock } = place;
  const by = people['project-leader'];
  return async () => {
    const state = applicationStateOf(await progressOf(world));
    const does = chance.pick(chance.percent(70) ? sensible[state] : acts);
    // Something is to be written in between.
    if (state === 'writing' && chance.percent(50)) return;
    if (does === 'freeze') await resting(world);
    const { freeze, submission } = await progressOf(world);
    const { edition } = (await findWriting(system.database.write, world.writingId)) ?? { edition: 0 };
    world.tick();
    const now = { receivedAt: clock.now() };
    if (does === 'freeze') {
      noted(world, does, await freezeApplication(system, by, { applicationId, edition }));
      world.rest.wanted = false;
      return;
    }
    if (does === 'open') {
      const reason = 'Vi vil endre noko.';
      noted(world, does, await openContents.run(system, by, { applicationId, reason }));
      return;
    }
    if (does === 'submit') {
      const input = { applicationId, freezeNumber: freeze?.number ?? 1, ...now };
      const sent = noted(world, does, await submitApplication.run(system, by, input));
      if (sent) ledger.submitted.push(sent.reference);
      return;
    }
    const input = { applicationId, number: submission?.number ?? 1, reason: '', ...now };
    const taken = noted(world, does, await withdrawApplication.run(system, by, input));
    if (taken) ledger.withdrawn.push(taken.number);
  };
}

/** Twice at once, as when a button is pressed twice. */
export function doubleSender(world: World): Client {
  const { place, applicationId, people, ledger } = world;
  return async () => {
    const { freeze } = await progressOf(world);
    if (!freeze) return;
    world.tick();
    const input = { applicationId, freezeNumber: freeze.number, receivedAt: place.clock.now() };
    const both = [0, 1].map(() => submitApplication.run(place.system, people['chief-executive'], input));
    for (const outcome of await Promise.allSettled(both)) {
      if (outcome.status === 'rejected') continue;
      const sent = noted(world, 'submit', outcome.value);
      if (sent) ledger.submitted.push(sent.reference);
    }
  };
}

/** A head who reads what is frozen and signs it, whatever has become of it meanwhile. */
export function signer(world: World, chance: Chance, who: Who): Client {
  const { place, people, ledger } = world;
  const { system } = place;
  const by = people[who];
  return async () => {
    const { freeze } = await progressOf(world);
    const version = freeze && (await readVersion(system.database.write, freeze.contentsVersionId));
    if (!freeze || !version || chance.percent(30)) return;
    const bytes = await readBytes(system.database.write, version);
    const { requestId } = freeze;
    ledger.opened.set(`${requestId}:${by.id}`, createHash('sha256').update(bytes).digest('hex'));
    world.tick();
    const signed = noted(world, 'sign', await signAs(system, by, requestId));
    if (signed) ledger.signed.push({ requestId, personId: Number(by.id) });
  };
}

/** A union's representative who has something to remark, again and again. */
export function remarker(world: World, who: Who): Client {
  const { place, applicationId, people, rows, ledger } = world;
  const row = rows.get(who) ?? 0;
  let remarks = 0;
  return async () => {
    const remark = `merknad-${row}-${(remarks += 1)}`;
    world.tick();
    const input = { applicationId, rowIds: [row], kind: 'takes_part_with_remark', remark } as const;
    const said = noted(world, 'remark', await answerAnchoring.run(place.system, people[who], input));
    if (said) ledger.remarks.set(remark, said.late);
  };
}

/** Tears one of the connections to the database, in the middle of whatever it is doing. */
export function killer(world: World): Client {
  return async () => {
    await sql`
      select pg_terminate_backend(pid) from (
        select pid from pg_stat_activity
        where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
        order by random() limit 1) torn`.execute(world.place.system.database.write);
    count(world.ledger, 'kill');
  };
}
