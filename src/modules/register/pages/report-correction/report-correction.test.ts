import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { committedSystem } from '../../../../../tests/support/committed-system.ts';
import type { CommittedSystem } from '../../../../../tests/support/committed-system.ts';
import { testApp } from '../../../../../tests/support/test-app.ts';
import type { TestApp } from '../../../../../tests/support/test-app.ts';
import { historyOf } from '../../../audit/index.ts';
import { anonymous } from '../../../../platform/principal.ts';
import { correctionReports } from '../../correction-reports.query.ts';
import { correctionReceived } from '../../events.ts';
import { reportCorrection } from './report-correction.command.ts';

let app: TestApp;
let saman: CommittedSystem;
beforeAll(async () => {
  app = await testApp();
  saman = await committedSystem();
});
afterAll(() => saman.close());

const address = '/nn/municipalities/1508/correction';
const report = {
  fact: 'population',
  explanation: '  Talet for 2024 er eit anna.  ',
  sourceAddress: 'https://ssb.no/tabell?x=1&y=2',
};

test('a report is kept as it was written, told of, and audited without its text', async () => {
  await app.isolated(async () => {
    const answer = await app.post(address, report);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/nn/municipalities/1508?sent=1']);
    const { read } = app.system.database;
    const reports = await correctionReports(read, null);
    expect(reports).toEqual([
      {
        id: expect.any(Number),
        reportedOn: '2026-11-21',
        number: '1508',
        name: 'Ålesund',
        fact: 'population',
        explanation: 'Talet for 2024 er eit anna.',
        sourceAddress: 'https://ssb.no/tabell?x=1&y=2',
      },
    ]);
    const history = await historyOf(read, `register.correction_report:${reports[0]?.id}`);
    expect(history.map(({ actor, action, data }) => ({ actor, action, data }))).toEqual([
      { actor: 'anonymous', action: 'register/report-correction', data: { municipality: '1508' } },
    ]);
    expect([
      (await correctionReports(read, '2026-11-21')).length,
      (await correctionReports(read, '2026-11-22')).length,
    ]).toEqual([1, 0]);
  });
});

test('what is wrong is said, what was typed is kept, and nothing is stored', async () => {
  await app.isolated(async () => {
    const typed = { fact: 'name', explanation: 'For <kort>', sourceAddress: 'ssb.no' };
    const answer = await app.post(address, { ...typed, explanation: 'kort <b>' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    const summary =
      /<ds-error-summary.*?<\/ds-error-summary>|class="ds-error-summary".*?<\/ul>/s.exec(html)?.[0] ?? '';
    expect([...summary.matchAll(/<li><a[^>]*>(.*?)<\/a>/g)].map(([, text]) => text)).toEqual([
      'Skriv minst 10 teikn om kva som er rett.',
      'Nettadressa må byrje med https:// eller http://.',
    ]);
    expect(/<textarea[^>]*>(.*?)<\/textarea>/s.exec(html)?.[1]?.trim()).toBe('kort &lt;b>');
    expect(/<input[^>]*name="sourceAddress"[^>]*>/.exec(html)?.[0]).toContain('value="ssb.no"');
    expect(/<input[^>]*value="name"[^>]*>/.exec(html)?.[0]).toContain(' checked');
    expect(await correctionReports(app.system.database.read, null)).toEqual([]);
  });
});

test('an address that runs a script is not an address', async () => {
  const answer = await app.post(address, { ...report, sourceAddress: 'javascript:alert(1)' });
  expect(answer.status).toBe(422);
});

test('twenty a day for each municipality, also when they come at once; the next day there is room again', async () => {
  const { system, told } = saman.listening(correctionReceived);
  const send = (number: string) =>
    reportCorrection.run(system, anonymous, { ...report, fact: 'population', number });
  const results = await Promise.all(Array.from({ length: 25 }, () => send('1508')));
  const refusals = results.flatMap((result) => (result.ok ? [] : result.refusals));
  const tooMany = { code: 'tooManyToday', field: 'explanation', params: { limit: 20 } };
  expect(refusals).toEqual(Array.from({ length: 5 }, () => tooMany));
  expect((await correctionReports(system.database.read, null)).length).toBe(20);
  expect(told.length).toBe(20);
  expect((await send('1580')).ok).toBe(true);
  saman.clock.moveTo(saman.clock.now().add({ hours: 24 }));
  expect((await send('1508')).ok).toBe(true);
  // The chain has one entry for each that was kept.
  const { rows } = await sql<{ entries: number }>`
    select count(*) as entries from audit.entry where action = 'register/report-correction'`.execute(
    system.database.read,
  );
  expect(rows).toEqual([{ entries: 22 }]);
});
