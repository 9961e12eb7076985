import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { examplePerson } from '../../../../tests/support/example-person.ts';
import { runJob } from '../../../../tests/support/run-job.ts';
import { testApp } from '../../../../tests/support/test-app.ts';
import type { Result } from '../../../platform/result.ts';
import { valueOf } from '../../../platform/result.ts';
import { deadlineOf, findCall } from '../../calls/index.ts';
import { findRecord } from '../../correspondence/index.ts';
import { readBytes, readVersion } from '../../documents/index.ts';
import { actingMandate } from '../../identity/index.ts';
import { openTasksFor } from '../../tasks/index.ts';
import { objectOf } from '../application.ts';
import { applicationStateOf } from '../application-state.ts';
import { exampleCall } from '../testing/example-application.ts';
import {
  freeze,
  signAll,
  signedApplication,
  writeAnswers,
  writtenApplication,
} from '../testing/signed-application.ts';
import { openContents } from './open-contents.command.ts';
import { permitLate } from './permit-late.command.ts';
import { findProgress } from './progress-store.ts';
import { submitApplication } from './submit.command.ts';
import { withdrawApplication } from './withdraw.command.ts';

const app = await testApp();
const { system, clock } = app;
const { write } = system.database;

const codesOf = (result: Result<unknown>) =>
  result.ok ? 'accepted' : result.refusals.map(({ code }) => code).join(' ');
const as = (who: string) => examplePerson(system, who);
const stateOf = async (id: number) => applicationStateOf(await findProgress(write, id));
const deadline = async () => {
  const call = await findCall(write, exampleCall);
  const moment = call && deadlineOf(call);
  if (!moment) throw new Error('The example call has no deadline');
  return moment;
};
const submit = async (applicationId: number, who = 'project-leader', receivedAt = clock.now()) => {
  const freezeNumber = (await findProgress(write, applicationId)).freeze?.number ?? 1;
  const input = { applicationId, freezeNumber, receivedAt };
  return await submitApplication.run(system, await as(who), input);
};
const open = async (applicationId: number, reason = 'Vi fann ein feil i budsjettet.') =>
  openContents.run(system, await as('project-leader'), { applicationId, reason });
const withdraw = async (applicationId: number, number = 1, receivedAt = clock.now()) =>
  withdrawApplication.run(system, await as('project-leader'), {
    applicationId,
    number,
    reason: '',
    receivedAt,
  });

/** Undone afterwards, the clock too. */
const isolated = (work: () => Promise<void>) => async () => {
  const start = clock.now();
  try {
    await app.isolated(work);
  } finally {
    clock.moveTo(start);
  }
};

test(
  'what is signed is what is sent and what comes in, byte for byte, and its hash is in the audit chain',
  isolated(async () => {
    const id = await writtenApplication(app);
    expect(await stateOf(id)).toBe('writing');
    const { requestId } = valueOf(await freeze(app, id));
    expect(await stateOf(id)).toBe('frozen');
    const frozen = (await findProgress(write, id)).freeze;
    const signed = frozen && (await readVersion(write, frozen.contentsVersionId));
    if (!signed) throw new Error('Nothing is frozen');
    const bytes = await readBytes(write, signed);
    await signAll(app, id, ['mayor']);
    expect(codesOf(await submit(id))).toBe('notReady');
    await signAll(app, id, ['chief-executive']);
    expect(await stateOf(id)).toBe('ready');

    const sent = valueOf(await submit(id));
    expect(sent).toEqual({ number: 1, reference: `S26-${id}-1` });
    expect(await stateOf(id)).toBe('submitted');
    clock.moveTo((await deadline()).add({ seconds: 1 }));
    await runJob(system, 'applications.take-in', {});
    expect(await stateOf(id)).toBe('arrived');
    const { submission } = await findProgress(write, id);
    const record = await findRecord(write, submission?.arrived?.recordId ?? 0);
    expect(record?.documents.map(({ title, sha256 }) => [title, sha256 === signed.sha256])).toEqual([
      ['Søknad', true],
      ['Forankringsark', false],
      ['Underskriftsark', false],
    ]);
    const came = await readVersion(write, record?.documents[0]?.versionId ?? 0);
    const cameBytes = came && (await readBytes(write, came));
    expect(
      createHash('sha256')
        .update(cameBytes ?? '')
        .digest('hex'),
    ).toBe(signed.sha256);
    expect(Buffer.compare(Buffer.from(cameBytes ?? ''), Buffer.from(bytes))).toBe(0);
    const entries = await write
      .selectFrom('audit.entry')
      .select(['action', 'content_sha256'])
      .where('object', '=', objectOf(id))
      .where('content_sha256', 'is not', null)
      .orderBy('number')
      .execute();
    const about = entries
      .filter(({ content_sha256: hash }) => hash?.toString('hex') === signed.sha256)
      .map(({ action }) => action);
    expect([...new Set(about)]).toEqual([
      'applications/freeze',
      'signing/open-document',
      'signing/sign',
      'applications/submit',
      'applications/take-in',
    ]);
    expect(requestId).toBe(frozen?.requestId);
  }),
);

test(
  'a closed text is not changed; opened again it is, and everybody signs anew',
  isolated(async () => {
    const id = await signedApplication(app);
    expect(codesOf(await writeAnswers(app, id, { name: 'Eit anna namn' }))).toBe('closed');
    expect(codesOf(await freeze(app, id))).toBe('notOpen');
    expect(codesOf(await open(id, '  '))).toBe('reasonMissing');
    expect(codesOf(await open(id))).toBe('accepted');
    expect(await stateOf(id)).toBe('writing');
    expect(codesOf(await submit(id))).toBe('notReady');
    expect(codesOf(await open(id))).toBe('notFrozen');
    expect(codesOf(await writeAnswers(app, id, { name: 'Eit anna namn' }))).toBe('accepted');
    clock.moveTo(clock.now().add({ minutes: 5 }));
    valueOf(await freeze(app, id));
    expect(await stateOf(id)).toBe('frozen');
    const voided = await write.selectFrom('signing.voiding').select('reason').execute();
    expect(voided.map(({ reason }) => reason)).toEqual([
      'Vi fann ein feil i budsjettet.',
      'Vi fann ein feil i budsjettet.',
    ]);
    await signAll(app, id);
    expect(await stateOf(id)).toBe('ready');
    expect(codesOf(await submit(id))).toBe('accepted');
  }),
);

test(
  'it is sent once however often the button is pressed, and again only after it is taken back',
  isolated(async () => {
    const id = await signedApplication(app);
    expect(codesOf(await submit(id))).toBe('accepted');
    expect(codesOf(await submit(id))).toBe('alreadySubmitted');
    expect(codesOf(await open(id))).toBe('withdrawFirst');
    expect(codesOf(await withdraw(id))).toBe('accepted');
    expect(await stateOf(id)).toBe('withdrawn');
    expect(codesOf(await withdraw(id))).toBe('notSubmitted');
    expect(valueOf(await submit(id))).toEqual({ number: 2, reference: `S26-${id}-2` });
    clock.moveTo((await deadline()).add({ seconds: 1 }));
    expect(codesOf(await withdraw(id, 2))).toBe('tooLateToWithdraw');
    await runJob(system, 'applications.take-in', {});
    await runJob(system, 'applications.take-in', {});
    expect(codesOf(await withdraw(id, 2))).toBe('hasArrived');
    const arrivals = await write
      .selectFrom('applications.arrival')
      .select('number')
      .where('application_id', '=', id)
      .execute();
    expect(arrivals).toEqual([{ number: 2 }]);
  }),
);

test(
  'the moment the request arrived counts, to the second, whenever it is recorded',
  isolated(async () => {
    const id = await signedApplication(app);
    const last = await deadline();
    clock.moveTo(last.add({ seconds: 7 }));
    expect(codesOf(await submit(id, 'project-leader', last.add({ seconds: 1 })))).toBe('tooLate');
    expect(codesOf(await submit(id, 'project-leader', last.add({ milliseconds: 600 })))).toBe('accepted');
    const { submission } = await findProgress(write, id);
    expect(submission?.receivedAt.toString()).toBe(last.toString());
  }),
);

test(
  'what is held does not come in before the second of the deadline has passed',
  isolated(async () => {
    const id = await signedApplication(app);
    valueOf(await submit(id));
    clock.moveTo(await deadline());
    await runJob(system, 'applications.take-in', {});
    expect(await stateOf(id)).toBe('submitted');
    clock.moveTo(clock.now().add({ seconds: 1 }));
    await runJob(system, 'applications.take-in', {});
    expect(await stateOf(id)).toBe('arrived');
  }),
);

test(
  'after the deadline only an exception with a reason and an author lets one in, and it comes in at once',
  isolated(async () => {
    const id = await signedApplication(app);
    const until = (await deadline()).add({ hours: 24 });
    const permit = async (who: string, reason = 'Straumen gjekk i kommunehuset.') =>
      permitLate.run(system, await as(who), { applicationId: id, until, reason });
    expect(codesOf(await permit('secretariat'))).toBe('deadlineToCome');
    clock.moveTo((await deadline()).add({ hours: 1 }));
    expect(codesOf(await submit(id))).toBe('tooLate');
    expect(codesOf(await permit('project-leader'))).toBe('notYours');
    expect(codesOf(await permit('secretariat', ' '))).toBe('reasonMissing');
    expect(codesOf(await permit('secretariat'))).toBe('accepted');
    expect(codesOf(await submit(id))).toBe('accepted');
    await runJob(system, 'applications.take-in', {});
    expect(await stateOf(id)).toBe('arrived');
    const { submission } = await findProgress(write, id);
    expect([submission?.isLate, submission?.deadline?.toString()]).toEqual([true, until.toString()]);
  }),
);

test(
  'those who lead the application freeze, open and send it, and nobody else',
  isolated(async () => {
    const id = await signedApplication(app);
    for (const who of ['mayor', 'union-fagforbundet', 'granli-project-leader', 'secretariat', 'nobody'])
      expect([who, codesOf(await submit(id, who))]).toEqual([who, 'notYours']);
    expect(codesOf(await submit(id, 'chief-executive'))).toBe('accepted');
  }),
);

test(
  'the heads are asked to sign, and those who lead it to send it',
  isolated(async () => {
    const asked = async (who: string) => {
      const mandate = actingMandate(await as(who));
      const tasks = await openTasksFor(write, mandate ? [mandate] : [], clock.today());
      return tasks
        .map(({ kind }) => kind)
        .filter((kind) => ['applications.sign', 'applications.submit'].includes(kind));
    };
    const id = await writtenApplication(app);
    valueOf(await freeze(app, id));
    expect(await asked('mayor')).toEqual(['applications.sign']);
    await signAll(app, id, ['mayor']);
    expect([await asked('mayor'), await asked('chief-executive')]).toEqual([[], ['applications.sign']]);
    await signAll(app, id, ['chief-executive']);
    expect(await asked('project-leader')).toEqual(['applications.submit']);
    valueOf(await submit(id));
    expect(await asked('project-leader')).toEqual([]);
  }),
);
