import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { testApp } from '../../../tests/support/test-app.ts';
import type { TestApp } from '../../../tests/support/test-app.ts';
import { historyOf } from '../audit/index.ts';
import { legalKind, signKind } from './example.ts';
import { silence } from './silence.command.ts';
import { findSilences } from './silences.query.ts';
import { kari } from './testing/example-module.ts';
import { unsilence } from './unsilence.command.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});

test('a silence begins once, ends once, and both are on record', () =>
  app.isolated(async () => {
    const { read } = app.system.database;
    const begin = () => silence.run(app.system, kari, { kind: signKind });
    const end = () => unsilence.run(app.system, kari, { kind: signKind });
    const changed = (value: boolean) => ({ ok: true, value: { changed: value } });
    expect([await begin(), await begin()]).toEqual([changed(true), changed(false)]);
    const now = app.clock.now().toString();
    const [kept] = await findSilences(read);
    expect(kept).toEqual({ personId: 'kari', kind: 'example.sign', begunAt: now });
    expect(await findSilences(read, 'ola')).toEqual([]);
    expect([await end(), await end()]).toEqual([changed(true), changed(false)]);
    expect(await findSilences(read)).toEqual([]);
    expect(await begin()).toEqual(changed(true));
    const { rows } = await sql<{ id: number }>`select id from tasks.silence order by id`.execute(read);
    expect(rows).toHaveLength(2);
    const history = await historyOf(read, `tasks.silence:${rows[0]?.id}`);
    expect(history.map(({ actor, action, data }) => [actor, action, data])).toEqual([
      ['person:kari', 'tasks/silence', { kind: 'example.sign' }],
      ['person:kari', 'tasks/unsilence', { kind: 'example.sign' }],
    ]);
  }));

test('what the law demands is not silenced, and a machine silences nothing', () =>
  app.isolated(async () => {
    expect(await silence.run(app.system, kari, { kind: legalKind })).toEqual({
      ok: false,
      refusals: [{ code: 'cannotBeSilenced' }],
    });
    const machine = { kind: 'system', id: 'test' } as const;
    expect(await silence.run(app.system, machine, { kind: signKind })).toEqual({
      ok: false,
      refusals: [{ code: 'onlyAPerson' }],
    });
    expect(await findSilences(app.system.database.read)).toEqual([]);
  }));
