import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importAddresses } from '../../src/modules/correspondence/mailings/import-addresses.command.ts';
import { moveMailing } from '../../src/modules/correspondence/mailings/move-mailing.command.ts';
import { municipalRecipients } from '../../src/modules/correspondence/mailings/municipal-recipients.query.ts';
import {
  prepareSample,
  sampleKind,
  sampleModule,
} from '../../src/modules/correspondence/mailings/testing/sample-mailing.ts';
import { startMailServer } from '../../src/platform/mail/testing/mail-server.ts';
import type { MailServer } from '../../src/platform/mail/testing/mail-server.ts';
import type { Principal } from '../../src/platform/principal.ts';
import { buildAll, bundle } from '../../tools/build.mjs';
import { committedSystem } from '../support/committed-system.ts';
import type { CommittedSystem } from '../support/committed-system.ts';
import { examplePerson, organisationId } from '../support/example-person.ts';
import type { LettersWork } from './letters-work.ts';

const day = '2011-03-01';
let place: CommittedSystem;
let server: MailServer;
let program: string;
let secretariat: Principal;
let senderId: number;

beforeAll(async () => {
  await buildAll();
  program = await bundle('tests/lifecycle/letters.process.ts');
  place = await committedSystem({ more: [sampleModule] });
  secretariat = await examplePerson(place.system, 'secretariat');
  senderId = await organisationId(place.system, 'ministry-local-government');
  place.clock.moveTo(Temporal.Instant.from(`${day}T11:00:00Z`));
  server = await startMailServer();
}, 120_000);
afterAll(async () => {
  await server.close();
  await place.close();
});

/** Begin a mailing to all municipalities of the day. */
async function begun(): Promise<number> {
  const { system } = place;
  const recipients = await municipalRecipients(system.database.read, day);
  const choices = { neutral: 'nn', unknown: 'nb' } as const;
  const prepared = await prepareSample(system, secretariat, { senderId, recipients, choices });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.refusals));
  const mailingId = prepared.value.id;
  const step = { mailingId, kind: sampleKind, step: 'begin' } as const;
  expect(await moveMailing.run(system, secretariat, step)).toMatchObject({ ok: true });
  return mailingId;
}

/** Let a worker of its own go on with the work; answers how it ended. What it leaves half sent may be judged at once. */
async function work(given: Pick<LettersWork, 'mailingId' | 'failpoint'> & { readonly now?: string }) {
  const task = { connection: place.connection, smtpUrl: server.url, now: `${day}T11:00:00Z`, ...given };
  const child = spawn(process.execPath, [program, JSON.stringify(task satisfies LettersWork)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  await place.asOwner(
    `update platform.mail_attempt set lease_until = clock_timestamp() - interval '1 s' where ended_at is null`,
  );
  return { code, signal, errors };
}

async function one<T = unknown>(query: ReturnType<typeof sql<T>>): Promise<T> {
  const { rows } = await query.execute(place.system.database.read);
  if (rows[0] === undefined) throw new Error('no row');
  return rows[0];
}

test('killed between any two writes or sends, every municipality still gets one letter, number, PDF and code', async () => {
  const { system } = place;
  const recipients = await municipalRecipients(system.database.read, day);
  expect(recipients).toHaveLength(430);
  // Addresses of the test only, at a domain that exists nowhere.
  const rows = recipients.map(({ number }, index) => ({
    row: index + 2,
    number: number ?? '',
    email: `post.${number}@letters.example.invalid`,
    source: 'made for this test',
  }));
  const given = { fileName: 'test.csv', sha256: '0'.repeat(64), validFrom: day, rows, dryRun: false };
  const operator = { kind: 'system', id: 'test' } as const;
  expect(await importAddresses.run(system, operator, given)).toEqual({
    ok: true,
    value: { changed: 430, same: 0 },
  });
  const mailingId = await begun();

  const killed = { code: null, signal: 'SIGKILL', errors: '' };
  for (const failpoint of [
    'letters.filed',
    'letters.numbered',
    'letter.drawn:20',
    'letter.stored:40',
    'letter.queued:60',
    'letter.kept:80',
    'package.made',
    'mail.taken:40',
    'mail.handed-over:60',
  ])
    expect([failpoint, await work({ mailingId, failpoint })]).toEqual([failpoint, killed]);
  expect(await work({ mailingId, failpoint: null })).toEqual({ code: 0, signal: null, errors: '' });
  // And once more: there is nothing left to do, and nothing is done twice.
  expect(await work({ mailingId, failpoint: null })).toEqual({ code: 0, signal: null, errors: '' });

  expect(
    await one(sql`
      select count(*)::integer as letters, count(distinct lr.record_id)::integer as records,
             count(distinct ld.version_id)::integer as pdfs, count(distinct ld.sheet_version_id)::integer as sheets,
             count(distinct ld.code_id)::integer as codes, count(distinct d.mail_key)::integer as mails,
             min(r.number) as first, max(r.number) as last, count(distinct r.number)::integer as numbers,
             count(*) filter (where r.journalled_on is null)::integer as not_journalled,
             max(c.last_record) as counter
      from correspondence.letter l
      left join correspondence.letter_record lr on lr.letter_id = l.id
      left join correspondence.record r on r.id = lr.record_id
      left join correspondence.case_file c on c.id = r.case_id
      left join correspondence.letter_document ld on ld.letter_id = l.id
      left join correspondence.delivery d on d.letter_id = l.id
      where l.mailing_id = ${mailingId}`),
  ).toEqual({
    letters: 430,
    records: 430,
    pdfs: 430,
    sheets: 430,
    codes: 430,
    mails: 430,
    first: 1,
    last: 430,
    numbers: 430,
    not_journalled: 0,
    counter: 430,
  });
  // Nothing was left behind by what was cut off: no document, code or mail that belongs to no letter.
  expect(
    await one(sql`
      select (select count(*) from documents.version v join documents.document d on d.id = v.document_id
              where d.owner like 'correspondence.letter:%')::integer as versions,
             (select count(*) from identity.access_code)::integer as codes,
             (select count(*) from platform.mail)::integer as mails`),
  ).toEqual({ versions: 860, codes: 430, mails: 430 });

  const statuses = await one<{ sent: string[]; uncertain: string[]; others: number }>(sql`
    select coalesce(array_agg(recipient order by recipient) filter (where status = 'sent'), '{}') as sent,
           coalesce(array_agg(recipient order by recipient) filter (where status = 'uncertain'), '{}') as uncertain,
           (count(*) filter (where status not in ('sent', 'uncertain')))::integer as others
    from platform.mail`);
  const received = server.received.map(({ to }) => to);
  expect(new Set(received).size).toBe(received.length);
  expect(statuses.others).toBe(0);
  // What was under way in the four lanes when the process was killed, and nothing more, is in doubt.
  expect(statuses.uncertain.length).toBeGreaterThanOrEqual(2);
  expect(statuses.uncertain.length).toBeLessThanOrEqual(8);
  expect(statuses.sent.length + statuses.uncertain.length).toBe(430);
  const doubtful = new Set(statuses.uncertain);
  expect(received.filter((to) => !doubtful.has(to)).toSorted()).toEqual(statuses.sent);
}, 300_000);

test('killed while the letters without an address are put together, they come in one package, once', async () => {
  // The day before, no address counts.
  const now = '2011-02-28T11:00:00Z';
  place.clock.moveTo(Temporal.Instant.from(now));
  const recipients = (await municipalRecipients(place.system.database.read, '2011-02-28')).slice(0, 12);
  const choices = { neutral: 'nb' } as const;
  const prepared = await prepareSample(place.system, secretariat, { senderId, recipients, choices });
  const mailingId = prepared.ok ? prepared.value.id : 0;
  await moveMailing.run(place.system, secretariat, { mailingId, kind: sampleKind, step: 'begin' });
  expect(await work({ mailingId, now, failpoint: 'package.made' })).toMatchObject({ signal: 'SIGKILL' });
  for (let time = 1; time <= 2; time += 1)
    expect(await work({ mailingId, now, failpoint: null })).toMatchObject({ code: 0 });
  expect(
    await one(sql`
      select count(distinct p.id)::integer as packages, count(pl.letter_id)::integer as letters,
             (select count(*)::integer from correspondence.delivery d join correspondence.letter l on l.id = d.letter_id
              where l.mailing_id = ${mailingId} and d.channel = 'email') as mailed
      from correspondence.letter_package p
      join correspondence.packaged_letter pl on pl.package_id = p.id
      where p.mailing_id = ${mailingId}`),
  ).toEqual({ packages: 1, letters: 12, mailed: 0 });
}, 120_000);
