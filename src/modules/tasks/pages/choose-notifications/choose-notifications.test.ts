import { beforeAll, expect, test } from 'vitest';
import { shippedModules, testApp } from '../../../../../tests/support/test-app.ts';
import type { TestApp } from '../../../../../tests/support/test-app.ts';
import { enqueueMail } from '../../../../platform/mail/outbox.ts';
import { note } from '../../../../platform/mail/testing/outbox.ts';
import { htmlFaults } from '../../../../ui/testing/html-check.ts';
import { findSilences } from '../../silences.query.ts';
import { asOwner, exampleModule, findPlaces, kari } from '../../testing/example-module.ts';

/** Without the modules above, which bring kinds of tasks of their own. */
const modules = shippedModules.slice(0, shippedModules.findIndex(({ name }) => name === 'tasks') + 1);

let anonymous: TestApp;
let app: TestApp;

beforeAll(async () => {
  anonymous = await testApp();
  const places = await anonymous.isolated(() => findPlaces(anonymous.system.database.read));
  app = await testApp({ modules, more: [exampleModule(places)], principal: kari });
});

const address = '/nn/my/notifications';

async function rows(): Promise<string[]> {
  const answer = await app.request(address);
  const html = await answer.text();
  expect([answer.status, app.takeErrors(), await htmlFaults(html)]).toEqual([200, [], []]);
  const main = /<main[^>]*>([^]*)<\/main>/.exec(html)?.[1] ?? '';
  const lists = [...main.matchAll(/<ul class="list">([^]*?)<\/ul>/g)].map(([list]) => list).join('');
  return [...lists.matchAll(/<li>([^]*?)<\/li>/g)].map((row) =>
    (row[1] ?? '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
}

test('each kind has its button, and the law has none', () =>
  app.isolated(async () => {
    expect(await rows()).toEqual([
      'Oppgåvene for veka, måndag morgon Slått på Slå av : Oppgåvene for veka, måndag morgon',
      'Underskrifter Slått på Slå av : Underskrifter',
      'Klagefristar Du får alltid e-post, fordi lova krev at du blir varsla',
      'Rettleiing Slått på Slå av : Rettleiing',
    ]);
  }));

test('one press silences, another brings it back', () =>
  app.isolated(async () => {
    const press = (choice: string) => app.post(address, { kind: 'example.sign', do: choice });
    const answer = await press('silence');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, address]);
    expect((await rows())[1]).toBe('Underskrifter Slått av 21. november 2026 Slå på : Underskrifter');
    const silences = await findSilences(app.system.database.read);
    expect(silences.map(({ personId, kind }) => [personId, kind])).toEqual([['kari', 'example.sign']]);
    expect((await press('unsilence')).status).toBe(303);
    expect(await findSilences(app.system.database.read)).toEqual([]);
  }));

test.each([
  [{ kind: 'example.legal', do: 'silence' }, 'Dette varselet kan ikkje slåast av'],
  [{ kind: 'example.gone', do: 'silence' }, 'Slike varsel finst ikkje lenger'],
  [{ kind: 'example.sign', do: 'shout' }, 'Slike varsel finst ikkje lenger'],
])('%j is refused with a reason', (form, reason) =>
  app.isolated(async () => {
    const answer = await app.post(address, form);
    const html = await answer.text();
    expect([answer.status, app.takeErrors(), await htmlFaults(html)]).toEqual([422, [], []]);
    expect(html).toContain(reason);
    expect(await findSilences(app.system.database.read)).toEqual([]);
  }),
);

test('nobody silences anything without signing in', async () => {
  const answer = await anonymous.post(address, { kind: 'tasks.digest', do: 'silence' });
  expect(answer.status).toBe(401);
});

test('the latest mails to oneself are shown with how they stand, and nobody else’s', () =>
  app.isolated(async () => {
    const mail = { kind: note, language: 'nn', object: 'example.thing:1', to: 'kari@fjellvik.no' } as const;
    await asOwner(app.system, async (tx) => {
      await enqueueMail(tx, {
        ...mail,
        key: 'a',
        audience: 'person:kari',
        data: { subject: 'Til meg', text: 'Hei' },
      });
      await enqueueMail(tx, {
        ...mail,
        key: 'b',
        audience: 'person:ola',
        data: { subject: 'Til Ola', text: 'Hei' },
      });
    });
    const shown = (await rows()).slice(4);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatch(/^Til meg \d+\. \S+ \d{4} Ventar på å bli sendt$/);
  }));
