import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { committedSystem } from '../../../tests/support/committed-system.ts';
import type { CommittedSystem } from '../../../tests/support/committed-system.ts';
import { testApp } from '../../../tests/support/test-app.ts';
import type { TestApp } from '../../../tests/support/test-app.ts';
import { historyOf } from '../audit/index.ts';
import { endLocalUnion } from './end-local-union.command.ts';
import { registerLocalUnion, type NewLocalUnion } from './register-local-union.command.ts';
import { localUnionsOn } from './local-unions.query.ts';

let app: TestApp;
let saman: CommittedSystem;
beforeAll(async () => {
  app = await testApp();
  saman = await committedSystem();
});
afterAll(() => saman.close());

const by = { kind: 'person', id: '12' } as const;

async function idOf(key: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select id from register.organisation where key = ${key}`.execute(saman.system.database.read);
  return rows[0]?.id ?? 0;
}

// Made up: the real register names no local unions.
const stavanger = () => idOf('municipality-964965226');
const local = async (more: Partial<NewLocalUnion> = {}): Promise<NewLocalUnion> => ({
  municipality: await stavanger(),
  name: 'Lokallaget',
  union: null,
  validFrom: '2020-01-01',
  validTo: null,
  ...more,
});
async function register(more: Partial<NewLocalUnion> = {}): Promise<number> {
  const result = await registerLocalUnion.run(app.system, by, await local(more));
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value.id;
}
const codes = async (more: Partial<NewLocalUnion>) => {
  const result = await registerLocalUnion.run(app.system, by, await local(more));
  return result.ok ? [] : result.refusals.map(({ code, field }) => [code, field]);
};
const namesOn = async (date: string) =>
  (await localUnionsOn(app.system.database.read, await stavanger(), date)).map(({ name }) => name);

test('several in one confederation, one outside all, each on its days', () =>
  app.isolated(async () => {
    const fagforbundet = await idOf('fagforbundet');
    const fellesorganisasjonen = await idOf('fo');
    const first = await register({ name: ' Fagforbundet avdeling 1 ', union: fagforbundet });
    await register({ name: 'FO Stavanger', union: fellesorganisasjonen, validFrom: '2021-01-01' });
    const alone = await register({ name: 'Dei frie', validTo: '2022-01-01' });
    const nito = await idOf('nito');
    const outside = await register({ name: 'NITO Stavanger', union: nito });
    const found = await localUnionsOn(app.system.database.read, await stavanger(), '2021-06-01');
    expect(
      found.map(({ id, name, union, confederation }) => [id, name, union?.id, confederation?.nb]),
    ).toEqual([
      [alone, 'Dei frie', undefined, undefined],
      [first, 'Fagforbundet avdeling 1', fagforbundet, 'LO Kommune'],
      [expect.any(Number), 'FO Stavanger', fellesorganisasjonen, 'LO Kommune'],
      [outside, 'NITO Stavanger', nito, undefined],
    ]);
    expect(await namesOn('2019-12-31')).toEqual([]);
    expect(await namesOn('2020-01-01')).toEqual(['Dei frie', 'Fagforbundet avdeling 1', 'NITO Stavanger']);
    expect(await namesOn('2022-01-01')).toEqual([
      'Fagforbundet avdeling 1',
      'FO Stavanger',
      'NITO Stavanger',
    ]);
    const history = await historyOf(app.system.database.read, `register.organisation:${alone}`);
    expect(history.map(({ actor, action, data }) => ({ actor, action, data }))).toEqual([
      {
        actor: 'person:12',
        action: 'register/register-local-union',
        data: {
          municipality: await stavanger(),
          union: null,
          validFrom: '2020-01-01',
          validTo: '2022-01-01',
        },
      },
    ]);
  }));

test('one that ends is there until its day, and its name is free from then on', () =>
  app.isolated(async () => {
    const id = await register();
    expect(await codes({ name: 'LOKALLAGET', validFrom: '2030-01-01' })).toEqual([['nameTaken', 'name']]);
    expect(await endLocalUnion.run(app.system, by, { id, validTo: '2024-01-01' })).toEqual({
      ok: true,
      value: { id },
    });
    expect([await namesOn('2023-12-31'), await namesOn('2024-01-01')]).toEqual([['Lokallaget'], []]);
    expect(await codes({ validFrom: '2023-12-31' })).toEqual([['nameTaken', 'name']]);
    expect(await codes({ validFrom: '2019-01-01', validTo: '2020-01-02' })).toEqual([['nameTaken', 'name']]);
    await register({ validFrom: '2019-01-01', validTo: '2020-01-01' });
    await register({ validFrom: '2024-01-01' });
    expect(await namesOn('2024-01-01')).toEqual(['Lokallaget']);
    // The same name in another municipality is another local union.
    await register({ municipality: await idOf('municipality-964965137') });
    expect(await endLocalUnion.run(app.system, by, { id, validTo: '2025-01-01' })).toEqual({
      ok: false,
      refusals: [{ code: 'alreadyEnded', params: { date: '2024-01-01' } }],
    });
  }));

test('what cannot be is refused', () =>
  app.isolated(async () => {
    const ks = await idOf('ks');
    expect(await codes({ name: '  ' })).toEqual([['nameMissing', 'name']]);
    expect(await codes({ validFrom: '2021-02-29' })).toEqual([['notADate', 'validFrom']]);
    expect(await codes({ validTo: 'i fjor' })).toEqual([['notADate', 'validTo']]);
    expect(await codes({ validTo: '2020-01-01' })).toEqual([['endsBeforeItBegins', 'validTo']]);
    expect(await codes({ municipality: ks })).toEqual([['unknownMunicipality', 'municipality']]);
    expect(await codes({ municipality: 0 })).toEqual([['unknownMunicipality', 'municipality']]);
    expect(await codes({ union: ks })).toEqual([['unknownUnion', 'union']]);
    const id = await register();
    const end = async (ended: { id: number; validTo: string }) => {
      const result = await endLocalUnion.run(app.system, by, ended);
      return result.ok ? [] : result.refusals.map(({ code }) => code);
    };
    expect(await end({ id, validTo: '2020-01-01' })).toEqual(['endsBeforeItBegins']);
    expect(await end({ id, validTo: '2020-13-01' })).toEqual(['notADate']);
    expect(await end({ id: ks, validTo: '2024-01-01' })).toEqual(['unknownLocalUnion']);
    expect(await namesOn('2026-01-01')).toEqual(['Lokallaget']);
  }));

test('of several registered at the same time under one name, one stays', async () => {
  const input = await local();
  const results = await Promise.all(
    Array.from({ length: 5 }, () => registerLocalUnion.run(saman.system, by, input)),
  );
  expect(results.filter(({ ok }) => ok).length).toBe(1);
  const unions = await localUnionsOn(saman.system.database.read, input.municipality, '2026-01-01');
  expect(unions.map(({ name }) => name)).toEqual(['Lokallaget']);
});
