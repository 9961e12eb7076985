import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { examplePerson } from '../../../tests/support/example-person.ts';
import { testApp } from '../../../tests/support/test-app.ts';
import type { TestApp } from '../../../tests/support/test-app.ts';
import { defineCommand } from '../../platform/db/command.ts';
import type { Principal } from '../../platform/principal.ts';
import { beginStepUp } from './begin-step-up.command.ts';
import { completeStepUp } from './complete-step-up.command.ts';
import { takeStepUp } from './step-up-store.ts';
import type { StepUpAct } from './step-up.ts';

type Person = Extract<Principal, { kind: 'person' }>;

let app: TestApp;
let mayor: Person;
let both: Person;
beforeAll(async () => {
  app = await testApp();
  await app.isolated(async () => {
    mayor = await examplePerson(app.system, 'mayor');
    both = await examplePerson(app.system, 'granli-mayor');
  });
});

const act: StepUpAct = {
  object: 'agreements.version:1',
  contentSha256: 'a'.repeat(64),
  statement: 'agreement',
  statementText: 'Eg skriv under på vegner av kommunen.',
};
/** As the module that signs does it: in its own command. */
const sign = defineCommand({
  name: 'test/sign',
  run: (tx, input: StepUpAct & { intentId: number }, by) => takeStepUp(tx, by, input),
});
const codes = (result: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  result.ok ? 'accepted' : (result.refusals ?? []).map(({ code }) => code);
const seconds = () => Math.floor(Date.now() / 1000);

async function begin(by: Person): Promise<number> {
  const begun = await beginStepUp.run(app.system, by, act);
  if (!begun.ok) throw new Error(JSON.stringify(begun));
  return begun.value.intentId;
}
const complete = async (by: Person, intentId: number, more: { acr?: string; authTime?: number } = {}) =>
  codes(
    await completeStepUp.run(app.system, by, {
      intentId,
      personId: Number(by.id),
      acr: 'high',
      authTime: seconds(),
      accepted: ['high'],
      ...more,
    }),
  );
const use = async (by: Person, intentId: number, more: Partial<StepUpAct> = {}) =>
  codes(await sign.run(app.system, by, { ...act, ...more, intentId }));

test('a fresh login at the high level lets exactly this be signed, once', async () => {
  await app.isolated(async () => {
    const intent = await begin(mayor);
    expect(await use(mayor, intent)).toEqual(['stepUpNotDone']);
    expect(await complete(mayor, intent)).toBe('accepted');
    expect(await complete(mayor, intent)).toEqual(['stepUpUsed']);
    expect(await use(mayor, intent)).toBe('accepted');
    expect(await use(mayor, intent)).toEqual(['stepUpUsed']);
  });
});

test('it is of no use for another object, content, statement, mandate or person', async () => {
  await app.isolated(async () => {
    const intent = await begin(both);
    expect(await complete(mayor, intent)).toEqual(['stepUpUnknown']);
    await complete(both, intent);
    const other = (both.capacities ?? []).find(({ id }) => id !== both.acting?.id) ?? null;
    expect([
      await use(both, intent, { object: 'agreements.version:2' }),
      await use(both, intent, { contentSha256: 'b'.repeat(64) }),
      await use(both, intent, { statement: 'decision' }),
      await use(both, intent, { statementText: 'Eg er samd.' }),
      await use({ ...both, acting: other }, intent),
      await use(mayor, intent),
      await use({ ...both, acting: null }, intent),
      await use(both, intent),
    ]).toEqual([
      ['stepUpForOther'],
      ['stepUpForOther'],
      ['stepUpForOther'],
      ['stepUpForOther'],
      ['stepUpForOther'],
      ['stepUpUnknown'],
      ['noMandate'],
      'accepted',
    ]);
  });
});

test('a login that is too low, or older than the question, does not count', async () => {
  await app.isolated(async () => {
    const intent = await begin(mayor);
    expect(await complete(mayor, intent, { acr: 'substantial' })).toEqual(['levelTooLow']);
    expect(await complete(mayor, intent, { authTime: seconds() - 60 })).toEqual(['loginTooOld']);
    expect(await use(mayor, intent)).toEqual(['stepUpNotDone']);
  });
});

test('after ten minutes it is over, before the login and after', async () => {
  await app.isolated(async () => {
    const [waiting, done] = [await begin(mayor), await begin(mayor)];
    await complete(mayor, done);
    await sql`update identity.step_up_intent set created_at = created_at - interval '11 minutes',
      expires_at = expires_at - interval '11 minutes'`.execute(app.system.database.write);
    expect([await complete(mayor, waiting), await use(mayor, done)]).toEqual([
      ['stepUpExpired'],
      ['stepUpExpired'],
    ]);
  });
});
