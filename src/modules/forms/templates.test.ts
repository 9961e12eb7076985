import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { organisationId } from '../../../tests/support/example-person.ts';
import { testApp } from '../../../tests/support/test-app.ts';
import type { TestApp } from '../../../tests/support/test-app.ts';
import { historyOf } from '../audit/index.ts';
import { copyTemplate } from './copy-template.command.ts';
import { createTemplate } from './create-template.command.ts';
import { exampleOutline, exampleQuestion, exampleSection, words } from './example.ts';
import type { OutlineChange } from './outline-change.ts';
import { outlineText } from './outline.ts';
import { publishTemplateVersion } from './publish-template-version.command.ts';
import { saveDraftOutline } from './save-draft-outline.command.ts';
import { findDraft } from './template-store.ts';
import type { TemplateAccess } from './template.ts';
import {
  findTemplateVersion,
  publishedVersionsOf,
  templatesOf,
  versionsOfTemplate,
} from './templates.query.ts';

let app: TestApp;
let owner: number;
beforeAll(async () => {
  app = await testApp();
  await app.isolated(async () => {
    owner = await organisationId(app.system, 'ministry-local-government');
  });
});

const kari = { kind: 'system', id: 'kari' } as const;
const ola = { kind: 'system', id: 'ola' } as const;
const access: TemplateAccess = { mayChange: ({ ownerOrganisationId }) => ownerOrganisationId === owner };
const nobody: TemplateAccess = { mayChange: () => false };
const outline = exampleOutline(exampleSection('one', exampleQuestion('a'), exampleQuestion('b')));
// No example is shipped for this use, so the lists hold only what the test makes.
const use = 'survey' as const;

async function created() {
  const result = await createTemplate.run(app.system, kari, {
    use,
    ownerOrganisationId: owner,
    outline,
    access,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value.id;
}

const save = (by: typeof kari | typeof ola, templateId: number, revision: number, change: OutlineChange) =>
  saveDraftOutline.run(app.system, by, { templateId, revision, change, access });

const publish = (templateId: number, revision: number) =>
  publishTemplateVersion.run(app.system, kari, { templateId, revision, access });

const edit = (key: string, text: string): OutlineChange => ({
  do: 'setQuestion',
  section: 'one',
  question: exampleQuestion(key, { text: words(text) }),
});

const refusedWith = (...refusals: readonly object[]) => ({ ok: false, refusals });

test('two editors of different questions both get theirs, of the same question the second is told', () =>
  app.isolated(async () => {
    const id = await created();
    expect(await save(kari, id, 1, edit('a', 'Kari spør'))).toEqual({ ok: true, value: { revision: 2 } });
    expect(await save(ola, id, 1, edit('b', 'Ola spør'))).toEqual({ ok: true, value: { revision: 3 } });
    expect(await save(ola, id, 1, edit('a', 'Ola spør om det samme'))).toEqual(
      refusedWith({ code: 'changedMeanwhile', params: { revision: 3 } }),
    );
    const draft = await findDraft(app.system.database.read, id);
    expect(draft).toEqual({
      revision: 3,
      savedAt: app.clock.now().toString(),
      savedBy: 'system:ola',
      outline: exampleOutline(
        exampleSection(
          'one',
          exampleQuestion('a', { text: words('Kari spør') }),
          exampleQuestion('b', { text: words('Ola spør') }),
        ),
      ),
    });
    // Having seen the other's words, the second may decide for its own.
    expect(await save(ola, id, 3, edit('a', 'Begge spør'))).toEqual({ ok: true, value: { revision: 4 } });
    // Every revision stays to be read.
    expect((await findDraft(app.system.database.read, id, 1))?.outline).toEqual(outline);
    const history = await historyOf(app.system.database.read, `forms.template:${id}`);
    expect(history.map(({ actor, action, data }) => [actor, action, data])).toEqual([
      ['system:kari', 'forms/create-template', { use, organisation: owner, version: null, blueprint: null }],
      ['system:kari', 'forms/save-draft-outline', { revision: 2, change: 'setQuestion' }],
      ['system:ola', 'forms/save-draft-outline', { revision: 3, change: 'setQuestion' }],
      ['system:ola', 'forms/save-draft-outline', { revision: 4, change: 'setQuestion' }],
    ]);
  }));

test('a change that changes nothing is no revision', () =>
  app.isolated(async () => {
    const id = await created();
    const question = exampleQuestion('a');
    expect(await save(kari, id, 1, { do: 'setQuestion', section: 'one', question })).toEqual({
      ok: true,
      value: { revision: 1 },
    });
  }));

test('the same key twice is refused by the rule, and by the database whoever writes', () =>
  app.isolated(async () => {
    const id = await created();
    const question = exampleQuestion('a');
    expect(
      await save(kari, id, 1, { do: 'addQuestion', section: 'one', question, keyIsGiven: true }),
    ).toEqual(refusedWith({ code: 'duplicateKey', field: 'key' }));
    const twice = exampleOutline(exampleSection('one', question), exampleSection('two', question));
    expect(await save(kari, id, 1, { do: 'replace', outline: twice })).toEqual(
      refusedWith({ code: 'duplicateKey', field: 'key' }),
    );
    const template = { use, ownerOrganisationId: owner, outline: twice, access };
    expect(await createTemplate.run(app.system, kari, template)).toEqual(
      refusedWith({ code: 'duplicateKey' }),
    );
  }));

test('a version is frozen with its hash, numbered, and follows only from a draft without problems', () =>
  app.isolated(async () => {
    const { read } = app.system.database;
    const id = await created();
    await save(kari, id, 1, { do: 'addSection', section: { key: 'two', title: words('To'), lead: null } });
    expect(await publish(id, 2)).toEqual(refusedWith({ code: 'hasProblems', params: { count: 1 } }));
    expect(await publish(id, 1)).toEqual(refusedWith({ code: 'changedMeanwhile' }));
    await save(kari, id, 2, { do: 'removeSection', key: 'two' });
    const first = await publish(id, 3);
    const versionId = first.ok ? first.value.versionId : 0;
    expect(first).toEqual({ ok: true, value: { versionId, number: 1 } });
    expect(await publish(id, 3)).toEqual(refusedWith({ code: 'sameAsPublished' }));
    const sha256 = createHash('sha256').update(outlineText(outline)).digest('hex');
    const published = {
      id: versionId,
      templateId: id,
      number: 1,
      draftRevision: 3,
      use,
      ownerOrganisationId: owner,
      title: words('Søknad'),
      publishedAt: app.clock.now().toString(),
      sha256,
    };
    expect(await findTemplateVersion(read, versionId)).toEqual({ ...published, outline });
    expect(await publishedVersionsOf(read, use)).toEqual([published]);
    await save(kari, id, 3, edit('a', 'Noe nytt'));
    expect(await templatesOf(read, { organisationId: owner, uses: [use] })).toEqual([
      {
        id,
        use,
        ownerOrganisationId: owner,
        title: words('Søknad'),
        revision: 4,
        savedAt: app.clock.now().toString(),
        published: { versionId, number: 1 },
        isAhead: true,
      },
    ]);
    const second = await publish(id, 4);
    expect(second.ok && second.value.number).toBe(2);
    expect((await publishedVersionsOf(read, use)).map(({ number }) => number)).toEqual([2]);
    expect((await versionsOfTemplate(read, id)).map(({ number }) => number)).toEqual([2, 1]);
    const history = await historyOf(read, `forms.template:${id}`);
    expect(history.find(({ action }) => action === 'forms/publish-template-version')?.contentSha256).toBe(
      sha256,
    );
  }));

test('a copy has its own draft and says where it came from', () =>
  app.isolated(async () => {
    const { read } = app.system.database;
    const id = await created();
    const published = await publish(id, 1);
    const versionId = published.ok ? published.value.versionId : 0;
    const copy = { versionId, use: 'report', ownerOrganisationId: owner, access } as const;
    const copied = await copyTemplate.run(app.system, ola, { ...copy, title: words('Rapport') });
    const copyId = copied.ok ? copied.value.id : 0;
    expect(copyId).toBeGreaterThan(id);
    expect((await findDraft(read, copyId))?.outline).toEqual({ ...outline, title: words('Rapport') });
    const { rows } =
      await sql`select copied_from_version_id as version from forms.template where id = ${copyId}`.execute(
        read,
      );
    expect(rows).toEqual([{ version: versionId }]);
    expect(await copyTemplate.run(app.system, ola, { ...copy, versionId: 0 })).toEqual(
      refusedWith({ code: 'gone' }),
    );
  }));

test('whoever the owner does not let change it, changes nothing', () =>
  app.isolated(async () => {
    const id = await created();
    const notYours = refusedWith({ code: 'notYours' });
    const template = { use, ownerOrganisationId: owner, outline, access: nobody };
    expect(await createTemplate.run(app.system, ola, template)).toEqual(notYours);
    const change = edit('a', 'Noe annet');
    const given = { templateId: id, revision: 1, access: nobody };
    expect(await saveDraftOutline.run(app.system, ola, { ...given, change })).toEqual(notYours);
    expect(await publishTemplateVersion.run(app.system, ola, given)).toEqual(notYours);
    const copy = { versionId: 0, use, ownerOrganisationId: owner, access: nobody };
    expect(await copyTemplate.run(app.system, ola, copy)).toEqual(notYours);
    expect((await findDraft(app.system.database.read, id))?.revision).toBe(1);
  }));
