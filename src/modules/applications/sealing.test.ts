import { beforeAll, describe, expect, test } from 'vitest';
import { examplePerson } from '../../../tests/support/example-person.ts';
import { runJob } from '../../../tests/support/run-job.ts';
import { shippedModules, testApp } from '../../../tests/support/test-app.ts';
import type { TestApp } from '../../../tests/support/test-app.ts';
import { deadlineOf, findCall } from '../calls/index.ts';
import { exampleCall } from './testing/example-application.ts';

type Person = Awaited<ReturnType<typeof examplePerson>>;

/** The example's application that is sent in, and held until the deadline. */
const sent = 2;

/** Words that stand in it and nowhere else: its title, an answer, its reference. */
const secrets = ['Flere fagfolk i Elvestad', 'hjemmetjenesten', `S26-${sent}-1`];

/** Everybody on the side that decides, assesses or advises, and somebody who has nothing to do with it. */
const outsiders = [
  'secretariat',
  'case-officer',
  'decision-maker',
  'working-group-state',
  'working-group-ks',
  'working-group-lo',
  'council-member',
  'assessor',
  'network-leader',
  'adviser',
  'researcher',
  'union-officer',
  'nobody',
];

const own = [
  '',
  '/preview',
  '/preview.pdf',
  '/sign',
  '/submit',
  '/receipt',
  '/anchoring',
  '/files/contents',
  '/files/anchoring',
  '/files/signatures',
  '/files.zip',
].map((path) => `/applications/${sent}${path}`);

/** Every address the modules show by an example, as GET. */
const everywhere = [
  ...new Set(
    shippedModules.flatMap(({ pages = [], files = [], endpoints = [] }) => [
      ...[...pages, ...files].flatMap(({ examples }) => examples.map(({ path }) => `/nb${path}`)),
      ...endpoints.flatMap(({ examples }) => examples.map(({ path }) => path)),
    ]),
  ),
];

const insiders = ['elvestad-mayor', 'elvestad-chief-executive'];

let app: TestApp;
const people = new Map<string, Person>();
beforeAll(async () => {
  app = await testApp();
  await app.isolated(async () => {
    for (const who of [...outsiders, ...insiders]) people.set(who, await examplePerson(app.system, who));
  });
});

const personOf = (who: string): Person => {
  const person = people.get(who);
  if (!person) throw new Error(who);
  return person;
};
const askedBy = (who: string) => testApp({ principal: personOf(who) });

/** The secrets an answer lets slip; an answer of 404 says nothing. */
async function slips(as: TestApp, address: string): Promise<string[]> {
  const answer = await as.request(address);
  const text = await answer.text();
  return secrets.filter((secret) => text.includes(secret)).map((secret) => `${address}: ${secret}`);
}

test('the application is there, and its own read it', async () => {
  const mayor = await askedBy('elvestad-mayor');
  const receipt = await mayor.request(`/nb/applications/${sent}/receipt`);
  expect(receipt.status).toBe(200);
  expect(await slips(mayor, `/nb/applications/${sent}/receipt`)).toEqual([
    `/nb/applications/${sent}/receipt: Flere fagfolk i Elvestad`,
    `/nb/applications/${sent}/receipt: S26-${sent}-1`,
  ]);
});

describe.each(outsiders)('before the deadline, to %s', (who) => {
  test('none of its addresses is there', async () => {
    const as = await askedBy(who);
    const statuses = [];
    for (const path of own) statuses.push([path, (await as.request(`/nb${path}`)).status]);
    expect(statuses).toEqual(own.map((path) => [path, 404]));
    as.takeErrors();
  });
});

test.each(['secretariat', 'assessor'])('no address of any module lets anything slip to %s', async (who) => {
  const as = await askedBy(who);
  const found: string[] = [];
  for (const address of everywhere) found.push(...(await slips(as, address)));
  as.takeErrors();
  expect(everywhere.length).toBeGreaterThan(200);
  expect(found).toEqual([]);
});

test('no task, mail or record of others holds a word of it', () =>
  app.isolated(async () => {
    const { write } = app.system.database;
    const organisationId = personOf('elvestad-mayor').acting?.mandate?.organisationId ?? 0;
    const tasks = await write
      .selectFrom('tasks.task')
      .select(['organisation_id', 'words'])
      .where('object', 'like', `%:${sent}`)
      .execute();
    const told = tasks.filter(({ words }) => JSON.stringify(words).includes('Flere fagfolk'));
    expect(told.filter(({ organisation_id: id }) => id !== organisationId)).toEqual([]);
    const mails = await write
      .selectFrom('platform.mail')
      .select(['subject', 'text_body', 'audience'])
      .where('text_body', 'like', '%Flere fagfolk%')
      .execute();
    const own = new Set(insiders.map((who) => `person:${personOf(who).id}`));
    expect(mails.filter(({ audience }) => !own.has(audience))).toEqual([]);
    const records = await write
      .selectFrom('correspondence.record_description')
      .select('title')
      .where('title', 'like', '%Flere fagfolk%')
      .execute();
    expect(records).toEqual([]);
  }));

test('when the deadline has passed it comes in, and those who handle the matter read it, the others not', async () => {
  const [secretariat, assessor] = [await askedBy('secretariat'), await askedBy('assessor')];
  const start = app.clock.now();
  await app.isolated(async () => {
    const call = await findCall(app.system.database.write, exampleCall);
    const deadline = call && deadlineOf(call);
    if (!deadline) throw new Error('The example call has no deadline');
    for (const each of [app, secretariat, assessor]) each.clock.moveTo(deadline.add({ seconds: 1 }));
    await runJob(app.system, 'applications.take-in', {});
    const statuses = async (as: TestApp) => [
      (await as.request(`/nb/applications/${sent}/receipt`)).status,
      (await as.request(`/nb/applications/${sent}/files/contents`)).status,
    ];
    expect(await statuses(secretariat)).toEqual([200, 200]);
    expect(await statuses(assessor)).toEqual([404, 404]);
  });
  app.clock.moveTo(start);
});
