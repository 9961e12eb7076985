import { expect, test } from 'vitest';
import { examplePerson, organisationId } from '../../../tests/support/example-person.ts';
import { testApp } from '../../../tests/support/test-app.ts';
import type { TestApp } from '../../../tests/support/test-app.ts';
import { defineCommand } from '../../platform/db/command.ts';
import { accepted } from '../../platform/result.ts';
import { receivedContent, storeDocument, storeVersion } from '../documents/index.ts';
import { paths } from './paths.ts';
import type { NewRecord } from './record.ts';
import { fileRecords } from './record-store.ts';
import { openCase } from './store.ts';

const anybody = await testApp();
const by = await anybody.isolated(() => examplePerson(anybody.system, 'secretariat'));
const staff = await testApp({ principal: by });

/** Words that stand only where the public must not look. */
const secrets = ['Hemmelegordet', 'Løyndesen', 'Gøymeteksten'];

const common = { direction: 'outgoing', dated: '2026-11-20', correspondents: [] } as const;
const person = {
  role: 'recipient',
  kind: 'person',
  name: 'Kari Løyndesen',
  reference: 'Løyndesen 7',
} as const;

/** Each could leak in its own way. */
const guarded: readonly NewRecord[] = [
  { ...common, title: 'Vedtak om Hemmelegordet', publicTitle: 'Vedtak', exemption: 'offl-13-fvl-13-2' },
  { ...common, title: 'Svar til Kari Løyndesen', publicTitle: 'Svar', correspondents: [person] },
  { ...common, title: 'Notat om Hemmelegordet', publicTitle: 'Notat' },
];
const open: NewRecord = { ...common, title: 'Invitasjonar til «partane»' };
const unjournalled: NewRecord = { ...common, title: 'Hemmelegordet i kladd', journalled: false };

const fileAll = defineCommand({
  name: 'test/file-all',
  run: async (tx, organisation: number) => {
    const { id } = await openCase(
      tx,
      { organisationId: organisation, title: 'Sak om Hemmelegordet', publicTitle: 'Ei sak' },
      by,
    );
    const records: NewRecord[] = [];
    for (const record of [...guarded, open, unjournalled]) {
      const document = { kind: 'record', owner: `test.thing:${id}`, language: 'nn', title: 'Brev' } as const;
      const content = receivedContent({
        field: 'file',
        name: 'brev.txt',
        mediaType: 'text/plain',
        bytes: Buffer.from('Gøymeteksten'),
      });
      const version = await storeVersion(tx, await storeDocument(tx, document, by), content, by);
      const title = record === open ? 'Brevet' : 'Brev om Hemmelegordet';
      records.push({ ...record, documents: [{ versionId: version.id, sha256: version.sha256, title }] });
    }
    const filed = await fileRecords(tx, id, records, by);
    return accepted({ caseId: id, ids: filed.map((each) => each.id) });
  },
});

const filed = async () => {
  const result = await fileAll.run(
    anybody.system,
    by,
    await organisationId(anybody.system, 'ministry-local-government'),
  );
  if (!result.ok) throw new Error('nothing was filed');
  return result.value;
};

async function read(app: TestApp, address: string) {
  const answer = await app.request(address);
  return { status: answer.status, text: await answer.text() };
}

const languages = ['nb', 'nn', 'en'];
const leaks = (text: string) => secrets.filter((word) => text.includes(word));

test('what is filed here could leak', () => {
  expect(guarded.map(({ title }) => leaks(title).length)).toEqual([1, 1, 1]);
});

test('nothing that is withheld is to be read in the journal, its data, its feed or its records', async () => {
  await anybody.isolated(async () => {
    const { ids } = await filed();
    const shown = ids.slice(0, 4);
    const addresses = [
      ...languages.flatMap((lang) => [
        `/${lang}${paths.journal}`,
        `/${lang}${paths.journalFeed}`,
        ...shown.map((id) => `/${lang}${paths.record(id)}`),
      ]),
      paths.journalApi,
      `${paths.journalApi}.csv`,
    ];
    for (const address of addresses) {
      const { status, text } = await read(anybody, address);
      expect([address, status, leaks(text)]).toEqual([address, 200, []]);
    }
    const { text } = await read(anybody, `/nn${paths.journal}`);
    expect(
      ['Vedtak', 'Svar', 'Notat', 'Invitasjonar til «partane»'].filter((each) => text.includes(each)),
    ).toEqual(['Vedtak', 'Svar', 'Notat', 'Invitasjonar til «partane»']);
    expect(text).toContain('privatperson');
    expect(text).toContain('offl. § 13, jf. fvl. § 13 første ledd nr. 2');
  });
});

test('documents are for everybody only when nothing is held back; the house reads them all', async () => {
  await anybody.isolated(async () => {
    const { ids } = await filed();
    const documents = ids.map((id) => `/nn${paths.recordDocument(id, 1)}`);
    const asked = async (app: TestApp) => {
      const statuses: number[] = [];
      for (const address of documents) statuses.push((await read(app, address)).status);
      return statuses;
    };
    expect(await asked(anybody)).toEqual([404, 404, 404, 200, 404]);
    expect(await asked(staff)).toEqual([200, 200, 200, 200, 200]);
    const mayor = await examplePerson(anybody.system, 'mayor');
    expect(await asked(await testApp({ principal: mayor }))).toEqual([404, 404, 404, 200, 404]);
  });
});

test('the house reads the whole; a mayor is told that the case is not his or hers', async () => {
  await anybody.isolated(async () => {
    const { caseId, ids } = await filed();
    const whole = await read(staff, `/nn${paths.record(ids[1] ?? 0)}`);
    expect([whole.status, leaks(whole.text)]).toEqual([200, ['Hemmelegordet', 'Løyndesen']]);
    expect((await read(staff, `/nn${paths.case(caseId)}`)).status).toBe(200);
    const mayor = await testApp({ principal: await examplePerson(anybody.system, 'mayor') });
    const refused = await read(mayor, `/nn${paths.case(caseId)}`);
    expect([refused.status, leaks(refused.text)]).toEqual([403, []]);
    expect((await read(mayor, `/nn${paths.recordXml(ids[0] ?? 0, 'eformidling')}`)).status).toBe(404);
  });
});

test('what stands in no journal is not there', async () => {
  await anybody.isolated(async () => {
    const { ids } = await filed();
    expect((await read(anybody, `/nn${paths.record(ids[4] ?? 0)}`)).status).toBe(404);
    expect((await read(staff, `/nn${paths.record(ids[4] ?? 0)}`)).status).toBe(200);
  });
});

interface Found {
  readonly total: number;
  readonly items: readonly { readonly title: string }[];
  readonly next: string | null;
}

async function found(address: string): Promise<Found> {
  return JSON.parse((await read(anybody, address)).text) as Found;
}

const titles = async (query: string) =>
  (await found(`${paths.journalApi}?${query}`)).items.map(({ title }) => title);

test('a search finds inflected words of public titles, and numbers, but no name and no hidden word', async () => {
  await anybody.isolated(async () => {
    await filed();
    expect(await titles('words=invitasjon+partane')).toEqual(['Invitasjonar til «partane»']);
    expect(await titles(`words=${encodeURIComponent('invitasjon «partane»')}`)).toEqual([
      'Invitasjonar til «partane»',
    ]);
    expect(await titles('words=Hemmelegordet')).toEqual([]);
    expect(await titles('words=L%C3%B8yndesen')).toEqual([]);
    expect(await titles('words=Vedtak&direction=incoming')).toEqual([]);
    expect(await titles('words=vedtaket&from=2026-11-21&to=2026-11-21')).toEqual(['Vedtak']);
    expect(await titles('words=vedtaket&to=2026-11-20')).toEqual([]);
  });
});

test('the parts of a long list are the whole, once', async () => {
  await anybody.isolated(async () => {
    await filed();
    const whole = await titles('limit=500');
    const parts: string[] = [];
    let part = await found(`${paths.journalApi}?limit=7`);
    for (;;) {
      parts.push(...part.items.map(({ title }) => title));
      if (part.next === null) break;
      const { pathname, search } = new URL(part.next, 'http://localhost');
      part = await found(pathname + search);
    }
    expect(parts).toEqual(whole);
    expect(parts.length).toBe(part.total);
  });
});
