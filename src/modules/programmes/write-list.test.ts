import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { examplePerson, organisationId } from '../../../tests/support/example-person.ts';
import { testApp } from '../../../tests/support/test-app.ts';
import type { TestApp } from '../../../tests/support/test-app.ts';
import type { Principal } from '../../platform/principal.ts';
import { itemsOf, noFacts, wordsOf } from './contents.ts';
import type { ItemKind } from './contents.ts';
import { findContents } from './contents.query.ts';
import { addEmptyProgramme } from './testing/draft-programme.ts';
import { newestInList } from './newest.ts';
import { findProgramme } from './programme.query.ts';
import { writeList } from './write-list.command.ts';
import type { WriteList, WrittenItem } from './write-list.command.ts';

let app: TestApp;
let secretariat: Principal;

beforeAll(async () => {
  app = await testApp();
  secretariat = await app.isolated(() => examplePerson(app.system, 'secretariat'));
});

const row = (nb: string, nn: string, more: Partial<WrittenItem> = {}): WrittenItem => ({
  ...noFacts,
  itemId: null,
  name: { nb, nn },
  detail: { nb: '', nn: '' },
  ...more,
});
const find = async (id: number) => {
  const contents = await findContents(app.system.database.read, id);
  if (!contents) throw new Error('The programme is gone');
  return contents;
};
const write = async (
  programmeId: number,
  kind: ItemKind,
  rows: readonly WrittenItem[],
  more: Partial<WriteList> = {},
) =>
  writeList.run(app.system, secretariat, {
    programmeId,
    kind,
    rows,
    seen: newestInList(await find(programmeId), kind),
    original: 'nn',
    approve: [],
    ...more,
  });
const items = async (id: number, kind: ItemKind) => itemsOf(await find(id), kind);
const countLists = async (id: number) =>
  (
    await app.system.database.read
      .selectFrom('programmes.list')
      .select('id')
      .where('programme_id', '=', id)
      .execute()
  ).length;

test('a list keeps its order, and an item its id when it is moved, renamed and weighted', () =>
  app.isolated(async () => {
    const id = await addEmptyProgramme(app);
    await write(id, 'criterion', [row('Mål', 'Mål'), row('Vilje', 'Vilje')]);
    const [goal, will] = await items(id, 'criterion');
    const next = [
      row('Viljen', 'Viljen', { itemId: will?.id ?? 0, weight: 40 }),
      row('Mål', 'Mål', { itemId: goal?.id ?? 0 }),
      row('Ny', 'Ny'),
    ];
    expect(await write(id, 'criterion', next)).toEqual({ ok: true, value: { written: 2 } });
    const now = await items(id, 'criterion');
    expect(now.map(({ id: itemId, weight, texts }) => [itemId, weight, wordsOf(texts.name).nb])).toEqual([
      [will?.id, 40, 'Viljen'],
      [goal?.id, null, 'Mål'],
      [now[2]?.id, null, 'Ny'],
    ]);
  }));

test('what leaves a list is still there in the former one', () =>
  app.isolated(async () => {
    const id = await addEmptyProgramme(app);
    await write(id, 'theme', [row('A', 'A'), row('B', 'B')]);
    const [first] = await items(id, 'theme');
    await write(id, 'theme', [row('A', 'A', { itemId: first?.id ?? 0 })]);
    expect((await items(id, 'theme')).map(({ id: itemId }) => itemId)).toEqual([first?.id]);
    const { rows } = await sql<{ rows: number }>`
      select count(*)::int as rows from programmes.list_row where programme_id = ${id} group by list_id order by list_id`.execute(
      app.system.database.read,
    );
    expect(rows).toEqual([{ rows: 2 }, { rows: 1 }]);
  }));

test('a list that is sent again as it stands is not written again', () =>
  app.isolated(async () => {
    const id = await addEmptyProgramme(app);
    await write(id, 'theme', [row('A', 'A')]);
    const [only] = await items(id, 'theme');
    await write(id, 'theme', [row('A', 'A', { itemId: only?.id ?? 0 })]);
    expect(await countLists(id)).toBe(1);
  }));

test('an item is approved in both forms with the list, and not where a form is empty', () =>
  app.isolated(async () => {
    const id = await addEmptyProgramme(app);
    const half = row('B', 'B', { detail: { nb: 'Mer', nn: '' } });
    expect(await write(id, 'theme', [row('A', 'A'), half], { approve: ['nb', 'nn'] })).toEqual({
      ok: false,
      refusals: [{ code: 'nothingToApprove', field: 'items.1.detail.nn', row: 1 }],
    });
    await write(id, 'theme', [row('A', 'A')], { approve: ['nb', 'nn'] });
    const [theme] = await items(id, 'theme');
    expect(theme?.texts.name?.approved).toEqual(theme?.texts.name?.newest);
  }));

test('an item of another list or programme is not taken into this one, nor one item twice', () =>
  app.isolated(async () => {
    const id = await addEmptyProgramme(app);
    const other = await addEmptyProgramme(app, { slug: 'anna' });
    await write(other, 'theme', [row('A', 'A')]);
    const [theirs] = await items(other, 'theme');
    const refusal = { ok: false, refusals: [{ code: 'unknownItem', field: 'items' }] };
    expect(await write(id, 'theme', [row('A', 'A', { itemId: theirs?.id ?? 0 })])).toEqual(refusal);
    expect(await write(other, 'criterion', [row('A', 'A', { itemId: theirs?.id ?? 0 })])).toEqual(refusal);
    const same = row('A', 'A', { itemId: theirs?.id ?? 0 });
    expect(await write(other, 'theme', [same, same])).toEqual(refusal);
  }));

test('an older page does not overwrite what somebody else has written since', () =>
  app.isolated(async () => {
    const id = await addEmptyProgramme(app);
    const seen = newestInList(await find(id), 'theme');
    await write(id, 'theme', [row('A', 'A')]);
    expect(await write(id, 'theme', [row('B', 'B')], { seen })).toEqual({
      ok: false,
      refusals: [{ code: 'changedMeanwhile' }],
    });
  }));

test('a year has one frame, and a period does not end before it starts', () =>
  app.isolated(async () => {
    const id = await addEmptyProgramme(app);
    const year = row('Kap. 1', 'Kap. 1', { year: 2027, amount: 5, subjectToAppropriation: true });
    expect(await write(id, 'budget_year', [year, year])).toEqual({
      ok: false,
      refusals: [{ code: 'sameYear', field: 'items' }],
    });
    const period = row('En', 'Ein', { startsOn: '2027-02-01', endsOn: '2027-01-31' });
    expect(await write(id, 'period', [period])).toEqual({
      ok: false,
      refusals: [{ code: 'endsBeforeItStarts', field: 'items' }],
    });
  }));

test.each<[string, ItemKind, Partial<WrittenItem>]>([
  ['only_a_criterion_has_weight', 'theme', { weight: 10 }],
  ['weight_is_a_share', 'criterion', { weight: 101 }],
  ['an_instrument_says_which', 'instrument', {}],
  ['an_instrument_says_which', 'theme', { instrument: 'grant' }],
  ['a_period_has_its_days', 'period', { startsOn: '2027-01-01' }],
  ['a_budget_year_has_its_money', 'budget_year', { year: 2027, amount: 1 }],
  ['money_frame_is_not_negative', 'budget_year', { year: 2027, amount: -1, subjectToAppropriation: true }],
  ['a_contact_has_an_organisation_and_an_address', 'contact', { address: 'post@example.org' }],
])('the database refuses what cannot be: %s', (constraint, kind, facts) =>
  app.isolated(async () => {
    const id = await addEmptyProgramme(app);
    await expect(write(id, kind, [row('A', 'A', facts)])).rejects.toMatchObject({ constraint });
  }),
);

test('nothing that is written is changed or removed', () =>
  app.isolated(async () => {
    const id = await addEmptyProgramme(app);
    const organisation = await organisationId(app.system, 'ks');
    const contact = row('Kontakt', 'Kontakt', { organisationId: organisation, address: 'post@example.org' });
    await write(id, 'contact', [contact], { approve: ['nb', 'nn'] });
    const tables = ['programme', 'item', 'text_version', 'text_form', 'text_approval', 'list', 'list_row'];
    for (const table of tables)
      await expect(
        app.system.database.write
          .transaction()
          .execute((db) => sql`delete from ${sql.table(`programmes.${table}`)}`.execute(db)),
      ).rejects.toThrow(`programmes.${table} is never changed`);
  }));

test('a theme keeps its topic, a change of topic is a change of the list, and no other list has one', () =>
  app.isolated(async () => {
    const id = await addEmptyProgramme(app);
    await write(id, 'theme', [row('Omdømme', 'Omdøme', { topic: 'reputation' }), row('Annet', 'Anna')]);
    const [reputation, other] = await items(id, 'theme');
    expect([reputation?.topic, other?.topic]).toEqual(['reputation', null]);
    const again = [row('Omdømme', 'Omdøme', { itemId: reputation?.id ?? 0, topic: 'competence' })];
    await write(id, 'theme', again);
    expect((await items(id, 'theme')).map(({ topic }) => topic)).toEqual(['competence']);
    expect(await countLists(id)).toBe(2);
    expect(await write(id, 'theme', [row('X', 'X', { topic: 'weather' })])).toEqual({
      ok: false,
      refusals: [{ code: 'chooseOne', field: 'items' }],
    });
    await expect(write(id, 'criterion', [row('X', 'X', { topic: 'reputation' })])).rejects.toMatchObject({
      constraint: 'only_a_theme_has_a_topic',
    });
  }));

test('the themes of the example lead to their indicators', () =>
  app.isolated(async () => {
    const programme = await findProgramme(app.system.database.read, 'veien-videre');
    const topics = programme?.themes.map(({ topic }) => topic);
    expect(topics).toEqual(['sick-leave', 'full-time', 'competence', null]);
  }));
