import { parseStart } from '../../platform/clock.ts';
import { beforeAll, expect, test } from 'vitest';
import { examplePerson } from '../../../tests/support/example-person.ts';
import { testApp } from '../../../tests/support/test-app.ts';
import type { TestApp } from '../../../tests/support/test-app.ts';
import type { Principal } from '../../platform/principal.ts';
import { wordsOf, approvedWords } from './contents.ts';
import { findContents } from './contents.query.ts';
import { addEmptyProgramme } from './testing/draft-programme.ts';
import { writeTexts } from './write-texts.command.ts';
import type { WriteTexts } from './write-texts.command.ts';

let app: TestApp;
let secretariat: Principal;
let mayor: Principal;

beforeAll(async () => {
  app = await testApp();
  secretariat = await app.isolated(() => examplePerson(app.system, 'secretariat'));
  mayor = await app.isolated(() => examplePerson(app.system, 'mayor'));
});

const nothing = { nb: '', nn: '' };
const name = { nb: 'Veien', nn: 'Vegen' };

const write = (programmeId: number, more: Partial<WriteTexts> = {}, by = secretariat) =>
  writeTexts.run(app.system, by, {
    programmeId,
    seen: 0,
    texts: { name, summary: nothing, about: nothing, participants: nothing, handling: nothing },
    individualDecision: null,
    original: 'nn',
    approve: [],
    ...more,
  });
const texts = (more: Partial<WriteTexts['texts']>) => ({
  name,
  summary: nothing,
  about: nothing,
  participants: nothing,
  handling: nothing,
  ...more,
});
const find = async (id: number) => {
  const contents = await findContents(app.system.database.read, id);
  if (!contents) throw new Error('The programme is gone');
  return contents;
};
const seen = async (id: number) =>
  Math.max(0, ...Object.values((await find(id)).texts).map(({ newest }) => newest.id));

test('a text is kept in both forms, with who wrote first, and waits for approval', () =>
  app.isolated(async () => {
    const id = await addEmptyProgramme(app);
    expect(await write(id)).toEqual({ ok: true, value: { written: 1 } });
    const { texts: kept } = await find(id);
    const at = app.clock.now().toString();
    expect(kept).toEqual({
      name: {
        newest: {
          id: kept.name?.newest.id,
          writtenAt: expect.stringContaining(at.slice(0, 19)) as string,
          forms: {
            nb: { body: 'Veien', origin: 'written', original: false, approvedAt: null },
            nn: { body: 'Vegen', origin: 'written', original: true, approvedAt: null },
          },
        },
        approved: null,
      },
    });
  }));

test('the public reads the approved wording until the new one is approved in both forms', () =>
  app.isolated(async () => {
    const id = await addEmptyProgramme(app);
    await write(id, { approve: ['nb', 'nn'] });
    const changed = texts({ name: { nb: 'Veien videre', nn: 'Vegen vidare' } });
    await write(id, { texts: changed, seen: await seen(id), approve: ['nb'] });
    const half = (await find(id)).texts.name;
    expect([approvedWords(half), half?.newest.forms.nn?.body]).toEqual([name, 'Vegen vidare']);
    await write(id, { texts: changed, seen: await seen(id), approve: ['nb', 'nn'] });
    expect(approvedWords((await find(id)).texts.name)).toEqual({ nb: 'Veien videre', nn: 'Vegen vidare' });
  }));

test('what a machine made is a draft until a person approves it afterwards', () =>
  app.isolated(async () => {
    const id = await addEmptyProgramme(app);
    const drafted = texts({ name: { nb: 'Veien', nn: '', drafts: { nn: 'Vegen' } } });
    await write(id, { texts: drafted, original: 'nb' });
    const draft = (await find(id)).texts.name?.newest.forms.nn;
    expect(draft).toEqual({ body: 'Vegen', origin: 'machine', original: false, approvedAt: null });
    await write(id, { seen: await seen(id), approve: ['nb', 'nn'] });
    const { name: kept } = (await find(id)).texts;
    expect([kept?.newest.forms.nn?.origin, approvedWords(kept)]).toEqual(['machine', name]);
  }));

test('asking for drafts and approval at once approves only what stood there', () =>
  app.isolated(async () => {
    const id = await addEmptyProgramme(app);
    const drafted = texts({ name: { nb: 'Veien', nn: '', drafts: { nn: 'Vegen' } } });
    await write(id, { texts: drafted, original: 'nb', approve: ['nb'] });
    const forms = (await find(id)).texts.name?.newest.forms;
    expect([forms?.nb?.approvedAt === null, forms?.nn?.approvedAt]).toEqual([false, null]);
  }));

test('a form that is empty is not approved, and nothing of the form is kept', () =>
  app.isolated(async () => {
    const id = await addEmptyProgramme(app);
    const half = texts({
      summary: { nb: 'Kort', nn: '' },
      participants: { nb: 'Alle', nn: 'Alle' },
      handling: { nb: 'Fordi', nn: 'Fordi' },
    });
    expect(await write(id, { texts: half, approve: ['nb', 'nn'] })).toEqual({
      ok: false,
      refusals: [{ code: 'nothingToApprove', field: 'summary.nn' }],
    });
    expect((await find(id)).texts).toEqual({});
  }));

test('an older page does not overwrite what somebody else has written since', () =>
  app.isolated(async () => {
    const id = await addEmptyProgramme(app);
    await write(id);
    expect(await write(id, { texts: texts({ name: { nb: 'En annen', nn: '' } }) })).toEqual({
      ok: false,
      refusals: [{ code: 'changedMeanwhile' }],
    });
    expect(wordsOf((await find(id)).texts.name)).toEqual(name);
  }));

test('a text that may be left out is taken away again', () =>
  app.isolated(async () => {
    const id = await addEmptyProgramme(app);
    await write(id, { texts: texts({ about: { nb: 'Om', nn: 'Om' } }) });
    await write(id, { seen: await seen(id) });
    expect(Object.keys((await find(id)).texts)).toEqual(['name']);
  }));

test('the choice of individual decisions is the newest one, and kept with its day', () =>
  app.isolated(async () => {
    const id = await addEmptyProgramme(app);
    for (const individualDecision of [true, true, false])
      await write(id, { individualDecision, seen: await seen(id) });
    const rows = await app.system.database.read
      .selectFrom('programmes.handling')
      .select('individual_decision as choice')
      .where('programme_id', '=', id)
      .orderBy('id')
      .execute();
    expect([rows, (await find(id)).individualDecision]).toEqual([
      [{ choice: true }, { choice: false }],
      false,
    ]);
  }));

test('others than the owner write nothing, and neither does a mandate that has ended', () =>
  app.isolated(async () => {
    const id = await addEmptyProgramme(app);
    const refusal = { ok: false, refusals: [{ code: 'notYours' }] };
    expect(await write(id, {}, mayor)).toEqual(refusal);
    expect(await write(id, {}, { kind: 'anonymous' })).toEqual(refusal);
    expect(await write(999_999)).toEqual(refusal);
    app.clock.moveTo(parseStart('2000-01-01'));
    expect(await write(id)).toEqual(refusal);
    app.clock.moveTo(parseStart('2026-11-21'));
    expect((await find(id)).texts).toEqual({});
  }));
