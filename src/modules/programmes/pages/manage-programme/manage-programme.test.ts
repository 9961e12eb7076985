import { beforeAll, expect, test } from 'vitest';
import { organisationId } from '../../../../../tests/support/example-person.ts';
import { findAgreementByKey } from '../../../agreements/index.ts';
import type { ItemKind } from '../../contents.ts';
import { findProgramme } from '../../programme.query.ts';
import { hiddenIn, siteFor } from '../../testing/site.ts';
import type { Site } from '../../testing/site.ts';

let secretariat: Site;
let mayor: Site;
let anybody: Site;
let place: { readonly agreement: string; readonly ks: string; readonly ministry: string };

beforeAll(async () => {
  [secretariat, mayor, anybody] = await Promise.all([
    siteFor('secretariat'),
    siteFor('mayor'),
    siteFor(null),
  ]);
  const { system } = secretariat;
  place = await secretariat.isolated(async () => ({
    agreement: String((await findAgreementByKey(system.database.read, 'veien-videre', '2026-11-21'))?.id),
    ks: String(await organisationId(system, 'ks')),
    ministry: String(await organisationId(system, 'ministry-local-government')),
  }));
});

const at = '/nn/programmes/felles-loft';

const start = (more: Record<string, string> = {}) =>
  secretariat.post('/nn/programmes/new', {
    blueprint: 'development-offer',
    'name.nb': '',
    'name.nn': 'Felles løft',
    original: 'nn',
    slug: 'felles-loft',
    agreement: place.agreement,
    operator: place.ks,
    ...more,
  });

const both = (name: string, words: string) => ({ [`${name}.nb`]: words, [`${name}.nn`]: words });

const writeTexts = async (more: Record<string, string> = {}) => {
  const seen = hiddenIn(await secretariat.read(`${at}/texts`), 'seen');
  return secretariat.request(`${at}/texts`, {
    method: 'POST',
    body: new URLSearchParams([
      ...Object.entries({
        behalf: hiddenIn(await secretariat.read(`${at}/texts`), 'behalf'),
        ...both('name', 'Felles løft'),
        ...both('summary', 'Kort'),
        ...both('participants', 'Alle'),
        ...both('handling', 'Ingen blir valde'),
        individual: 'no',
        original: 'nn',
        seen,
        ...more,
      }),
      ['approve', 'nb'],
      ['approve', 'nn'],
    ]),
  });
};

const writeList = async (kind: ItemKind, facts: Record<string, string> = {}) => {
  const page = await secretariat.read(`${at}/lists/${kind}`);
  const id = hiddenIn(page, 'items.0.id');
  return secretariat.request(`${at}/lists/${kind}`, {
    method: 'POST',
    body: new URLSearchParams([
      ...Object.entries({
        behalf: hiddenIn(page, 'behalf'),
        kind,
        seen: hiddenIn(page, 'seen'),
        original: 'nn',
        'items.count': '1',
        'items.0.id': id,
        ...both('items.0.name', 'Noko'),
        ...Object.fromEntries(Object.entries(facts).map(([name, value]) => [`items.0.${name}`, value])),
      }),
      ['approve', 'nb'],
      ['approve', 'nn'],
    ]),
  });
};

const fill = async () => {
  await start();
  await writeTexts();
  await writeList('theme');
  await writeList('instrument', { instrument: 'guidance' });
  await writeList('expectation');
  await writeList('period', { startsOn: '1.1.2027', endsOn: '31.12.2028' });
  return writeList('contact', { organisationId: place.ministry, address: 'post@example.org' });
};

/** The sentences of what is missing, each with where its link leads. */
const missing = async () => {
  const html = await secretariat.read(`${at}/manage`);
  const note = /data-color="warning"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
  return Array.from(note.matchAll(/<li>(?:<a href="([^"]*)">)?([^<]*)/g), ([, href, words]) => [words, href]);
};

test('a new programme says all that is missing, each with a link to where it is mended', () =>
  secretariat.isolated(async () => {
    const answer = await start();
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${at}/manage`]);
    expect(await missing()).toEqual([
      ['Namn: teksten manglar på bokmål', `${at}/texts#f-name-nb`],
      ['Namn: teksten på nynorsk er ikkje godkjend', `${at}/texts#f-name-nn`],
      ['Kort om programmet: teksten på bokmål er ikkje godkjend', `${at}/texts#f-summary-nb`],
      ['Kort om programmet: teksten på nynorsk er ikkje godkjend', `${at}/texts#f-summary-nn`],
      ['Kven som kan vere med: teksten på bokmål er ikkje godkjend', `${at}/texts#f-participants-nb`],
      ['Kven som kan vere med: teksten på nynorsk er ikkje godkjend', `${at}/texts#f-participants-nn`],
      ['Grunnen til valet om enkeltvedtak: teksten på bokmål er ikkje godkjend', `${at}/texts#f-handling-nb`],
      [
        'Grunnen til valet om enkeltvedtak: teksten på nynorsk er ikkje godkjend',
        `${at}/texts#f-handling-nn`,
      ],
      ['Vel om svar er enkeltvedtak', `${at}/texts#f-individual`],
      ['Tema: lista er tom', `${at}/lists/theme`],
      ['Verkemiddel: lista er tom', `${at}/lists/instrument`],
      ['Forventingar: 4 tekstar er ikkje godkjende', `${at}/lists/expectation`],
      ['Periodar: lista er tom', `${at}/lists/period`],
      ['Kontaktar: lista er tom', `${at}/lists/contact`],
    ]);
  }));

test('nothing is published while something is missing, whatever is posted', () =>
  secretariat.isolated(async () => {
    await start();
    const answer = await secretariat.post(`${at}/manage`, { do: 'publish' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(
      'Programmet kan ikkje publiserast enno. Det som manglar, står over.',
    );
    expect((await findProgramme(secretariat.system.database.read, 'felles-loft'))?.state).toBe('draft');
  }));

test('with everything approved it is published, and then there for everybody', () =>
  secretariat.isolated(async () => {
    await fill();
    expect(await missing()).toEqual([]);
    secretariat.clock.moveTo(secretariat.clock.now().add({ hours: 2 }));
    const answer = await secretariat.post(`${at}/manage`, { do: 'publish' });
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, at]);
    const page = await anybody.read('/nb/programmes/felles-loft');
    expect(page).toContain('<h1 lang="nb">Felles løft</h1>');
    expect(await anybody.read('/nb/programmes')).toContain('/nb/programmes/felles-loft"');
    expect(await anybody.read('/nb/')).toContain('/nb/programmes/felles-loft"');
    const listed = (await (await anybody.request('/api/v1/programmes')).json()) as {
      items: { slug: string }[];
    };
    expect(listed.items.map(({ slug }) => slug)).toEqual(['felles-loft', 'veien-videre']);
    expect(secretariat.takeErrors()).toEqual([]);
  }));

test('a draft is not there for others: no page of it, nothing in lists and data', () =>
  secretariat.isolated(async () => {
    await start();
    for (const site of [anybody, mayor]) {
      for (const path of ['', '/history', '/manage', '/texts', '/lists/theme']) {
        const { status } = await site.request(at + path);
        expect([path, status]).toEqual([
          path,
          path === '' || path === '/history' || site === mayor ? 404 : 401,
        ]);
      }
      expect(await site.read('/nn/programmes')).not.toContain('felles-loft');
      expect((await site.request('/api/v1/programmes/felles-loft')).status).toBe(404);
      expect(await (await site.request('/api/v1/programmes')).text()).not.toContain('felles-loft');
      expect((await site.post(`${at}/manage`, { do: 'publish' })).status).toBe(site === mayor ? 404 : 401);
    }
    expect(await secretariat.read('/nn/programmes')).toContain('/nn/programmes/felles-loft/manage"');
  }));

test('others are told whose a published programme is', async () => {
  const html = await mayor.read('/nn/programmes/veien-videre/manage');
  expect(html).toContain('Kommunal- og distriktsdepartementet');
  expect(html).not.toContain('value="close"');
  expect((await mayor.request('/nn/programmes/veien-videre/texts')).status).toBe(403);
});

test('what is closed stays where it is and says so', () =>
  secretariat.isolated(async () => {
    const address = '/nn/programmes/veien-videre';
    expect((await secretariat.post(`${address}/manage`, { do: 'close' })).status).toBe(303);
    expect(await anybody.read(address)).toContain('Programmet vart avslutta 21. november 2026.');
    expect(await anybody.read('/nn/')).not.toContain('/nn/programmes/veien-videre"');
    const again = await secretariat.post(`${address}/manage`, { do: 'close' });
    expect([again.status, (await again.text()).includes('Programmet er avslutta alt.')]).toEqual([422, true]);
  }));

test.each([
  ['slug', { slug: 'veien-videre' }, 'Eit anna program har denne adressa.'],
  ['slug', { slug: 'new' }, 'Eit anna program har denne adressa.'],
  ['slug', { slug: 'Felles løft' }, 'Bruk 3 til 60 små bokstavar'],
  ['agreement', { agreement: '999999' }, 'Vel ein avtale frå lista.'],
  ['operator', { operator: '999999' }, 'Vel ein av partane i avtalen.'],
  ['name', { 'name.nn': '' }, 'Skriv namnet i minst éi målform.'],
  ['blueprint', { blueprint: 'none' }, 'Vel ei av moglegheitene.'],
])('a programme is not started with a faulty %s', (_, typed, sentence) =>
  secretariat.isolated(async () => {
    const answer = await start(typed);
    expect([answer.status, (await answer.text()).includes(sentence)]).toEqual([422, true]);
  }),
);
