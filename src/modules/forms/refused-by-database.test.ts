import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { committedSystem } from '../../../tests/support/committed-system.ts';
import type { CommittedSystem } from '../../../tests/support/committed-system.ts';
import { organisationId } from '../../../tests/support/example-person.ts';
import { createTemplate } from './create-template.command.ts';
import { exampleOutline, exampleQuestion, exampleSection, words } from './example.ts';
import { beginExample } from './writing/begin-example.command.ts';
import { saveExample } from './writing/save-example.command.ts';
import { publishTemplateVersion } from './publish-template-version.command.ts';
import { saveDraftOutline } from './save-draft-outline.command.ts';
import { findDraft } from './template-store.ts';

let place: CommittedSystem;
let templateId: number;
let writingId: number;
const by = { kind: 'system', id: 'test' } as const;
const access = { mayChange: () => true };

beforeAll(async () => {
  place = await committedSystem();
  const ownerOrganisationId = await organisationId(place.system, 'ministry-local-government');
  const outline = exampleOutline(exampleSection('one', exampleQuestion('a')));
  const template = { use: 'survey', ownerOrganisationId, outline, access } as const;
  const created = await createTemplate.run(place.system, by, template);
  templateId = created.ok ? created.value.id : 0;
  const published = await publishTemplateVersion.run(place.system, by, { templateId, revision: 1, access });
  const templateVersionId = published.ok ? published.value.versionId : 0;
  const text = { object: 'sample.text:1', templateVersionId, answers: { a: 'Noe.' } };
  const begun = await beginExample.run(place.system, by, text);
  writingId = begun.ok ? begun.value : 0;
  const changes = [{ question: 'a', base: 1, value: 'Noe nytt.' }];
  await saveExample.run(place.system, by, { writingId, access: 'write', changes });
  const change = { do: 'setHead', title: words('Ny'), introduction: null } as const;
  await saveDraftOutline.run(place.system, by, { templateId, revision: 1, change, access });
});
afterAll(() => place.close());

const write = (statement: string) => sql.raw(statement).execute(place.system.database.write);

test.each([
  `update forms.template_version set number = 2`,
  `delete from forms.template_version`,
  `update forms.draft_revision set saved_by = 'person:1'`,
  `delete from forms.draft_revision`,
  `update forms.template set use = 'report'`,
  `delete from forms.template`,
  `update forms.writing set object = 'sample.text:2'`,
  `delete from forms.writing`,
  `update forms.answer_revision set value = '1'`,
  `delete from forms.answer_revision`,
  `update forms.held_text set value = '1'`,
  `delete from forms.held_text`,
  `delete from forms.held_settlement`,
  `update forms.comment set text = 'Noe annet'`,
  `delete from forms.comment_resolution`,
  `update forms.assignment set person_id = null`,
])('never: %s', async (statement) => {
  await expect(write(statement)).rejects.toMatchObject({ code: '42501' });
});

const version = (
  number: number,
  outline: string,
  { revision = 2, hash = `sha256(convert_to('${outline}', 'UTF8'))` } = {},
) =>
  `insert into forms.template_version
     (template_id, number, draft_revision, outline, outline_sha256, published_at, published_by)
   values (${templateId}, ${number}, ${revision}, '${outline}', ${hash}, '2026-11-21T12:00:00Z', 'system:test')`;
const empty = '{"sections":[]}';
const twice = '{"sections":[{"questions":[{"key":"a"}]},{"questions":[{"key":"a"}]}]}';

test.each<[string, () => string, string]>([
  [
    'another text than its hash',
    () => version(2, empty, { hash: `sha256('x')` }),
    'version_hash_is_that_of_its_outline',
  ],
  ['a number left out', () => version(3, empty), 'version_follows_the_one_before'],
  ['a number twice', () => version(1, empty), 'version_has_its_own_number'],
  ['a question twice', () => version(2, twice), 'version_has_each_question_once'],
  ['a draft twice', () => version(2, empty, { revision: 1 }), 'draft_is_published_once'],
])('no version with %s', async (_, statement, constraint) => {
  await expect(write(statement())).rejects.toMatchObject({ constraint });
});

test('of many who add a question at the same time all get theirs, one after the other', async () => {
  const keys = Array.from({ length: 8 }, (_, index) => `k${index}`);
  const added = await Promise.all(
    keys.map((key) => {
      const question = exampleQuestion(key, { text: words(key) });
      const change = { do: 'addQuestion', section: 'one', question, keyIsGiven: true } as const;
      return saveDraftOutline.run(place.system, by, { templateId, revision: 1, change, access });
    }),
  );
  const revisions = added.map((each) => (each.ok ? each.value.revision : each.refusals));
  expect(revisions.toSorted((a, b) => Number(a) - Number(b))).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
  const draft = await findDraft(place.system.database.read, templateId);
  const asked = draft?.outline.sections[0]?.questions.map(({ key }) => key).toSorted();
  expect(asked).toEqual(['a', ...keys]);
});

const answer = (revision: number, edition: number, { value = '1', on = 0 } = {}) =>
  `insert into forms.answer_revision (writing_id, question, revision, edition, value, written_on, saved_at, saved_by)
   values (${writingId}, 'a', ${revision}, ${edition}, '${value}', ${on}, '2026-11-21T12:00:00Z', 'system:test')`;

test.each<[string, () => string, string]>([
  ['an answer saved on another than the newest', () => answer(2, 9), 'answer_is_saved_on_the_newest'],
  ['a revision left out', () => answer(4, 9), 'answer_follows_the_one_before'],
  ['two changes of a question in an edition', () => answer(3, 2), 'question_changes_once_in_an_edition'],
  ['an answer written on one to come', () => answer(3, 9, { on: 3 }), 'answer_was_written_on_a_revision'],
  [
    'a held text that met an older one',
    () =>
      `insert into forms.held_text (writing_id, question, base_revision, met_revision, value, held_at, held_by)
       values (${writingId}, 'a', 1, 1, '1', '2026-11-21T12:00:00Z', 'system:test')`,
    'held_text_is_older_than_what_it_met',
  ],
])('not even by hand: %s', async (_, statement, constraint) => {
  await expect(write(statement())).rejects.toMatchObject({ constraint });
});
