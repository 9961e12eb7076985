import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { committedSystem } from '../../../tests/support/committed-system.ts';
import type { CommittedSystem } from '../../../tests/support/committed-system.ts';
import { parseStart } from '../../platform/clock.ts';
import type { Result } from '../../platform/result.ts';
import { changesTookEffect } from './events.ts';
import { readFiles } from './import-files.ts';
import { runImport, sha256 } from './import-register.command.ts';
import type { Counts } from './import-store.ts';
import { announceChanges } from './jobs/announce-changes.job.ts';
import { municipalitiesOn } from './municipalities-on.query.ts';

let saman: CommittedSystem;
beforeAll(async () => {
  saman = await committedSystem();
});
afterAll(() => saman.close());

const operator = { kind: 'system', id: 'command-line' } as const;

/** Import files as the command line does: name and text of each. */
async function bringIn(files: Readonly<Record<string, string>>, dryRun = false): Promise<Result<Counts>> {
  const read = readFiles(
    Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
  );
  if (!read.ok) return read;
  const { kind, content } = read;
  const fileSha256 = sha256(Object.values(files).join(''));
  const fileName = Object.keys(files).join(', ');
  return runImport(saman.system, operator, { kind, content, fileName, fileSha256, dryRun });
}

/** How many rows there are in everything an import may touch. */
async function everything(): Promise<unknown> {
  const { rows } = await sql`
    select (select count(*) from register.municipality) as municipalities,
           (select count(*) from register.municipality_name) as names,
           (select count(*) from register.change) as changes,
           (select count(*) from register.organisation) as organisations,
           (select count(*) from register.population) as population,
           (select count(*) from register.import_run) as runs,
           (select max(number) from audit.entry) as entries`.execute(saman.system.database.read);
  return rows[0];
}

const countOn = async (date: string) => (await municipalitiesOn(saman.system.database.read, date)).length;
const merger = (date: string, from: readonly string[], to: string) =>
  JSON.stringify({
    codeChanges: from.map((each) => {
      const [oldCode, oldName] = each.split(' ');
      const [newCode, newName] = to.split(' ');
      return { oldCode, oldName, newCode, newName, changeOccurred: date };
    }),
  });
const population = (...rows: string[]) => ['number,year,count,source', ...rows].join('\n');

test('a dry run counts and changes nothing, not even the audit chain', async () => {
  const before = await everything();
  const file = { 'p.csv': population('1103,2027,150000,own') };
  expect(await bringIn(file, true)).toEqual({ ok: true, value: { added: 1, changed: 0 } });
  expect(await everything()).toEqual(before);
});

test('an import is audited by its content, and repeated it adds nothing', async () => {
  const file = { 'p.csv': population('1103,2028,150001,own', '1108,2028,90000,own') };
  expect(await bringIn(file)).toEqual({ ok: true, value: { added: 2, changed: 0 } });
  const { rows } = await sql`
    select e.actor, e.action, e.data, encode(e.content_sha256, 'hex') as content, r.kind, r.file_name
    from register.import_run r join audit.entry e on e.object = 'register.import_run:' || r.id
    order by r.id desc limit 1`.execute(saman.system.database.read);
  expect(rows).toEqual([
    {
      actor: 'system:command-line',
      action: 'register/import-register',
      data: { added: 2, changed: 0 },
      content: sha256(file['p.csv']),
      kind: 'csv',
      file_name: 'p.csv',
    },
  ]);
  const after = await everything();
  expect(await bringIn(file)).toEqual({ ok: true, value: { added: 0, changed: 0 } });
  expect(await everything()).toEqual(after);
  const corrected = { 'p.csv': population('1103,2028,150002,own', '1108,2028,90000,own') };
  expect(await bringIn(corrected)).toEqual({ ok: true, value: { added: 0, changed: 1 } });
});

test('a KLASS file cut in half is one error and changes nothing', async () => {
  const before = await everything();
  const whole = merger('2040-01-01', ['1102 Sandnes'], '1190 Sandnes');
  expect(await bringIn({ 'changes.json': whole.slice(0, whole.length / 2) })).toEqual({
    ok: false,
    refusals: [{ section: 'changes.json', code: 'unreadable_json', params: {} }],
  });
  expect(await everything()).toEqual(before);
});

test('several files come in together in the order they need each other; one bad row keeps all of them out', async () => {
  const files = {
    'people.csv': population('1199,2030,700,own'),
    'names.csv':
      'number,valid_from,valid_to,name,official_name,name_se,name_smj,name_sma,name_fkv\n1199,2030-01-01,,Prøve,Prøve,,,,',
    'numbers.csv':
      'number,county_code,valid_from,valid_from_is_lower_bound,valid_to,organisation_number,organisation_number_source,sami_language_area_year\n1199,11,2030-01-01,no,2031-01-01,,,',
  };
  const before = await everything();
  const spoiled = { ...files, 'people.csv': population('1199,2030,700,own', '1198,2030,5,own') };
  expect(await bringIn(spoiled)).toEqual({
    ok: false,
    refusals: [
      {
        code: 'unknownReference',
        section: 'population',
        row: 3,
        field: 'number',
        params: { value: '1198' },
      },
    ],
  });
  expect(await everything()).toEqual(before);
  // The legal party is a row too.
  expect(await bringIn(files)).toEqual({ ok: true, value: { added: 4, changed: 0 } });
});

test('an organisation number that becomes known is told of the organisation that was there', async () => {
  const party = async () =>
    (
      await sql`select o.id, o.key, o.organisation_number, o.certainty
        from register.organisation o join register.municipality m on m.organisation_id = o.id
        where m.number = '1580'`.execute(saman.system.database.read)
    ).rows;
  const before = await party();
  expect(before).toEqual([
    { id: expect.any(Number), key: 'municipality-1580', organisation_number: null, certainty: 'unchecked' },
  ]);
  const file = {
    'm.csv':
      'number,county_code,valid_from,valid_from_is_lower_bound,valid_to,organisation_number,organisation_number_source,sami_language_area_year\n1580,15,2024-01-01,no,,910000004,own,',
  };
  // The organisation, and where the municipality has its number from.
  expect(await bringIn(file)).toEqual({ ok: true, value: { added: 0, changed: 2 } });
  expect(await party()).toEqual([
    {
      id: (before[0] as { id: number }).id,
      key: 'municipality-910000004',
      organisation_number: '910000004',
      certainty: 'confirmed',
    },
  ]);
  expect(await bringIn(file)).toEqual({ ok: true, value: { added: 0, changed: 0 } });
});

test('what the database refuses is said as a reason', async () => {
  const names = (row: string) =>
    `number,valid_from,valid_to,name,official_name,name_se,name_smj,name_sma,name_fkv\n${row}`;
  const before = await everything();
  expect(await bringIn({ 'n.csv': names('1103,2015-01-01,,Stavanger,Stavanger,,,,') })).toEqual({
    ok: false,
    refusals: [{ code: 'namesOverlap' }],
  });
  expect(await bringIn({ 't.csv': 'number,column,row\n1103,2,34' })).toEqual({
    ok: false,
    refusals: [{ code: 'tileTaken' }],
  });
  // The number of Stavanger.
  const union = 'id,kind,parent_id,organisation_number,certainty,note\nnew,union,,964965226,unchecked,';
  expect(await bringIn({ 'o.csv': union })).toEqual({
    ok: false,
    refusals: [{ code: 'organisationNumberTaken' }],
  });
  expect(await everything()).toEqual(before);
});

test('two imports at the same time: one adds, the other finds everything there', async () => {
  const file = { 'p.csv': population(...['1103', '1108', '0301'].map((number) => `${number},2035,9,own`)) };
  const results = await Promise.all(Array.from({ length: 4 }, () => bringIn(file)));
  const added = results.map((result) => (result.ok ? result.value.added : null));
  expect(added.toSorted((a, b) => Number(a) - Number(b))).toEqual([0, 0, 0, 3]);
  const { rows } =
    await sql`select number from register.population where year = 2035 order by number`.execute(
      saman.system.database.read,
    );
  expect(rows).toEqual([{ number: '0301' }, { number: '1103' }, { number: '1108' }]);
});

test('two imports that contradict each other: whichever comes first stands, the other is refused', async () => {
  const results = await Promise.all(
    ['2040', '2041', '2042'].map((year, index) =>
      bringIn({ 'c.json': merger(`${year}-01-01`, ['1119 Hå'], `118${index} Hå`) }),
    ),
  );
  expect(results.map(({ ok }) => ok).filter(Boolean)).toEqual([true]);
});

const klassFile = join(
  process.env['SAMAN_SHARED'] ?? '../shared',
  'data/register/klass/changes-2008-2024.json',
);

// Skipped where the statistics office's own file is not at hand: it is not part of this repository.
test.skipIf(!existsSync(klassFile))(
  `the office's own list adds nothing to the shipped register (needs ${klassFile})`,
  async () => {
    expect(await bringIn({ 'changes.json': readFileSync(klassFile, 'utf8') })).toEqual({
      ok: true,
      value: { added: 0, changed: 0 },
    });
  },
);

/** Let the job run, and say which dates it told. */
async function announce(times: number): Promise<unknown[]> {
  const { system, told } = saman.listening(changesTookEffect);
  for (let time = 0; time < times; time += 1)
    await Promise.all([announceChanges.run(system, operator, {}), announceChanges.run(system, operator, {})]);
  return [...told];
}

const announcementsOf = async (date: string) =>
  (
    await sql`select date from register.effect_announcement where date = ${date}::date`.execute(
      saman.system.database.read,
    )
  ).rows.length;

test('a merger to come is read by date, takes effect once on its day, and is told once', async () => {
  const [day, dayBefore] = ['2028-01-01', '2027-12-31'];
  const file = { 'c.json': merger(day, ['1111 Sokndal', '1101 Eigersund'], '1195 Dalane') };
  expect(await bringIn(file)).toEqual({ ok: true, value: { added: 5, changed: 4 } });
  expect(await bringIn(file)).toEqual({ ok: true, value: { added: 0, changed: 0 } });
  expect([await countOn('2026-11-21'), await countOn(dayBefore), await countOn(day)]).toEqual([
    357, 357, 356,
  ]);
  expect(
    (await municipalitiesOn(saman.system.database.read, day, { number: '1195' })).map(
      ({ name, county, organisationNumber }) => ({ name, county, organisationNumber }),
    ),
  ).toEqual([{ name: 'Dalane', county: 'Rogaland', organisationNumber: null }]);

  saman.clock.moveTo(parseStart(dayBefore));
  expect([await announce(2), await announcementsOf(day)]).toEqual([[], 0]);
  saman.clock.moveTo(parseStart(day));
  expect([await announce(3), await announcementsOf(day)]).toEqual([[{ date: day }], 1]);
  saman.clock.moveTo(parseStart('2028-01-02'));
  expect([await announce(1), await announcementsOf(day)]).toEqual([[], 1]);
});

test('changes brought in too late are told by the next run, once, also when their day was told before', async () => {
  const late = { 'c.json': merger('2027-05-01', ['1112 Lund'], '1196 Lund') };
  expect(await bringIn(late)).toEqual({ ok: true, value: { added: 3, changed: 2 } });
  expect(await announce(2)).toEqual([{ date: '2027-05-01' }]);
  const later = { 'c.json': merger('2027-05-01', ['1114 Bjerkreim'], '1197 Bjerkreim') };
  expect(await bringIn(later, true)).toEqual({ ok: true, value: { added: 3, changed: 2 } });
  expect(await announce(1)).toEqual([]);
  expect(await bringIn(later)).toEqual({ ok: true, value: { added: 3, changed: 2 } });
  expect(await announce(2)).toEqual([{ date: '2027-05-01' }]);
  expect(await announcementsOf('2027-05-01')).toBe(1);
});
