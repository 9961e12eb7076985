import { Temporal } from 'temporal-polyfill';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { examplePerson, organisationId } from '../../../tests/support/example-person.ts';
import { testApp } from '../../../tests/support/test-app.ts';
import type { TestApp } from '../../../tests/support/test-app.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Result } from '../../platform/result.ts';
import { findProgramme } from '../programmes/index.ts';
import { countLanguages } from './language-count.query.ts';
import type { DraftTexts } from './news-text.ts';
import { changeNews } from './pages/change-news/change-news.command.ts';
import { approveText } from './pages/manage-news/approve-text.command.ts';
import { publishNews } from './pages/manage-news/publish-news.command.ts';
import { withdrawNews } from './pages/manage-news/withdraw-news.command.ts';
import { writeNews } from './pages/write-news/write-news.command.ts';

const noon = Temporal.Instant.from('2026-11-21T11:00:00Z');
let app: TestApp;
let secretariat: Principal;
let publisherId: number;
let programmeId: number;

beforeAll(async () => {
  app = await testApp();
  await app.isolated(async () => {
    secretariat = await examplePerson(app.system, 'secretariat');
    publisherId = await organisationId(app.system, 'ministry-local-government');
    programmeId = (await findProgramme(app.system.database.read, 'veien-videre'))?.id ?? 0;
  });
});
beforeEach(() => app.clock.moveTo(noon));

/** Three words. */
const nb = { title: 'Tittel', lead: 'Ingress', body: 'Tekst' };
/** Five words. */
const nn = { title: 'Tittel', lead: 'Ingress', body: 'Ein lengre tekst' };

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

/** Publish what is written in these versions, one after the other. */
async function published(
  versions: readonly DraftTexts[],
  embargoUntil: Temporal.Instant | null = null,
): Promise<number> {
  const [first = {}, ...later] = versions;
  const { id } = done(
    await writeNews.run(app.system, secretariat, { publisherId, programmeId, texts: first }),
  );
  for (const [index, texts] of later.entries())
    done(await changeNews.run(app.system, secretariat, { id, version: index + 1, texts, programmeId }));
  const version = versions.length;
  for (const language of ['nb', 'nn'] as const)
    done(await approveText.run(app.system, secretariat, { id, version, language }));
  const how = { version, embargoUntil, dated: null, correction: null };
  done(await publishNews.run(app.system, secretariat, { id, ...how }));
  return id;
}

/** The words in each form that have come to those of the example. */
async function added(work: () => Promise<unknown>, at = noon): Promise<{ nb: number; nn: number }> {
  const sums = async () => {
    const texts = (await countLanguages(app.system.database.read, [programmeId], at)).get(programmeId) ?? [];
    const sum = (form: 'nb' | 'nn') =>
      texts.filter((each) => each.form === form).reduce((total, { words }) => total + words, 0);
    return { nb: sum('nb'), nn: sum('nn') };
  };
  return app.isolated(async () => {
    const before = await sums();
    await work();
    const after = await sums();
    return { nb: after.nb - before.nb, nn: after.nn - before.nn };
  });
}

test('the form that was written first counts, and both where both came at once', async () => {
  expect(await added(() => published([{ nn }, { nb, nn }]))).toEqual({ nb: 0, nn: 5 });
  expect(await added(() => published([{ nb }, { nb, nn }]))).toEqual({ nb: 3, nn: 0 });
  expect(await added(() => published([{ nb, nn }]))).toEqual({ nb: 3, nn: 5 });
});

test('a form that was only begun did not come first', async () => {
  const begun = { title: 'Tittel', lead: '', body: '' };
  expect(
    await added(() =>
      published([
        { nb: begun, nn },
        { nb, nn },
      ]),
    ),
  ).toEqual({ nb: 0, nn: 5 });
});

test('an embargo is waited for, and what is withdrawn no longer counts', async () => {
  const until = noon.add({ hours: 3 });
  expect(await added(() => published([{ nb, nn }], until))).toEqual({ nb: 0, nn: 0 });
  expect(await added(() => published([{ nb, nn }], until), until)).toEqual({ nb: 3, nn: 5 });
  const reason = { nb: 'Feil.', nn: 'Feil.' };
  const withdrawn = async () =>
    done(await withdrawNews.run(app.system, secretariat, { id: await published([{ nb, nn }]), reason }));
  expect(await added(withdrawn)).toEqual({ nb: 0, nn: 0 });
});

test('of a corrected item the correction counts', async () => {
  const corrected = async () => {
    const id = await published([{ nb, nn }]);
    app.clock.moveTo(noon.add({ hours: 1 }));
    const texts = { nb: { ...nb, body: 'En ny tekst' }, nn };
    done(await changeNews.run(app.system, secretariat, { id, version: 1, texts, programmeId }));
    done(await approveText.run(app.system, secretariat, { id, version: 2, language: 'nb' }));
    const correction = { nb: 'Rettet.', nn: 'Retta.' };
    const how = { version: 2, embargoUntil: null, dated: null, correction };
    done(await publishNews.run(app.system, secretariat, { id, ...how }));
  };
  expect(await added(corrected, noon.add({ hours: 2 }))).toEqual({ nb: 5, nn: 5 });
});

test('no programme has no news', async () => {
  await app.isolated(async () => {
    expect(await countLanguages(app.system.database.read, [], noon)).toEqual(new Map());
  });
});
