import { z } from 'zod';
import {
  actOnHeld,
  actOnSection,
  AssignSection,
  besideWriting,
  CommentList,
  findWriting,
  heldForm,
  HeldTexts,
  historyForm,
  historyOfQuestions,
  SectionAnswers,
  SectionForm,
  SectionHistory,
  writingForm,
  WritingTaskList,
} from '../../../src/modules/forms/index.ts';
import type { WritingChange } from '../../../src/modules/forms/index.ts';
import type { CommandSystem } from '../../../src/platform/db/command.ts';
import { signedIn } from '../../../src/platform/http/access.ts';
import { definePage } from '../../../src/platform/http/page.ts';
import type { PageContext } from '../../../src/platform/http/page.ts';
import { defineModule } from '../../../src/platform/module.ts';
import { accepted } from '../../../src/platform/result.ts';
import { accessOf, changeText } from './change-text.ts';

const nothing = z.object({});
const base = '/sample-texts';
const examples = [{ path: base }] as const;
const pathsOf = (id: number) => ({ here: `${base}/${id}`, held: `${base}/${id}/held` });

async function load({ db, params, principal, now }: PageContext) {
  const writing = await findWriting(db, Number(params['id']));
  if (!writing || principal.kind !== 'person') return null;
  const personId = Number(principal.id);
  const beside = await besideWriting(db, { writingId: writing.id, personId, now });
  const [section] = writing.outline.sections;
  return section ? { writing, beside, section, personId, access: accessOf(principal) } : null;
}

const changeIn =
  (system: CommandSystem, { principal }: PageContext, writingId: number) =>
  (change: WritingChange) =>
    changeText.run(system, principal, { writingId, change });

const write = definePage({
  id: 'sample/write-text',
  path: `${base}/:id`,
  access: signedIn,
  query: nothing,
  load,
  act: {
    form: writingForm,
    run: ({ page, data: { writing, section }, values, system }) => {
      const { here, held } = pathsOf(writing.id);
      const change = changeIn(system, page, writing.id);
      return actOnSection({
        page,
        system,
        values,
        writing,
        section,
        change,
        paths: { here, held, saved: here },
      });
    },
  },
  head: () => ({ title: 'Søknad' }),
  view: ({ data, page, form }) => {
    const { held } = pathsOf(data.writing.id);
    const shared = { page, form, address: page.url.pathname, ...data };
    return (
      <div class="read stack-lg">
        <h1>Søknad</h1>
        <WritingTaskList {...data} page={page} hrefOf={() => page.url.pathname} level={2} />
        {data.access === 'write' ? (
          <SectionForm
            {...shared}
            heldHref={`/${page.lang}${held}`}
            help={(_, row) => <p>{row['ends_on'] === null ? 'Utan slutt' : 'Med slutt'}</p>}
          />
        ) : (
          <SectionAnswers {...data} page={page} />
        )}
        <AssignSection {...shared} writers={[{ personId: data.personId, name: 'Eg' }]} />
        <CommentList {...shared} />
      </div>
    );
  },
  examples,
});

const settle = definePage({
  id: 'sample/settle-text',
  path: `${base}/:id/held`,
  access: signedIn,
  query: nothing,
  load,
  act: {
    form: heldForm,
    run: async ({ page, data, values, system }) => {
      const change = changeIn(system, page, data.writing.id);
      const result = await actOnHeld({ ...data, values, change });
      return result.ok ? accepted({ goTo: pathsOf(data.writing.id).held }) : result;
    },
  },
  head: () => ({ title: 'Konflikt' }),
  view: ({ data, page, form }) => (
    <div class="stack-lg">
      <h1>Konflikt</h1>
      <HeldTexts {...data} page={page} form={form} address={page.url.pathname} />
    </div>
  ),
  examples,
});

const history = definePage({
  id: 'sample/text-history',
  path: `${base}/:id/history`,
  access: signedIn,
  query: nothing,
  load: async (page) => {
    const loaded = await load(page);
    if (!loaded) return null;
    const questions = loaded.section.questions.map(({ key }) => key);
    const part = await historyOfQuestions(page.db, { writingId: loaded.writing.id, questions });
    return { ...loaded, history: part };
  },
  act: {
    form: historyForm,
    run: async ({ page, data, values, system }) => {
      const result = await changeIn(system, page, data.writing.id)({ do: 'goBack', ...values });
      return result.ok ? accepted({ goTo: `${pathsOf(data.writing.id).here}/history` }) : result;
    },
  },
  head: () => ({ title: 'Historikk' }),
  view: ({ data, page, form }) => (
    <div class="read stack-lg">
      <h1>Historikk</h1>
      <h2>Endringar</h2>
      <SectionHistory {...data} {...{ page, form }} address={page.url.pathname} partHref={() => ''} />
    </div>
  ),
  examples,
});

/** A small owner of a text that several people write, as applications are; only in tests. */
export const sampleTextModule = defineModule({ name: 'sample', pages: [write, settle, history] });
