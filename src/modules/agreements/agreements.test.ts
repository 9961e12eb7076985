import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { testApp } from '../../../tests/support/test-app.ts';
import type { TestApp } from '../../../tests/support/test-app.ts';
import { parseStart } from '../../platform/clock.ts';
import { refused } from '../../platform/result.ts';
import { findRecord } from '../correspondence/index.ts';
import { beginSigning, changesSince, markOpened, signingOf } from '../signing/index.ts';
import { openTasksFor } from '../tasks/index.ts';
import { beginAgreement } from './begin-agreement.command.ts';
import { beginRevision } from './begin-revision.command.ts';
import { signAs } from './example/load-example.ts';
import { fileVersion } from './file-version.command.ts';
import { freezeDraft } from './freeze-draft.command.ts';
import { agreementsForProgramme, exampleAgreementKey, findAgreement, findAgreementByKey } from './index.ts';
import { announceDates } from './jobs/announce-dates.job.ts';
import { saveDraft } from './save-draft.command.ts';
import { findVersions } from './store.ts';
import { signatories, sixParties, valueOf } from './testing/six-parties.ts';
import type { SixParties } from './testing/six-parties.ts';

let app: TestApp;
let six: SixParties;
const code = (word: string, more: object = {}) => refused({ code: word, ...more });

beforeAll(async () => {
  app = await testApp();
  six = await app.isolated(() => sixParties(app.system));
});

/** Each test works on the example's day and is undone. */
const isolated = (work: () => Promise<void>) => async () => {
  app.clock.moveTo(parseStart('2026-11-22'));
  await app.isolated(work);
};

const infoOf = async (id: number) => {
  const info = await findAgreement(app.system.database.read, id, app.clock.today());
  if (!info) throw new Error('There is no such agreement');
  return info;
};
const versionsOf = (id: number) => findVersions(app.system.database.read, [id]);
const tasksOf = async (key: string, role: string, organisation: string) => {
  const assignee = { organisationId: six.idOf(organisation), role };
  const open = await openTasksFor(app.system.database.read, [assignee], app.clock.today());
  return open
    .filter(({ path }) => path.includes(key))
    .map(({ kind, path, dueOn }) => ({ kind, path, dueOn }));
};

test(
  'the example agreement is in force between its six parties, and marked',
  isolated(async () => {
    const { read } = app.system.database;
    const info = await findAgreementByKey(read, exampleAgreementKey, app.clock.today());
    expect(info).toMatchObject({
      isExample: true,
      state: 'in_force',
      endsOn: '2031-12-31',
      title: { nn: 'Avtale om Vegen vidare – utvikling saman i kommunane' },
    });
    expect(info?.parties.map(({ name }) => name.nb)).toEqual([
      'Kommunal- og distriktsdepartementet',
      'KS – Kommunesektorens organisasjon',
      'LO Kommune',
      'Unio',
      'YS Kommune',
      'Akademikerne kommune',
    ]);
    expect((await agreementsForProgramme(read, app.clock.today())).map(({ id }) => id)).toEqual([info?.id]);
  }),
);

test(
  'it is in force when the last party has signed, and each is asked until it has',
  isolated(async () => {
    const { id, edition } = await six.draft();
    expect((await infoOf(id)).state).toBe('draft');
    const requestId = await six.freeze(id, edition);
    const task = { kind: 'agreements.sign', path: `/agreements/${id}/signature`, dueOn: null };
    expect(await tasksOf(`/${id}/`, 'party_signatory', 'ks')).toEqual([task]);
    expect(await tasksOf(`/${id}/`, 'decision_maker', 'ministry-local-government')).toEqual([task]);
    await six.signAll(requestId, signatories.slice(0, 5));
    expect(await tasksOf(`/${id}/`, 'party_signatory', 'ks')).toEqual([]);
    expect(await tasksOf(`/${id}/`, 'party_signatory', 'akademikerne-kommune')).toEqual([task]);
    expect(await infoOf(id)).toMatchObject({ state: 'signing', inForceFrom: null });
    await six.signAll(requestId, signatories.slice(5));
    expect(await infoOf(id)).toMatchObject({ state: 'in_force', inForceFrom: '2026-11-22' });
  }),
);

test(
  'a later start date is waited for, and told once when it comes',
  isolated(async () => {
    const id = await six.agreed({ startsOn: '2027-01-01' });
    expect(await infoOf(id)).toMatchObject({ state: 'signed', inForceFrom: '2027-01-01' });
    const announce = async () =>
      valueOf(await announceDates.run(app.system, { kind: 'system', id: 'job' }, {}));
    await announce();
    app.clock.moveTo(parseStart('2027-01-01'));
    const { versionId } = await infoOf(id);
    expect(await announce()).toEqual({ entered: [versionId], ended: [] });
    expect(await announce()).toEqual({ entered: [], ended: [] });
    expect((await infoOf(id)).state).toBe('in_force');
    app.clock.moveTo(parseStart('2032-01-01'));
    expect((await announce()).ended).toContain(id);
    expect(await announce()).toEqual({ entered: [], ended: [] });
    expect((await infoOf(id)).state).toBe('ended');
  }),
);

test(
  'somebody without the mandate that is asked for signs nothing, and nobody signs twice',
  isolated(async () => {
    const { id, edition } = await six.draft();
    const requestId = await six.freeze(id, edition);
    const begin = async (key: string) => {
      await markOpened.run(app.system, six.person(key), { requestId });
      return beginSigning(app.system, six.person(key), { requestId, language: 'nn' });
    };
    expect(await begin('nobody')).toEqual(code('mandateEnded'));
    expect(await begin('mayor')).toEqual(code('notYours'));
    expect(await begin('secretariat')).toEqual(code('notYours'));
    expect(await begin('working-group-ks')).toEqual(code('notYours'));
    await signAs(app.system, six.person('signatory-ks'), requestId);
    expect(await begin('signatory-ks')).toEqual(code('alreadySigned'));
    expect((await infoOf(id)).state).toBe('signing');
  }),
);

test(
  'only the owner’s secretariat draws up, saves, freezes and revises',
  isolated(async () => {
    const { id, edition } = await six.draft();
    for (const key of ['signatory-ks', 'decision-maker', 'mayor', 'nobody']) {
      const by = six.person(key);
      const { title, language, parties } = six.content;
      expect(
        await beginAgreement.run(app.system, by, { kind: 'agreement', title, language, parties }),
      ).toEqual(code('notYours'));
      const save = { agreementId: id, edition, content: six.content };
      expect(await saveDraft.run(app.system, by, save)).toEqual(code('notYours'));
      expect(await freezeDraft(app.system, by, { agreementId: id, edition, reason: '' })).toEqual(
        code('notYours'),
      );
      expect(await beginRevision.run(app.system, by, { agreementId: id })).toEqual(code('notYours'));
    }
  }),
);

test(
  'a draft somebody else has saved meanwhile is neither overwritten nor frozen',
  isolated(async () => {
    const { id, edition } = await six.draft();
    const save = { agreementId: id, edition: edition - 1, content: six.content };
    expect(await saveDraft.run(app.system, six.secretariat, save)).toEqual(code('changedByOther'));
    expect(
      await freezeDraft(app.system, six.secretariat, { agreementId: id, edition: edition - 1, reason: '' }),
    ).toEqual(code('changedByOther'));
  }),
);

test(
  'what lacks words in one form, a party or a last day is not put up for signing',
  isolated(async () => {
    const [first, ...others] = six.content.clauses;
    if (!first) throw new Error('The example has no clauses');
    const { id, edition } = await six.draft({
      endsOn: null,
      parties: six.content.parties.slice(0, 1),
      contributions: [],
      clauses: [{ ...first, text: { nb: 'Bare bokmål', nn: ' ' } }, ...others],
    });
    expect(await freezeDraft(app.system, six.secretariat, { agreementId: id, edition, reason: '' })).toEqual(
      refused(
        { code: 'twoParties', field: 'parties' },
        { code: 'endMissing', field: 'endsOn' },
        { code: 'textMissing_nn', field: 'clauses.0.text_nn', row: 0, params: { clause: 1 } },
      ),
    );
    expect(await six.draft().then(({ id: other }) => infoOf(other))).toMatchObject({ state: 'draft' });
    const wrong = { ...six.content, startsOn: '2032-01-01' };
    expect(
      await saveDraft.run(app.system, six.secretariat, { agreementId: id, edition, content: wrong }),
    ).toEqual(code('endsBeforeStart', { field: 'endsOn' }));
  }),
);

test(
  'a change while it is being signed voids what was signed, with the reason and the differences',
  isolated(async () => {
    const { id, edition } = await six.draft();
    const first = await six.freeze(id, edition);
    await six.signAll(first, ['signatory-ks', 'signatory-lo']);
    await beginRevision.run(app.system, six.secretariat, { agreementId: id });
    const again = { agreementId: id, edition: 1, reason: ' ' };
    expect(await freezeDraft(app.system, six.secretariat, again)).toEqual(
      code('reasonMissing', { field: 'reason' }),
    );
    const content = { ...six.content, endsOn: '2030-12-31' };
    valueOf(await saveDraft.run(app.system, six.secretariat, { agreementId: id, edition: 1, content }));
    const second = await six.freeze(id, 2, 'Kortare varigheit');
    const [before, after] = await versionsOf(id);
    expect([before?.frozen?.requestId, after?.frozen?.requestId]).toEqual([first, second]);
    const { read } = app.system.database;
    const object = before?.frozen?.signingObject ?? '';
    const signing = await signingOf(read, { object, today: app.clock.today() });
    expect(signing?.current).toMatchObject({ id: second, state: 'waiting' });
    expect(
      signing?.former.map(({ places }) => places.flatMap(({ signature }) => signature?.voided?.reason ?? [])),
    ).toEqual([['Kortare varigheit', 'Kortare varigheit']]);
    const changes = await changesSince(read, {
      oldVersionId: before?.frozen?.documents.nn ?? 0,
      newVersionId: after?.frozen?.documents.nn ?? 0,
    });
    expect(changes.filter(({ path }) => path[0] === 'references').map((each) => each.after)).toContain(
      'Frå siste underskrift til og med 31. desember 2030',
    );
    expect((await tasksOf(`/${id}/`, 'party_signatory', 'ks')).length).toBe(1);
    await six.signAll(second);
    expect(await infoOf(id)).toMatchObject({ state: 'in_force', versionNumber: 2, endsOn: '2030-12-31' });
  }),
);

test(
  'a revision replaces the former when it enters into force, and not before',
  isolated(async () => {
    const id = await six.agreed();
    valueOf(await beginRevision.run(app.system, six.secretariat, { agreementId: id }));
    expect(await beginRevision.run(app.system, six.secretariat, { agreementId: id })).toEqual(
      code('draftThere'),
    );
    const content = { ...six.content, startsOn: '2027-01-01', endsOn: '2035-12-31' };
    valueOf(await saveDraft.run(app.system, six.secretariat, { agreementId: id, edition: 1, content }));
    const requestId = await six.freeze(id, 2);
    expect(await infoOf(id)).toMatchObject({ state: 'in_force', versionNumber: 1 });
    await six.signAll(requestId);
    expect(await infoOf(id)).toMatchObject({ versionNumber: 1, endsOn: '2031-12-31' });
    app.clock.moveTo(parseStart('2027-01-01'));
    expect(await infoOf(id)).toMatchObject({ state: 'in_force', versionNumber: 2, endsOn: '2035-12-31' });
    const [first] = await versionsOf(id);
    const signing = await signingOf(app.system.database.read, {
      object: first?.frozen?.signingObject ?? '',
      today: app.clock.today(),
    });
    expect(signing?.current.state).toBe('complete');
  }),
);

test(
  'the database itself keeps what was frozen, and lets nothing incomplete be frozen',
  isolated(async () => {
    const id = await six.agreed();
    const { versionId } = await infoOf(id);
    const db = app.system.database.write;
    const refusedBy = async (statement: ReturnType<typeof sql>) => {
      try {
        await db.transaction().execute((tx) => statement.execute(tx));
      } catch (error) {
        const { constraint, code: state } = error as { constraint?: string; code?: string };
        return constraint ?? state;
      }
      return null;
    };
    for (const table of ['clause', 'party', 'subject', 'contribution'])
      expect(
        await refusedBy(sql`delete from agreements.${sql.ref(table)} where version_id = ${versionId}`),
      ).toBe('frozen_version_is_never_changed');
    expect(
      await refusedBy(sql`update agreements.version set ends_on = '2040-12-31' where id = ${versionId}`),
    ).toBe('frozen_version_is_never_changed');
    expect(await refusedBy(sql`update agreements.conclusion set in_force_from = '2040-12-31'`)).toBe('42501');
    const one = sql`insert into agreements.version
    (agreement_id, number, language, title_nb, title_nn, notice_months, edition, created_at, created_by)`;
    const values = (number: number) =>
      sql`values (${id}, ${number}, 'nn', '', '', 3, 1, now(), 'system:test')`;
    expect(await refusedBy(sql`${one} ${values(3)}`)).toBe('version_numbers_have_no_gaps');
    expect(await refusedBy(sql`${one} ${values(2)}`)).toBeNull();
    expect(await refusedBy(sql`${one} ${values(3)}`)).toBe('agreement_has_one_draft_at_a_time');
  }),
);

test(
  'a signed version is filed once, with both forms, in a case of the owner’s',
  isolated(async () => {
    const { read } = app.system.database;
    const { id: unsigned } = await six.draft();
    const file = (agreementId: number, by = 'secretariat', caseId: number | null = null) =>
      fileVersion.run(app.system, six.person(by), { agreementId, number: 1, caseId });
    expect(await file(unsigned)).toEqual(code('notSigned'));
    const id = await six.agreed();
    expect(await file(id, 'signatory-ks')).toEqual(code('notYours'));
    expect(await file(id, 'secretariat', 999_999)).toEqual(code('noSuchCase', { field: 'case' }));
    const { id: recordId } = valueOf(await file(id));
    const record = await findRecord(read, recordId);
    expect(record?.documents.map(({ title }) => title)).toEqual([six.content.title.nn, six.content.title.nb]);
    expect(record?.title).toBe(`Signert avtale: ${six.content.title.nn}`);
    expect(await file(id)).toEqual(code('alreadyFiled'));
  }),
);
