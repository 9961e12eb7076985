import { beforeAll, expect, test } from 'vitest';
import { organisationId } from '../../../../../tests/support/example-person.ts';
import { findAgreementByKey } from '../../../agreements/index.ts';
import { mandatesAt } from '../../../identity/index.ts';
import { findContents } from '../../contents.query.ts';
import { newestInList, newestOf } from '../../newest.ts';
import { hiddenIn, siteFor } from '../../testing/site.ts';
import type { Site } from '../../testing/site.ts';

let secretariat: Site;
let anybody: Site;

beforeAll(async () => {
  [secretariat, anybody] = await Promise.all([siteFor('secretariat'), siteFor(null)]);
});

const at = '/nn/programmes/veien-videre';

const example = async () => {
  const contents = await findContents(secretariat.system.database.read, 'veien-videre');
  if (!contents) throw new Error('The example programme is gone');
  return contents;
};

/** The form of the texts as it stands, with changes. */
const sendTexts = async (changes: Record<string, string>, approve: readonly string[]) => {
  const { texts } = await example();
  const html = await secretariat.read(`${at}/texts`);
  const typed: Record<string, string> = {
    individual: 'yes',
    original: 'nn',
    seen: String(newestOf({ texts })),
  };
  for (const [field, text] of Object.entries(texts))
    for (const form of ['nb', 'nn'] as const) typed[`${field}.${form}`] = text.newest.forms[form]?.body ?? '';
  const behalf = hiddenIn(html, 'behalf');
  const body = new URLSearchParams({ behalf, ...typed, ...changes });
  for (const form of approve) body.append('approve', form);
  return (await secretariat.request(`${at}/texts`, { method: 'POST', body })).status;
};

test('the example says what it is, in the form of the page', async () => {
  const nn = await anybody.read(at);
  const nb = await anybody.read('/nb/programmes/veien-videre');
  expect([nn, nb].map((html) => /<h1[^>]*>[^<]*<\/h1>/.exec(html)?.[0])).toEqual([
    '<h1 lang="nn">Vegen vidare</h1>',
    '<h1 lang="nb">Veien videre</h1>',
  ]);
  expect(nn).toContain('Medverknad i omstilling');
  expect(nb).toContain('Medvirkning i omstilling');
});

test('on an English page the texts stand as they were first written, and say which language that is', async () => {
  const html = await anybody.read('/en/programmes/veien-videre');
  expect(html).toContain('<h1 lang="nn">Vegen vidare</h1>');
  expect(html).toContain('The programme’s own texts are in Norwegian.');
});

test('the money stands year by year, with nothing promised yet', async () => {
  const html = (await anybody.read(at)).replaceAll(/[\u00a0\u202f]/g, ' ');
  const cells = Array.from(html.matchAll(/<td class="num"[^>]*>([^<]*)/g), ([, text]) => text);
  expect(cells).toEqual(['1 500 000 kr', '0 kr', '1 500 000 kr', '5 200 000 kr', '0 kr', '5 200 000 kr']);
  expect(html).toContain('Med atterhald om at Stortinget løyver pengane.');
});

test('a change is read by others when both forms are approved, and what stood before is in the history', () =>
  secretariat.isolated(async () => {
    const changed = { 'summary.nb': 'Ny tekst her', 'summary.nn': 'Ein ny tekst her' };
    secretariat.clock.moveTo(secretariat.clock.now().add({ hours: 2 }));
    expect(await sendTexts(changed, ['nn'])).toBe(303);
    expect(await anybody.read(at)).not.toContain('Ein ny tekst her');
    expect(await sendTexts(changed, ['nb', 'nn'])).toBe(303);
    expect(await anybody.read(at)).toContain('Ein ny tekst her');
    const history = await anybody.read(`${at}/history`);
    expect(history).toContain('Kort om programmet fekk ny ordlyd');
    expect(history).toContain('Før: Folkevalde, leiing og tillitsvalde i kommunen vel saman');
  }));

test('a theme that is added is read when it is approved; one that is taken out is in the history', () =>
  secretariat.isolated(async () => {
    const contents = await example();
    const html = await secretariat.read(`${at}/lists/theme`);
    const send = async (approve: readonly string[]) => {
      const body = new URLSearchParams({
        behalf: hiddenIn(html, 'behalf'),
        kind: 'theme',
        seen: newestInList(await example(), 'theme'),
        original: 'nn',
        'items.count': '1',
        'items.0.id': hiddenIn(await secretariat.read(`${at}/lists/theme`), 'items.0.id'),
        'items.0.name.nb': 'Omdømme',
        'items.0.name.nn': 'Omdøme',
      });
      for (const form of approve) body.append('approve', form);
      return (await secretariat.request(`${at}/lists/theme`, { method: 'POST', body })).status;
    };
    expect(contents.items.filter(({ kind }) => kind === 'theme').length).toBe(4);
    secretariat.clock.moveTo(secretariat.clock.now().add({ hours: 2 }));
    expect(await send([])).toBe(303);
    // The item keeps its approved name until the new one is approved.
    expect(await anybody.read(at)).toContain('Sjukefråvær og nærvær');
    expect(await send(['nb', 'nn'])).toBe(303);
    const page = await anybody.read(at);
    expect([
      page.includes('Omdøme'),
      page.includes('Sjukefråvær og nærvær'),
      page.includes('Heiltid'),
    ]).toEqual([true, false, false]);
    expect(await anybody.read(`${at}/history`)).toContain('Lista «Tema» vart endra');
  }));

test('a notice shows both outcomes to everybody, and staff that the programme may outlive its agreement', () =>
  secretariat.isolated(async () => {
    const { database } = secretariat.system;
    expect(await secretariat.read(at)).not.toContain('Programmet varer til');
    const agreement = await findAgreementByKey(database.read, 'veien-videre', '2026-11-21');
    const ks = await organisationId(secretariat.system, 'ks');
    const mandate = (await mandatesAt(database.read, ks, '2026-11-21')).find(
      ({ state }) => state === 'valid',
    );
    await database.write
      .insertInto('agreements.notice')
      .values({
        version_id: agreement?.versionId ?? 0,
        organisation_id: ks,
        given_on: '2026-11-30',
        ends_on: '2027-02-28',
        registered: false,
        mandate_id: mandate?.id ?? 0,
        given_at: '2026-11-30T09:00:00Z',
        given_by: 'person:1',
      })
      .execute();
    for (const site of [anybody, secretariat]) {
      const html = await site.read(at);
      expect(html.match(/28\. februar 2027/g)?.length).toBeGreaterThan(1);
      expect(html.includes('Programmet varer til 31. desember 2029')).toBe(site === secretariat);
    }
  }));
