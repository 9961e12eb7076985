import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { committedSystem } from '../../../tests/support/committed-system.ts';
import type { CommittedSystem } from '../../../tests/support/committed-system.ts';
import { organisationId } from '../../../tests/support/example-person.ts';
import { createTemplate } from './create-template.command.ts';
import { exampleOutline, exampleQuestion, exampleSection, words } from './example.ts';
import { publishTemplateVersion } from './publish-template-version.command.ts';
import { saveDraftOutline } from './save-draft-outline.command.ts';
import { findDraft } from './template-store.ts';

let place: CommittedSystem;
let templateId: number;
const by = { kind: 'system', id: 'test' } as const;
const access = { mayChange: () => true };

beforeAll(async () => {
  place = await committedSystem();
  const ownerOrganisationId = await organisationId(place.system, 'ministry-local-government');
  const outline = exampleOutline(exampleSection('one', exampleQuestion('a')));
  const template = { use: 'survey', ownerOrganisationId, outline, access } as const;
  const created = await createTemplate.run(place.system, by, template);
  templateId = created.ok ? created.value.id : 0;
  await publishTemplateVersion.run(place.system, by, { templateId, revision: 1, access });
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
