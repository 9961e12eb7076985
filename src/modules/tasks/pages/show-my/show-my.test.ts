import { beforeAll, expect, test } from 'vitest';
import { testApp } from '../../../../../tests/support/test-app.ts';
import type { TestApp } from '../../../../../tests/support/test-app.ts';
import { htmlFaults } from '../../../../ui/testing/html-check.ts';
import { adviseKind, signKind, signWords } from '../../example.ts';
import { closeTask, openTask } from '../../store.ts';
import type { NewTask } from '../../store.ts';
import { asOwner, exampleModule, findPlaces, kari, rolesAt } from '../../testing/example-module.ts';

let anonymous: TestApp;
let app: TestApp;
let stranger: TestApp;
let roles: ReturnType<typeof rolesAt>;

beforeAll(async () => {
  anonymous = await testApp();
  const places = await anonymous.isolated(() => findPlaces(anonymous.system.database.read));
  const more = [exampleModule(places)];
  app = await testApp({ more, principal: kari });
  stranger = await testApp({ more, principal: { kind: 'person', id: 'stranger' } });
  roles = rolesAt(places);
});

const sign = (title: string, changes: Partial<NewTask> = {}): NewTask => ({
  key: title.replaceAll(' ', '-'),
  kind: signKind,
  words: signWords(title),
  assignee: roles.mayor,
  object: 'example.application:31',
  path: `/applications/${title.length}/signature`,
  ...changes,
});

const open = (...tasks: NewTask[]) =>
  asOwner(app.system, async (tx) => {
    for (const task of tasks) await openTask(tx, task);
  });

async function look(at: TestApp, lang = 'nn'): Promise<{ status: number; html: string; queries: number }> {
  const answer = await at.request(`/${lang}/my`);
  expect(at.takeErrors()).toEqual([]);
  return {
    status: answer.status,
    html: await answer.text(),
    queries: Number(answer.headers.get('X-Saman-Queries')),
  };
}

/** What a reader sees in `main`, piece by piece. */
function pieces(html: string): string[] {
  const main = /<main[^>]*>([^]*)<\/main>/.exec(html)?.[1] ?? '';
  return main
    .replaceAll(/<[^>]+>/g, '\n')
    .split('\n')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

test('nobody’s page before one has signed in', async () => {
  const answer = await anonymous.request('/nn/my');
  expect(answer.status).toBe(401);
});

test('the one next thing first, then the others, with how long there is', () =>
  app.isolated(async () => {
    await open(
      sign('Nærvær', { dueOn: '2027-01-15' }),
      sign('Heile stillingar', { dueOn: '2026-11-29' }),
      sign('Omdøme', { dueOn: '2026-11-19' }),
      { ...sign('Rettleiing'), kind: adviseKind, words: {}, assignee: { personId: 'kari' } },
    );
    const { status, html } = await look(app);
    expect(status).toBe(200);
    expect(pieces(html)).toEqual([
      'Fire ting ventar på deg',
      'Det neste',
      'Signer søknaden «Omdøme»',
      '2 dagar over fristen',
      'Handsama i kommunestyret 12. november 2026.',
      'Frist 19. november 2026 · 4 sider',
      'Gå til oppgåva',
      'Å gjere no',
      'Signer søknaden «Heile stillingar»',
      'Handsama i kommunestyret 12. november 2026.',
      'Frist 29. november 2026 · 4 sider',
      '8 dagar igjen',
      'Signer søknaden «Nærvær»',
      'Handsama i kommunestyret 12. november 2026.',
      'Frist 15. januar 2027 · 4 sider',
      '55 dagar igjen',
      'Vel ein rettleiar',
      'Ingen frist',
      'Datoar',
      '29.',
      'nov',
      'Søknaden «Heile stillingar»',
      '15.',
      'jan',
      'Søknaden «Nærvær»',
      'Kommunestyret (2)',
      'Vel kva du får e-post om',
      'E-postadresse og språk for e-post',
    ]);
    expect(html).toContain('href="/nn/applications/6/signature"');
    expect(await htmlFaults(html)).toEqual([]);
  }));

test('what waits for others, what waits in another role, and what is done', () =>
  app.isolated(async () => {
    await open(
      sign('Nærvær', { assignee: roles.chief, waiters: [roles.mayor] }),
      sign('Omdøme', { assignee: { personId: 'nobody-known' }, waiters: [roles.mayor] }),
      sign('Fellesnemnd', { assignee: roles.chair }),
      sign('Gjort'),
      sign('Annan', { assignee: { personId: 'ola' } }),
    );
    await asOwner(app.system, (tx) => closeTask(tx, 'Gjort', kari));
    const { html } = await look(app, 'nb');
    expect(pieces(html)).toEqual([
      'Ingenting venter på deg',
      'Her ser du hva du er bedt om, på vegne av hvem og innen når. Du får e-post når noe nærmer seg, hvis du har gitt en adresse.',
      'Én oppgave til venter når du bytter rolle: Leder, fellesnemnda',
      'Venter på andre',
      'Søknaden «Nærvær»',
      'Kommunedirektøren signerer',
      'siden 21. november 2026',
      'Søknaden «Omdøme»',
      'Noen andre signerer',
      'siden 21. november 2026',
      'Gjort de siste 30 dagene (1)',
      'Søknaden «Gjort»',
      'gjort 21. november 2026',
      'Kommunestyret (2)',
      'Velg hva du får e-post om',
      'E-postadresse og språk for e-post',
    ]);
    expect(await htmlFaults(html)).toEqual([]);
  }));

test('who acts for nobody is told how to get a role, and sees no one else’s tasks', () =>
  stranger.isolated(async () => {
    await open(sign('Nærvær'), sign('Omdøme', { waiters: [roles.mayor] }));
    const { html } = await look(stranger, 'en');
    expect(pieces(html)).toEqual([
      'Nothing is waiting for you',
      'Here you see what you are asked to do, on whose behalf and by when. You get mail when something is near, if you have given an address.',
      'You do not act for anybody yet',
      'To answer, sign or apply you need a role in a municipality or an organisation. It is the organisation that gives it.',
      'Enter the code from the letter to the municipality',
      'Ask for access',
      'See who acts for whom',
      'Kjende organisasjonar',
      'Choose what you get mail about',
      'E-mail address and language of mails',
    ]);
    expect(await htmlFaults(html)).toEqual([]);
  }));

test('a task of a module that is gone does not take the page with it', () =>
  app.isolated(async () => {
    await open(sign('Nærvær'), { ...sign('Borte'), kind: { ...signKind, name: 'gone.away' } });
    const { html } = await look(app);
    expect(pieces(html)).toContain('Éin ting ventar på deg');
  }));

test('the page asks the database as often for many tasks as for few', async () => {
  const queriesFor = (number: number) =>
    app.isolated(async () => {
      const titles = Array.from({ length: number }, (_, index) => `Søknad ${index}`);
      await open(
        ...titles.map((title) => sign(title, { key: `a-${title.replace(' ', '-')}` })),
        ...titles.map((title) =>
          sign(title, { key: `b-${title.replace(' ', '-')}`, assignee: roles.chief, waiters: [roles.mayor] }),
        ),
      );
      return (await look(app)).queries;
    });
  expect(await queriesFor(20)).toBe(await queriesFor(2));
});
