import { expect, test } from 'vitest';
import { examplePerson } from '../../../../../tests/support/example-person.ts';
import { testApp } from '../../../../../tests/support/test-app.ts';
import { recordsOf } from '../../records.query.ts';

const anybody = await testApp();
const principal = await anybody.isolated(() => examplePerson(anybody.system, 'case-officer'));
const officer = await testApp({ principal });
const behalf = principal.acting?.id ?? '';

const typed = {
  behalf,
  direction: 'incoming',
  title: 'Klage frå Kari Dømeås',
  publicTitle: 'Klage',
  exemption: 'offl-13-fvl-13-1',
  dated: '19.11.2026',
  receivedOn: '20.11.2026',
  'parties.count': '2',
  'parties.0.role': 'sender',
  'parties.0.kind': 'person',
  'parties.0.name': 'Kari Dømeås',
  'parties.0.reference': 'KD/1',
  'parties.1.role': 'copy',
  'parties.1.kind': 'organisation',
  'parties.1.name': 'granli',
};

function withFiles(fields: Readonly<Record<string, string>>, files: readonly File[]): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const file of files) body.append('documents', file);
  return officer.request('/nn/cases/2/records/new', { method: 'POST', body });
}

const newest = async () =>
  (await recordsOf(officer.system.database.read, 2, { limit: 1 })).map(
    ({
      number,
      title,
      publicTitle,
      citation,
      dated,
      receivedOn,
      journalledOn,
      correspondents,
      documents,
    }) => ({
      number,
      title,
      publicTitle,
      citation,
      dated,
      receivedOn,
      journalledOn,
      correspondents: correspondents.map(({ role, kind, name, reference }) => [
        role,
        kind,
        name.nn,
        reference,
      ]),
      documents: documents.map((document) => [document.position, document.title]),
    }),
  );

test('a record with two files is kept as it was typed, in the next number', async () => {
  await officer.isolated(async () => {
    const files = [new File(['Klage'], 'Klagen.txt'), new File(['a;b\n1;2\n'], 'Tal.csv')];
    const answer = await withFiles(typed, files);
    expect([answer.status, officer.takeErrors()]).toEqual([303, []]);
    expect(await newest()).toEqual([
      {
        number: 2,
        title: 'Klage frå Kari Dømeås',
        publicTitle: 'Klage',
        citation: 'offl. § 13, jf. fvl. § 13 første ledd nr. 1',
        dated: '2026-11-19',
        receivedOn: '2026-11-20',
        journalledOn: '2026-11-21',
        correspondents: [
          ['sender', 'person', 'Kari Dømeås', 'KD/1'],
          ['copy', 'organisation', 'Granli kommune', null],
        ],
        documents: [
          [1, 'Klagen'],
          [2, 'Tal'],
        ],
      },
    ]);
  });
});

const nobodyCalled = { 'parties.1.name': 'Ingen heiter dette' };

test.each([
  ['a public title with the name', { publicTitle: 'Klage frå Dømeås' }, 'Den offentlege tittelen har namnet'],
  ['no public title', { publicTitle: '' }, 'Skriv ein offentleg tittel'],
  ['a ground there is not', { exemption: 'offl-99' }, 'Vel ein grunn frå lista'],
  ['received tomorrow', { receivedOn: '22.11.2026' }, 'kan ikkje ha kome etter i dag'],
  ['received on no day', { receivedOn: '' }, 'Skriv kva dag dokumentet kom'],
  ['an unknown party', nobodyCalled, 'Registeret har inga verksemd som heiter dette'],
])('%s is refused, and nothing is kept', async (_, change, sentence) => {
  await officer.isolated(async () => {
    const before = await newest();
    const answer = await officer.post('/nn/cases/2/records/new', { ...typed, ...change });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
    expect(await newest()).toEqual(before);
  });
});

test('a file that is not what it says is refused beside a faulty field', async () => {
  const answer = await withFiles({ ...typed, title: '' }, [new File(['MZ\u0000'], 'Klagen.pdf')]);
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('ikkje av eit slag vi tek imot');
  expect(html).toContain('Fyll ut feltet.');
});
