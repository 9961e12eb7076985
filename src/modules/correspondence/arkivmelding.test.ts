import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, test } from 'vitest';
import { examplePerson, organisationId } from '../../../tests/support/example-person.ts';
import { testApp } from '../../../tests/support/test-app.ts';
import { defineCommand } from '../../platform/db/command.ts';
import { accepted } from '../../platform/result.ts';
import { receivedContent, storeDocument, storeVersion } from '../documents/index.ts';
import type { ArchivedRecord } from './archived-record.ts';
import { archivedRecords } from './archived-records.query.ts';
import { arkivmelding, profiles } from './arkivmelding.ts';
import type { ArkivmeldingProfile } from './arkivmelding.ts';
import { fileRecords } from './record-store.ts';
import { openCase } from './store.ts';

const message = {
  id: '126e8492-482a-457d-a5e8-69f9af6343a7',
  at: Temporal.Instant.from('2026-11-21T09:10:12Z'),
};

const { system, isolated } = await testApp();
let records: ArchivedRecord[];

// What is filed is undone; the values read from it are what the tests are about.
beforeAll(() => isolated(fileSome));

async function fileSome(): Promise<void> {
  const by = await examplePerson(system, 'secretariat');
  const ministry = await organisationId(system, 'ministry-local-government');
  const ks = await organisationId(system, 'ks');
  const fileAll = defineCommand({
    name: 'test/file-all',
    run: async (tx) => {
      const document = { kind: 'attachment', owner: 'test.thing:1', language: 'nn', title: 'Plan' } as const;
      const content = receivedContent({
        field: 'file',
        name: 'Plan & «mål».txt',
        mediaType: 'text/plain',
        bytes: Buffer.from('Planen'),
      });
      const version = await storeVersion(tx, await storeDocument(tx, document, by), content, by);
      const other = await storeVersion(tx, await storeDocument(tx, document, by), content, by);
      const { id } = await openCase(
        tx,
        {
          organisationId: ministry,
          title: 'Avtale & program <2026> for «Saman»',
          publicTitle: 'Avtale og program',
          responsibleId: Number(by.id),
        },
        by,
      );
      const filed = await fileRecords(
        tx,
        id,
        [
          {
            direction: 'incoming',
            title: 'Søknad frå Kari Dømeås\u0001 om "fritak"',
            publicTitle: 'Søknad om fritak',
            exemption: 'offl-13-fvl-13-1',
            dated: '2026-11-19',
            receivedOn: '2026-06-20',
            correspondents: [{ role: 'sender', kind: 'person', name: 'Kari Dømeås', reference: 'KD/1' }],
            documents: [version, other].map(({ id: versionId, sha256 }, index) => ({
              versionId,
              sha256,
              title: `Vedlegg ${index}`,
            })),
          },
          {
            direction: 'outgoing',
            title: 'Invitasjon',
            dated: '2026-06-30',
            journalled: false,
            correspondents: [
              { role: 'recipient', organisationId: ks, reference: '26/1-1' },
              { role: 'copy', kind: 'body', name: 'Eit føretak & co' },
            ],
          },
          {
            direction: 'internal',
            title: 'Notat',
            dated: '2026-06-30',
            exemption: 'offl-14',
            correspondents: [{ role: 'copy', organisationId: ministry }],
          },
        ],
        by,
      );
      return accepted(filed.map((each) => each.id));
    },
  });
  const result = await fileAll.run(system, by, undefined);
  if (!result.ok) throw new Error('nothing was filed');
  records = await archivedRecords(system.database.read, result.value, '2026-06-30');
}

const schemas: Readonly<Record<ArkivmeldingProfile, string>> = {
  eformidling: 'eformidling/arkivmelding.xsd',
  'fiks-arkiv-v1': 'fiks-arkiv-v1/no.ks.fiks.arkiv.v1.arkivering.arkivmelding.opprett.xsd',
};
const folder = join(process.env['SAMAN_SHARED'] ?? '../shared', 'data/archive/xsd');

function hasProgram(name: string): boolean {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What the schema has against a message; nothing when it is valid. */
function faults(profile: ArkivmeldingProfile, xml: string): string {
  const place = mkdtempSync(join(tmpdir(), 'saman-arkivmelding-'));
  try {
    writeFileSync(join(place, 'message.xml'), xml);
    execFileSync(
      'xmllint',
      ['--nonet', '--noout', '--schema', join(folder, schemas[profile]), join(place, 'message.xml')],
      {
        encoding: 'utf8',
        stdio: 'pipe',
      },
    );
    return '';
  } catch (error) {
    return String((error as { stderr?: string }).stderr);
  } finally {
    rmSync(place, { recursive: true });
  }
}

// The schemas are the State's and not part of this repository.
const canValidate = existsSync(folder) && hasProgram('xmllint');
describe.skipIf(!canValidate)(`arkivmelding (needs xmllint and ${folder})`, () => {
  test.each(profiles)(
    '%s: what came in, went out and stayed is valid, and what is spoiled is not',
    (profile) => {
      for (const record of records) expect(faults(profile, arkivmelding(profile, record, message))).toBe('');
      const [first] = records.map((record) => arkivmelding(profile, record, message));
      const spoiled = first?.replace(/<journalposttype>.*<\/journalposttype>/, '') ?? '';
      expect(faults(profile, spoiled)).toContain('fails to validate');
    },
  );
});

const valuesOf = (xml: string, name: string) =>
  Array.from(xml.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'g')), ([, value]) => value);

test('eFormidling: numbers, both titles, the ground of an exemption, dates with zone', () => {
  const [incoming = '', outgoing = ''] = records.map((each) => arkivmelding('eformidling', each, message));
  const [{ caseFile } = { caseFile: { year: 0, sequence: 0 } }] = records;
  expect(valuesOf(incoming, 'registreringsID')).toEqual([`${caseFile.year % 100}/${caseFile.sequence}-1`]);
  expect(valuesOf(incoming, 'tittel')).toEqual([
    'Avtale &amp; program &lt;2026&gt; for «Saman»',
    'Vedlegg 0',
    'Vedlegg 1',
    'Søknad frå Kari Dømeås om &quot;fritak&quot;',
  ]);
  expect(valuesOf(incoming, 'offentligTittel')).toEqual(['Avtale og program', 'Søknad om fritak']);
  expect(valuesOf(incoming, 'skjermingshjemmel')).toEqual(['offl. § 13, jf. fvl. § 13 første ledd nr. 1']);
  expect(valuesOf(incoming, 'mottattDato')).toEqual(['2026-06-20T00:00:00+02:00']);
  expect(valuesOf(incoming, 'korrespondansepartNavn')).toEqual([
    'Kommunal- og distriktsdepartementet',
    'Kari Dømeås',
  ]);
  expect(valuesOf(outgoing, 'korrespondanseparttype')).toEqual(['Avsender', 'Mottaker', 'Kopimottaker']);
  expect(valuesOf(outgoing, 'journalstatus')).toEqual(['Ferdigstilt fra saksbehandler']);
});

test('Fiks Arkiv: files with their checksums, organisation numbers, their reference', () => {
  const [incoming = '', outgoing = '', internal = ''] = records.map((each) =>
    arkivmelding('fiks-arkiv-v1', each, message),
  );
  expect(valuesOf(incoming, 'referanseDokumentfil')).toEqual(['document-1.txt', 'document-2.txt']);
  expect(valuesOf(incoming, 'filstoerrelse')).toEqual(['6', '6']);
  expect(valuesOf(incoming, 'erPersonnavn')).toEqual(['true']);
  expect(valuesOf(outgoing, 'deresReferanse')).toEqual(['26/1-1']);
  expect(valuesOf(outgoing, 'organisasjonid')).toEqual(['972417858']);
  // The ministry wrote it to itself: once as sender, once as the copy's recipient.
  expect(valuesOf(internal, 'm:kode')).toEqual(['B', 'UO', 'IA', 'IK', 'X', 'J']);
});
