import { beforeAll, expect, test } from 'vitest';
import { testApp } from '../../../../tests/support/test-app.ts';
import type { TestApp } from '../../../../tests/support/test-app.ts';
import { parseStart } from '../../../platform/clock.ts';
import { createLog } from '../../../platform/log.ts';
import { adviseKind, legalKind, signKind, signWords } from '../example.ts';
import { planReminders } from '../reminders.ts';
import { silence } from '../silence.command.ts';
import { closeTask, openTask } from '../store.ts';
import type { NewTask } from '../store.ts';
import { allOpenTasks, remindersOf } from '../tasks.query.ts';
import { asOwner, exampleModule, findPlaces, kari, rolesAt } from '../testing/example-module.ts';
import { queueReminders, sendRemindersJob } from './send-reminders.job.ts';

let app: TestApp;
let roles: ReturnType<typeof rolesAt>;

beforeAll(async () => {
  const plain = await testApp();
  const places = await plain.isolated(() => findPlaces(plain.system.database.read));
  app = await testApp({ more: [exampleModule(places)] });
  roles = rolesAt(places);
});

const by = { kind: 'system', id: 'tasks.send-reminders' } as const;

/** Let the job run on a day, as it would in the morning. */
async function morning(day: string): Promise<void> {
  app.clock.moveTo(parseStart(day));
  const signal = new AbortController().signal;
  await sendRemindersJob.handle(
    { system: app.system, by, log: createLog('silent'), dataDir: '', signal },
    {},
  );
}

const mails = () => app.system.database.read.selectFrom('platform.mail').selectAll().orderBy('id').execute();

const mailKeys = async () => (await mails()).map(({ key }) => key.replace(/:\d+:/, ':ID:'));

async function open(...tasks: Partial<NewTask>[]): Promise<void> {
  app.clock.moveTo(parseStart('2026-11-01'));
  await asOwner(app.system, async (tx) => {
    for (const [index, task] of tasks.entries())
      await openTask(tx, {
        key: `task:${index}`,
        kind: signKind,
        words: signWords('Nærvær'),
        assignee: roles.mayor,
        object: 'example.application:31',
        path: '/applications/31/signature',
        dueOn: '2026-12-09',
        ...task,
      });
  });
}

test('the reminder says what, why, when and where, in the recipient’s language', () =>
  app.isolated(async () => {
    await open({});
    await morning('2026-12-02');
    const [mail, ...others] = await mails();
    expect(others.map(({ key }) => key)).toEqual(['digest:2026-11-30:kari']);
    expect(mail).toMatchObject({
      recipient: 'kari@fjellvik.no',
      kind: 'tasks.reminder',
      language: 'nn',
      audience: 'person:kari',
      status: 'waiting',
      subject: 'Signer søknaden «Nærvær» – frist 9. desember 2026',
      silence_address: 'http://localhost:3000/nn/my/notifications',
      text_body: [
        'Signer søknaden «Nærvær»',
        'Handsama i kommunestyret 12. november 2026.\n4 sider',
        'Frist: 9. desember 2026 (7 dagar igjen).',
        'http://localhost:3000/nn/applications/31/signature',
        '--\nVil du ikkje ha e-post om «Underskrifter», kan du slå han av her: http://localhost:3000/nn/my/notifications\n',
      ].join('\n\n'),
    });
    const [evidence] = await remindersOf(app.system.database.read, 'task:0');
    expect(evidence).toMatchObject({ key: mail?.key, status: 'waiting', recipient: 'kari@fjellvik.no' });
  }));

test('every reminder is sent once, however often the job runs and whatever it missed', () =>
  app.isolated(async () => {
    await open({});
    for (const day of ['2026-12-01', '2026-12-02', '2026-12-02', '2026-12-03']) await morning(day);
    // The machine was off on the 6th, when the next one was due.
    for (const day of ['2026-12-07', '2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10'])
      await morning(day);
    expect(await mailKeys()).toEqual([
      'digest:2026-11-30:kari',
      'reminder:ID:2026-12-02:kari',
      'reminder:ID:2026-12-06:kari',
      'digest:2026-12-07:kari',
      'reminder:ID:2026-12-08:kari',
    ]);
  }));

test('a task that is closed, without a date, silenced or vacant reminds nobody', () =>
  app.isolated(async () => {
    await open(
      { key: 'closed' },
      { key: 'advise', kind: adviseKind, words: {} },
      { key: 'vacant', assignee: roles.chair },
      { key: 'silenced' },
    );
    await asOwner(app.system, (tx) => closeTask(tx, 'closed', kari));
    await silence.run(app.system, kari, { kind: signKind });
    await silence.run(app.system, kari, { kind: { name: 'tasks.digest', canBeSilenced: true } });
    await morning('2026-12-02');
    expect(await mailKeys()).toEqual([]);
  }));

test('a notice the law demands is sent, and says that it cannot be switched off', () =>
  app.isolated(async () => {
    await open({ kind: legalKind, words: { from: 'Sundøy' }, assignee: roles.chief });
    await silence.run(app.system, { kind: 'person', id: 'ola' }, { kind: signKind });
    await morning('2026-12-03');
    const [mail] = await mails();
    expect(mail).toMatchObject({
      subject: 'Svar på klagen fra Sundøy – frist 9. desember 2026',
      silence_address: null,
    });
    expect(mail?.text_body).toContain('Dette varselet kan ikke slås av');
  }));

test('an address that is none stops nobody else’s reminder', () =>
  app.isolated(async () => {
    await open({ assignee: { personId: 'nowhere' } }, { key: 'other', assignee: roles.chief });
    await morning('2026-12-03');
    expect((await mails()).map(({ recipient }) => recipient)).toEqual(['ola@fjellvik.no']);
  }));

test('a task that is closed while the mails are being written is left out', () =>
  app.isolated(async () => {
    await open({});
    const tasks = (await allOpenTasks(app.system.database.read)).filter(({ key }) => key === 'task:0');
    const kinds = new Map([[signKind.name, signKind]]);
    const recipients = new Map([
      [
        `organisation:${roles.mayor.organisationId}:mayor`,
        [{ personId: 'kari', address: 'k@ks.no', language: 'nn' as const }],
      ],
    ]);
    const reminders = planReminders({ tasks, kinds, recipients, isSilent: () => false, today: '2026-12-02' });
    expect(reminders).toHaveLength(1);
    await asOwner(app.system, (tx) => closeTask(tx, 'task:0', kari));
    expect(await queueReminders.run(app.system, by, { reminders, digests: [], kinds })).toEqual({
      ok: true,
      value: { written: [], known: [], withoutAddress: [] },
    });
  }));

test('the digest lists everything that waits, in the order it should be done', () =>
  app.isolated(async () => {
    await open(
      { key: 'advise', kind: adviseKind, words: {}, path: '/projects/1/adviser' },
      { key: 'late', dueOn: '2026-11-20', words: signWords('Heile stillingar') },
    );
    await asOwner(app.system, async (tx) => {
      await openTask(tx, {
        key: 'undated',
        kind: adviseKind,
        assignee: roles.mayor,
        object: 'example.project:2',
        path: '/projects/2/adviser',
      });
    });
    await morning('2026-11-23');
    const [mail] = await mails();
    expect(mail).toMatchObject({
      kind: 'tasks.digest',
      subject: 'Tre ting ventar på deg',
      object: 'tasks.digest:kari',
    });
    expect(mail?.text_body).toBe(
      [
        'Tre ting ventar på deg',
        '* Signer søknaden «Heile stillingar»\n  Frist: 20. november 2026 (3 dagar over fristen).\n  http://localhost:3000/nn/applications/31/signature',
        '* Vel ein rettleiar\n  Frist: 9. desember 2026 (16 dagar igjen).\n  http://localhost:3000/nn/projects/1/adviser',
        '* Vel ein rettleiar\n  Ingen frist\n  http://localhost:3000/nn/projects/2/adviser',
        'http://localhost:3000/nn/my',
        '--\nVil du ikkje ha e-post om «Oppgåvene for veka, måndag morgon», kan du slå han av her: http://localhost:3000/nn/my/notifications\n',
      ].join('\n\n'),
    );
  }));
