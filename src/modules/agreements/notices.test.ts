import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { testApp } from '../../../tests/support/test-app.ts';
import type { TestApp } from '../../../tests/support/test-app.ts';
import { parseStart } from '../../platform/clock.ts';
import { refused } from '../../platform/result.ts';
import { openTasksFor } from '../tasks/index.ts';
import { answerNotice } from './answer-notice.command.ts';
import { beginRevision } from './begin-revision.command.ts';
import { giveNotice } from './give-notice.command.ts';
import { endsBefore, findAgreement } from './index.ts';
import type { Answer } from './notice.ts';
import { sixParties, valueOf } from './testing/six-parties.ts';
import type { SixParties } from './testing/six-parties.ts';

let app: TestApp;
let six: SixParties;
const code = (word: string, more: object = {}) => refused({ code: word, ...more });

beforeAll(async () => {
  app = await testApp();
  six = await app.isolated(() => sixParties(app.system));
});

/** An agreement the six signed on 22 November; each test begins on the 30th and is undone. */
const isolated = (work: (id: number) => Promise<void>) => () =>
  app.isolated(async () => {
    app.clock.moveTo(parseStart('2026-11-22'));
    const id = await six.agreed();
    app.clock.moveTo(parseStart('2026-11-30'));
    await work(id);
  });

const infoOf = async (id: number) => {
  const info = await findAgreement(app.system.database.read, id, app.clock.today());
  if (!info) throw new Error('There is no such agreement');
  return info;
};
const give = (id: number, by: string, party: string, letterOf: string | null = null) =>
  giveNotice.run(app.system, six.person(by), { agreementId: id, organisationId: six.idOf(party), letterOf });
const answer = async (id: number, by: string, party: string, said: Answer) => {
  const noticeId = (await infoOf(id)).notices[0]?.id ?? 0;
  return answerNotice.run(app.system, six.person(by), {
    agreementId: id,
    noticeId,
    organisationId: six.idOf(party),
    answer: said,
  });
};
const tasksOf = async (id: number, organisation: string, role = 'party_signatory') => {
  const assignee = { organisationId: six.idOf(organisation), role };
  const open = await openTasksFor(app.system.database.read, [assignee], app.clock.today());
  return open
    .filter(({ path }) => path.startsWith(`/agreements/${id}/`))
    .map(({ kind, dueOn }) => ({ kind, dueOn }));
};
const task = { kind: 'agreements.answer-notice', dueOn: '2027-02-28' };

test(
  'notice by a party on 30 November ends on the last of February, and the others are asked',
  isolated(async (id) => {
    valueOf(await give(id, 'signatory-ks', 'ks'));
    const info = await infoOf(id);
    expect(info.notices).toMatchObject([
      {
        partyOrganisationId: six.idOf('ks'),
        givenOn: '2026-11-30',
        endsOn: '2027-02-28',
        outcome: 'open',
        registered: false,
      },
    ]);
    expect([info.endsOn, endsBefore(info, '2027-02-28'), endsBefore(info, '2027-03-01')]).toEqual([
      '2031-12-31',
      false,
      true,
    ]);
    expect(await tasksOf(id, 'ks')).toEqual([]);
    expect(await tasksOf(id, 'unio')).toEqual([task]);
    expect(await tasksOf(id, 'ministry-local-government', 'decision_maker')).toEqual([task]);
  }),
);

test(
  'each answers once; when all have, one who says that it ends decides',
  isolated(async (id) => {
    valueOf(await give(id, 'signatory-ks', 'ks'));
    valueOf(await answer(id, 'signatory-unio', 'unio', 'ends'));
    expect(await tasksOf(id, 'unio')).toEqual([]);
    expect(await answer(id, 'signatory-unio', 'unio', 'continues')).toEqual(
      code('alreadyAnswered', { field: 'party' }),
    );
    expect((await infoOf(id)).notices[0]?.outcome).toBe('open');
    for (const [by, party] of [
      ['decision-maker', 'ministry-local-government'],
      ['signatory-lo', 'lo-kommune'],
      ['signatory-ys', 'ys-kommune'],
    ] as const)
      valueOf(await answer(id, by, party, 'continues'));
    valueOf(await answer(id, 'secretariat', 'akademikerne-kommune', 'continues'));
    expect(await infoOf(id)).toMatchObject({ state: 'in_force', endsOn: '2027-02-28' });
    app.clock.moveTo(parseStart('2027-03-01'));
    expect((await infoOf(id)).state).toBe('ended');
  }),
);

test(
  'the secretariat registers a letter by its date',
  isolated(async (id) => {
    expect(await give(id, 'secretariat', 'ks')).toEqual(code('letterMissing', { field: 'letterOf' }));
    expect(await give(id, 'secretariat', 'ks', '2026-12-01')).toEqual(
      code('letterInFuture', { field: 'letterOf' }),
    );
    expect(await give(id, 'secretariat', 'ks', '2026-11-21')).toEqual(
      code('letterBeforeAgreement', { field: 'letterOf' }),
    );
    valueOf(await give(id, 'secretariat', 'ks', '2026-11-28'));
    expect((await infoOf(id)).notices).toMatchObject([{ endsOn: '2027-02-28', registered: true }]);
  }),
);

test(
  'nobody gives notice for another party, twice, or of what does not hold',
  isolated(async (id) => {
    for (const by of ['signatory-unio', 'working-group-ks', 'mayor', 'nobody'])
      expect(await give(id, by, 'ks')).toEqual(code('notYours'));
    valueOf(await give(id, 'signatory-ks', 'ks'));
    expect(await give(id, 'signatory-ks', 'ks')).toEqual(code('alreadyGiven', { field: 'party' }));
    app.clock.moveTo(parseStart('2031-10-01'));
    expect(await give(id, 'signatory-unio', 'unio')).toEqual(code('endsAnyway'));
    app.clock.moveTo(parseStart('2032-01-01'));
    expect(await give(id, 'signatory-unio', 'unio')).toEqual(code('notInForce'));
    const draft = await six.draft();
    expect(await give(draft.id, 'signatory-unio', 'unio')).toEqual(code('notInForce'));
  }),
);

test(
  'nobody answers for another, for the one that gave notice, or after the date',
  isolated(async (id) => {
    expect(await answer(id, 'signatory-unio', 'unio', 'ends')).toEqual(code('noSuchNotice'));
    valueOf(await give(id, 'signatory-ks', 'ks'));
    expect(await answer(id, 'signatory-ks', 'unio', 'ends')).toEqual(code('notYours'));
    expect(await answer(id, 'signatory-ks', 'ks', 'ends')).toEqual(code('notYours'));
    expect(await answer(id, 'mayor', 'unio', 'ends')).toEqual(code('notYours'));
    app.clock.moveTo(parseStart('2027-03-01'));
    expect(await answer(id, 'signatory-unio', 'unio', 'ends')).toEqual(code('isDecided'));
    expect(await infoOf(id)).toMatchObject({ state: 'in_force', endsOn: '2031-12-31' });
    const { versionId, notices } = await infoOf(id);
    const own = app.system.database.write.transaction().execute((tx) =>
      sql`insert into agreements.notice_answer
      select id, version_id, organisation_id, organisation_id, 'ends', '2026-12-01', true, mandate_id, given_at, given_by
      from agreements.notice where version_id = ${versionId} and id = ${notices[0]?.id ?? 0}`.execute(tx),
    );
    await expect(own).rejects.toMatchObject({ constraint: 'giver_does_not_answer_its_own_notice' });
  }),
);

test(
  'a new version among those who stay settles the notice',
  isolated(async (id) => {
    valueOf(await give(id, 'signatory-ks', 'ks'));
    valueOf(await beginRevision.run(app.system, six.secretariat, { agreementId: id }));
    const requestId = await six.freeze(id, 1);
    await six.signAll(requestId);
    expect(await infoOf(id)).toMatchObject({ versionNumber: 2, notices: [] });
  }),
);
