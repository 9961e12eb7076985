import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { committedSystem } from '../../../../tests/support/committed-system.ts';
import type { CommittedSystem } from '../../../../tests/support/committed-system.ts';
import { composeApp } from '../../../../tests/support/composed-app.ts';
import { examplePerson, organisationId } from '../../../../tests/support/example-person.ts';
import { noContributions } from '../../../platform/contribution.ts';
import { readZip } from '../../../platform/files/testing/read-zip.ts';
import { createLog } from '../../../platform/log.ts';
import type { Principal } from '../../../platform/principal.ts';
import { anonymous } from '../../../platform/principal.ts';
import { refused } from '../../../platform/result.ts';
import { readData } from '../../documents/index.ts';
import type { AddressRow } from './address-rows.ts';
import { importAddresses } from './import-addresses.command.ts';
import { letterByKey, mailingOf } from './mailings.query.ts';
import { letterOpened, letterSent } from './letter-events.ts';
import { moveMailing } from './move-mailing.command.ts';
import { municipalRecipients } from './municipal-recipients.query.ts';
import { stateArrival } from './state-arrival.command.ts';
import { prepareSample, sampleKind, sampleModule, sendLetters } from './testing/sample-mailing.ts';

const today = '2026-11-21';
let place: CommittedSystem;
let secretariat: Principal;
let mailingId: number;
let asSecretariat: ReturnType<typeof composeApp>;
let asAnybody: ReturnType<typeof composeApp>;
let sent: readonly unknown[];

const row = (number: string, email: string, at = 2): AddressRow => ({
  row: at,
  number,
  email,
  source: 'test',
});

function bringIn(
  rows: readonly AddressRow[],
  by: Principal,
  more: { validFrom?: string; dryRun?: boolean } = {},
) {
  const given = { fileName: 'test.csv', sha256: 'a'.repeat(64), validFrom: today, rows, dryRun: false };
  return importAddresses.run(place.system, by, { ...given, ...more });
}

beforeAll(async () => {
  place = await committedSystem({ more: [sampleModule] });
  const { system } = place;
  secretariat = await examplePerson(system, 'secretariat');
  const log = createLog('silent');
  asSecretariat = composeApp(system, { log, principal: secretariat });
  asAnybody = composeApp(system, { log, principal: anonymous });
  await bringIn([row('1508', 'post.1508@letters.example.invalid')], secretariat);
  const senderId = await organisationId(system, 'ministry-local-government');
  const all = await municipalRecipients(system.database.read, today);
  const recipients = all.filter(({ number }) => ['1508', '1520', '4601'].includes(number ?? ''));
  const choices = { neutral: 'nn' } as const;
  const prepared = await prepareSample(system, secretariat, { senderId, recipients, choices });
  mailingId = prepared.ok ? prepared.value.id : 0;
  await moveMailing.run(system, secretariat, { mailingId, kind: sampleKind, step: 'begin' });
  const listening = place.listening(letterSent);
  await sendLetters(listening.system, mailingId);
  sent = listening.told;
});
afterAll(() => place.close());

async function letters() {
  const { read } = place.system.database;
  const found = await mailingOf(read, mailingId, place.system.contributions ?? noContributions);
  return found?.letters ?? [];
}

/** The secrets of a letter, from its sheet. */
async function secretsOf(sheetVersionId: number | null) {
  const data = (await readData(place.system.database.read, sheetVersionId ?? 0)) ?? '';
  const { code, facts } = JSON.parse(data) as { code: { value: string }; facts: { value: string }[] };
  const address = facts.find(({ value }) => value.includes('/letters/'))?.value ?? '';
  return { code: code.value, key: address.split('/letters/')[1] ?? '' };
}

test('each letter takes the way its address opens, and whoever listens is told', async () => {
  const [first, second, third] = await letters();
  expect(
    [first, second, third].map((each) => [each?.recipient.number, each?.address, each?.state.status]),
  ).toEqual([
    ['1508', 'post.1508@letters.example.invalid', 'waiting'],
    ['1520', null, 'to_download'],
    ['4601', null, 'to_download'],
  ]);
  expect(sent).toHaveLength(3);
  expect(sent).toContainEqual({
    letterId: first?.id,
    mailingId,
    object: 'sample.call:1',
    organisationId: first?.organisationId,
    channel: 'email',
  });
});

test('code and key stand on the letter’s sheet, the key in its mail, and nowhere else', async () => {
  const { read } = place.system.database;
  const [letter, other] = await letters();
  const { code, key } = await secretsOf(letter?.sheetVersionId ?? null);
  expect([code, key].map((each) => each.length)).toEqual([14, 22]);
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`.execute(
    read,
  );
  const holding = async (secret: string) => {
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await sql<{ id: number }>`
        select (to_jsonb(each) ->> 'id')::bigint as id from ${sql.raw(name)} each
        where (to_jsonb(each) - 'bytes')::text like ${`%${secret}%`}`.execute(read);
      found.push(...rows.map(({ id }) => `${name}:${id}`));
    }
    return found;
  };
  const sheet = `documents.version:${letter?.sheetVersionId}`;
  expect(await holding(code)).toEqual([sheet]);
  const { rows: mails } = await sql<{ id: number }>`
    select id from platform.mail where key = ${`letter:${letter?.id}`}`.execute(read);
  expect(await holding(key)).toEqual([sheet, `platform.mail:${mails[0]?.id}`]);

  // What the sender sees of letters, and what everybody sees of the record, tells neither.
  for (const path of [
    `/mailings/${mailingId}`,
    `/mailings/${mailingId}/letters/${letter?.id}`,
    `/mailings/${mailingId}/letters/${other?.id}`,
    '/journal',
  ]) {
    const html = await (await asSecretariat.request(`http://localhost/nn${path}`)).text();
    expect([path, html.includes(code), html.includes(key)]).toEqual([path, false, false]);
  }
  const data = (await readData(read, letter?.versionId ?? 0)) ?? '';
  expect([data.includes(code), data.includes(key)]).toEqual([false, false]);
});

test('the package has every letter without an address, with list, sheet and arkivmelding, the same each time', async () => {
  const fetchPackage = async () => {
    const answer = await asSecretariat.request(`http://localhost/nn/mailings/${mailingId}/packages/1`);
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/zip']);
    return Buffer.from(await answer.arrayBuffer());
  };
  const bytes = await fetchPackage();
  expect((await fetchPackage()).equals(bytes)).toBe(true);
  const waiting = (await letters()).filter(({ channel }) => channel === 'package');
  const files = readZip(bytes);
  const names = waiting.flatMap(({ reference, recipient }) => {
    const number = reference?.replace('/', '-');
    return [
      `${number} ${recipient.name.nn}.pdf`,
      `${number} ${recipient.name.nn} – svarside.pdf`,
      `${number} arkivmelding.xml`,
    ];
  });
  expect([...files.keys()]).toEqual(['liste.csv', ...names]);
  const { rows } = await sql<{ sha256: string }>`
    select encode(sha256, 'hex') as sha256 from documents.version where id = any(${waiting.map(
      ({ versionId }) => versionId,
    )}::bigint[]) order by id`.execute(place.system.database.read);
  const hash = (name: string) =>
    createHash('sha256')
      .update(files.get(name) ?? '')
      .digest('hex');
  expect([names[0], names[3]].map((name) => hash(name ?? '')).toSorted()).toEqual(
    rows.map(({ sha256 }) => sha256).toSorted(),
  );
  expect(files.get('liste.csv')?.toString().split('\n').length).toBe(2 + waiting.length);
  const mayor = await examplePerson(place.system, 'mayor');
  const asMayor = composeApp(place.system, { log: createLog('silent'), principal: mayor });
  expect((await asMayor.request(`http://localhost/nn/mailings/${mailingId}/packages/1`)).status).toBe(404);
});

test('whoever has the address opens the letter without signing in; looking alone says nothing', async () => {
  const [letter] = await letters();
  const { key } = await secretsOf(letter?.sheetVersionId ?? null);
  const page = `http://localhost/nn/letters/${key}`;
  const answer = await asAnybody.request(page);
  expect([answer.status, (await answer.text()).includes(letter?.reference ?? '?')]).toEqual([200, true]);
  expect((await letters())[0]?.state.status).toBe('waiting');
  const sender = { method: 'POST', headers: { Origin: 'http://localhost' }, body: new URLSearchParams() };
  const opened = await asAnybody.request(page, sender);
  expect([opened.status, opened.headers.get('Location')]).toEqual([303, `/nn/letters/${key}/pdf`]);
  expect((await letters())[0]?.state.status).toBe('delivered');
  const pdf = await asAnybody.request(`${page}/pdf`);
  expect([pdf.status, pdf.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
  expect(await letterByKey(place.system.database.read, key)).toMatchObject({ letterId: letter?.id });
  expect(await letterByKey(place.system.database.read, `${key}x`)).toBeNull();
  expect(letterOpened.name).toBe('correspondence.LetterOpened');
});

test('the sender states that a letter has come to its recipient, once', async () => {
  const [, letter] = await letters();
  const letterId = letter?.id ?? 0;
  const mayor = await examplePerson(place.system, 'mayor');
  expect(await stateArrival.run(place.system, mayor, { letterId })).toEqual(refused({ code: 'notYours' }));
  expect(await stateArrival.run(place.system, secretariat, { letterId })).toEqual({ ok: true, value: null });
  expect(await stateArrival.run(place.system, secretariat, { letterId })).toEqual(
    refused({ code: 'hasArrived' }),
  );
  expect((await letters())[1]?.state.status).toBe('delivered');
});

test('addresses come in whole or not at all, once, and by those who may', async () => {
  const mayor = await examplePerson(place.system, 'mayor');
  const good = row('1515', 'post@heroey.example');
  expect(await bringIn([good], mayor)).toEqual(refused({ code: 'notYours' }));
  expect(await bringIn([good, row('9999', 'a@b.example', 3)], secretariat)).toEqual(
    refused({ code: 'unknownNumber', row: 3, params: { number: '9999' } }),
  );
  expect(await bringIn([good], secretariat, { dryRun: true })).toEqual({
    ok: true,
    value: { changed: 1, same: 0 },
  });
  expect(await bringIn([good], secretariat)).toEqual({ ok: true, value: { changed: 1, same: 0 } });
  expect(await bringIn([good], secretariat)).toEqual({ ok: true, value: { changed: 0, same: 1 } });
  expect(await bringIn([row('1515', 'ny@heroey.example')], secretariat)).toEqual(
    refused({ code: 'otherAddressThatDay', row: 2, params: { other: 'post@heroey.example' } }),
  );
  expect(await bringIn([row('1515', 'ny@heroey.example')], secretariat, { validFrom: '2026-12-01' })).toEqual(
    {
      ok: true,
      value: { changed: 1, same: 0 },
    },
  );
});
