import { beforeAll, expect, test } from 'vitest';
import { organisationId } from '../../../../tests/support/example-person.ts';
import { testApp } from '../../../../tests/support/test-app.ts';
import type { TestApp } from '../../../../tests/support/test-app.ts';
import { inRequestScope, requestScope } from '../../../platform/request-scope.ts';
import { valueOf } from '../../../platform/result.ts';
import type { Answer } from '../answer-schema.ts';
import { exampleOutline, exampleQuestion, exampleSection } from '../example.ts';
import { beginExample } from './begin-example.command.ts';
import { publishedExample } from './example.ts';
import { saveExample } from './save-example.command.ts';
import type { SavedAnswer } from './writing.ts';
import { findWriting, findWritingId } from './writing-store.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});

const kari = { kind: 'system', id: 'kari' } as const;
const ola = { kind: 'system', id: 'ola' } as const;
const outline = exampleOutline(
  exampleSection(
    'one',
    exampleQuestion('a', { limit: { unit: 'words', most: 4 } }),
    exampleQuestion('b', { kind: 'number', least: null, most: null, unit: null }),
    exampleQuestion('rows', { kind: 'results', rows: { least: 0, most: 5 } }),
  ),
);

async function begun(answers = {}) {
  const owner = await organisationId(app.system, 'ministry-local-government');
  const templateVersionId = await publishedExample(app.system, owner, outline);
  const input = { object: 'sample.text:31', templateVersionId, answers };
  const id = valueOf(await beginExample.run(app.system, kari, input));
  return { id, input };
}

type Change = readonly [question: string, base: number, value: Answer];

const save = (by: typeof kari | typeof ola, writingId: number, changes: readonly Change[], page?: string) =>
  saveExample.run(app.system, by, {
    writingId,
    access: 'write',
    changes: changes.map(([question, base, value]) => ({ question, base, value })),
    ...(page !== undefined && { page }),
  });

/** The one answer a save gave back. */
async function saved(...given: Parameters<typeof save>): Promise<SavedAnswer | undefined> {
  const { answers } = valueOf(await save(...given));
  expect(answers).toHaveLength(1);
  return answers[0];
}

const read = (id: number) => findWriting(app.system.database.read, id);
const heldOf = (answer: SavedAnswer | undefined) => (answer?.outcome === 'held' ? answer.met.heldId : 0);

test('a text begins empty or with answers, once for its object', () =>
  app.isolated(async () => {
    const { id, input } = await begun({ a: 'Ein. To.', b: 7, gone: 'x', rows: 'ingen tabell' });
    expect(await read(id)).toEqual({
      id,
      object: 'sample.text:31',
      templateVersionId: input.templateVersionId,
      outline,
      answers: { a: 'Ein. To.', b: 7 },
      revisions: { a: 1, b: 1 },
      edition: 1,
    });
    expect(await findWritingId(app.system.database.read, input.object)).toBe(id);
    expect(await beginExample.run(app.system, ola, input)).toEqual({
      ok: false,
      refusals: [{ code: 'begun' }],
    });
    expect(await read(id + 1)).toBeNull();
  }));

test('each save is a revision of its question, and together they are an edition', () =>
  app.isolated(async () => {
    const { id } = await begun();
    expect(
      valueOf(
        await save(kari, id, [
          ['a', 0, 'Ein.'],
          ['b', 0, 1],
        ]),
      ),
    ).toEqual({
      edition: 1,
      answers: [
        { question: 'a', revision: 1, value: 'Ein.', outcome: 'saved' },
        { question: 'b', revision: 1, value: 1, outcome: 'saved' },
      ],
    });
    expect(valueOf(await save(kari, id, [['a', 1, null]]))).toEqual({
      edition: 2,
      answers: [{ question: 'a', revision: 2, value: null, outcome: 'saved' }],
    });
    expect(await read(id)).toMatchObject({ answers: { b: 1 }, revisions: { a: 2, b: 1 }, edition: 2 });
  }));

test('a longer text than is asked for is kept', () =>
  app.isolated(async () => {
    const { id } = await begun();
    const long = 'Dette er mykje meir enn fire ord.';
    expect(await saved(kari, id, [['a', 0, long]])).toMatchObject({ value: long, outcome: 'saved' });
  }));

test('two who write at once both get theirs; the same sentence is held with who wrote the other', () =>
  app.isolated(async () => {
    const { id } = await begun({ a: 'Ein. To. Tre.' });
    await save(kari, id, [['a', 1, 'Ein. To! Tre.']]);
    expect(await saved(ola, id, [['a', 1, 'Ein. To. Tre!']])).toEqual({
      question: 'a',
      revision: 3,
      value: 'Ein. To! Tre!',
      outcome: 'merged',
    });
    const held = await saved(ola, id, [['a', 1, 'Eitt. To? Tre.']]);
    expect(held).toEqual({
      question: 'a',
      revision: 4,
      value: 'Eitt. To! Tre!',
      outcome: 'held',
      met: { by: 'system:ola', at: app.clock.now().toString(), heldId: heldOf(held) },
    });
    // The same again, as when the answer was lost on its way.
    expect(await saved(ola, id, [['a', 1, 'Eitt. To? Tre.']])).toEqual({ ...held, revision: 4 });
    expect(await read(id)).toMatchObject({ answers: { a: 'Eitt. To! Tre!' }, edition: 4 });
  }));

test('a change that comes twice changes nothing, and what is written on in the page goes on from it', () =>
  app.isolated(async () => {
    const { id } = await begun();
    const first = await saved(ola, id, [['a', 0, 'Ola skriv']], 'page1');
    expect(await saved(ola, id, [['a', 0, 'Ola skriv']], 'page1')).toEqual({ ...first, outcome: 'same' });
    // The answer was lost, so the page still writes on nothing.
    expect(await saved(ola, id, [['a', 0, 'Ola skriv meir.']], 'page1')).toMatchObject({
      revision: 2,
      outcome: 'saved',
    });
    await save(kari, id, [['a', 2, 'Ola skriv meir. Kari òg.']]);
    expect(await saved(ola, id, [['a', 0, 'Ola skriv endå meir.']], 'page1')).toMatchObject({
      value: 'Ola skriv endå meir. Kari òg.',
      outcome: 'merged',
    });
    expect(await saved(ola, id, [['a', 0, 'Ola skriv endå meir!']], 'page1')).toMatchObject({
      value: 'Ola skriv endå meir! Kari òg.',
      outcome: 'merged',
    });
    // The same person in another page knows nothing of it.
    expect(await saved(ola, id, [['a', 0, 'Heilt anna.']], 'page2')).toMatchObject({
      value: 'Ola skriv endå meir! Kari òg.',
      outcome: 'held',
    });
  }));

test('whoever writes on what is held has one held text, until its words are in', () =>
  app.isolated(async () => {
    const { id } = await begun({ a: 'Ein.' });
    await save(kari, id, [['a', 1, 'Ein til.']]);
    const first = await saved(ola, id, [['a', 1, 'Ein og']], 'page1');
    const second = await saved(ola, id, [['a', 1, 'Ein og to.']], 'page1');
    expect(heldOf(second)).toBeGreaterThan(heldOf(first));
    expect(await saved(ola, id, [['a', 1, 'Ein til.']], 'page1')).toMatchObject({
      outcome: 'same',
      revision: 2,
    });
    const rows = await app.system.database.read
      .selectFrom('forms.held_settlement')
      .select(['held_text_id', 'outcome'])
      .orderBy('held_text_id')
      .execute();
    expect(rows).toEqual([
      { held_text_id: heldOf(first), outcome: 'rewritten' },
      { held_text_id: heldOf(second), outcome: 'used' },
    ]);
  }));

test('rows are brought together by their keys', () =>
  app.isolated(async () => {
    const row = (key: string, goal: string, given: object = {}) => ({
      key,
      goal,
      indicator: null,
      baseline: null,
      target: null,
      result: null,
      measured_on: null,
      attainment: null,
      explanation: null,
      ...given,
    });
    const { id } = await begun({ rows: [row('a', 'Mål')] });
    await save(kari, id, [['rows', 1, [row('a', 'Mål', { target: 6 })]]]);
    expect(await saved(ola, id, [['rows', 1, [row('a', 'Mål', { result: 7 }), row('b', 'Nytt')]]])).toEqual({
      question: 'rows',
      revision: 3,
      value: [row('a', 'Mål', { target: 6, result: 7 }), row('b', 'Nytt')],
      outcome: 'merged',
    });
  }));

test('refused: whoever may not write, what is not asked, what was never read, what is no answer', () =>
  app.isolated(async () => {
    const { id } = await begun();
    for (const access of ['none', 'read', 'comment'] as const)
      expect(await saveExample.run(app.system, ola, { writingId: id, access, changes: [] })).toEqual({
        ok: false,
        refusals: [{ code: 'mayNotWrite' }],
      });
    const refusedWith = (code: string, question: string) => ({
      ok: false,
      refusals: [{ code, field: `answer.${question}` }],
    });
    expect(await save(ola, id, [['zzz', 0, 'x']])).toEqual(refusedWith('unknownQuestion', 'zzz'));
    expect(await save(ola, id, [['a', 1, 'x']])).toEqual(refusedWith('unknownRevision', 'a'));
    expect(await save(ola, id, [['b', 0, 'sju']])).toEqual(refusedWith('notNumber', 'b'));
    expect((await read(id))?.edition).toBe(0);
  }));

test('saving one answer costs the same few queries however long the text is', () =>
  app.isolated(async () => {
    const { id } = await begun({ a: 'Ein.', b: 1 });
    await save(kari, id, [['a', 1, 'To.']]);
    const queries = await inRequestScope({ id: 'x', page: null, queries: 0 }, async () => {
      await save(kari, id, [['a', 2, 'Tre.']]);
      return requestScope()?.queries;
    });
    // Between begin and commit: lock, template, what stands there, the new revision.
    expect(queries).toBe(6);
  }));
