import { z } from 'zod';
import { contribute } from '../../../src/platform/contribution.ts';
import type { CommandSystem } from '../../../src/platform/db/command.ts';
import { signedIn } from '../../../src/platform/http/access.ts';
import { defineFilePage } from '../../../src/platform/http/file-page.ts';
import { defineForm } from '../../../src/platform/http/form.ts';
import { definePage } from '../../../src/platform/http/page.ts';
import type { GoOn, PageContext } from '../../../src/platform/http/page.ts';
import { defineModule } from '../../../src/platform/module.ts';
import { accepted } from '../../../src/platform/result.ts';
import type { Result } from '../../../src/platform/result.ts';
import { stepUpAddress } from '../../../src/modules/identity/index.ts';
import { deliver, readVersion } from '../../../src/modules/documents/index.ts';
import {
  beginSigning,
  changesSince,
  ChangesSince,
  defineStatement,
  markOpened,
  readersPart,
  sign,
  SignForm,
  signForm,
  SigningPanel,
  signingOf,
  statements,
  statementText,
} from '../../../src/modules/signing/index.ts';
import type { Difference, SignFormValues } from '../../../src/modules/signing/index.ts';
import { Button, Form, Textarea } from '../../../src/ui/index.ts';
import { findNote, listNotes, objectOf } from './note-store.ts';
import { changeNote } from './write-note.ts';

/** What the heads declare. */
export const noteStatement = defineStatement({
  kind: 'sample/note',
  texts: {
    nb: 'Jeg har lest notatet og står inne for det på vegne av kommunen.',
    nn: 'Eg har lese notatet og står inne for det på vegner av kommunen.',
    en: 'I have read the note and answer for it on behalf of the municipality.',
  },
});

const nothing = z.object({});
const base = '/sample-notes';
const examples = [{ path: base }] as const;

async function load({ db, params, today, principal, contributions, lang }: PageContext) {
  const note = await findNote(db, Number(params['id']));
  const signing = note && (await signingOf(db, { object: objectOf(note.id), today }));
  if (!note || !signing) return null;
  const personId = principal.kind === 'person' ? Number(principal.id) : 0;
  const part = await readersPart(db, signing, personId);
  const changes =
    part.signedVersionId === null
      ? null
      : await changesSince(db, {
          oldVersionId: part.signedVersionId,
          newVersionId: signing.current.documentVersionId,
        });
  const statement = statementText(contributions.to(statements), signing.current.kind, lang);
  return { note, signing, part, changes, statement };
}

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

const words = {
  nn: {
    read: 'Les og signer',
    change: 'Endre',
    why: 'Kvifor',
    save: 'Lagre',
    binds: 'Kommunen følgjer notatet.',
  },
  nb: {
    read: 'Les og signer',
    change: 'Endre',
    why: 'Hvorfor',
    save: 'Lagre',
    binds: 'Kommunen følger notatet.',
  },
  en: {
    read: 'Read and sign',
    change: 'Change',
    why: 'Why',
    save: 'Save',
    binds: 'The municipality follows it.',
  },
};

/** Where in the note: its own words for the places of the frozen data. */
function label([first]: Difference['path']): string | null {
  if (first === 'title') return 'Tittel';
  return first === 'clauses' ? 'Tekst' : null;
}

const list = definePage({
  id: 'sample/list-notes',
  path: base,
  access: signedIn,
  query: nothing,
  load: ({ db }) => listNotes(db),
  head: () => ({ title: 'Notat' }),
  view: ({ data, page }) => (
    <div class="stack">
      <h1>Notat</h1>
      <ul>
        {data.map(({ id, title }) => (
          <li key={id}>
            <a href={`/${page.lang}${base}/${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </div>
  ),
  examples,
});

const show = definePage({
  id: 'sample/show-note',
  path: `${base}/:id`,
  access: signedIn,
  query: nothing,
  load,
  head: ({ note }) => ({ title: note.title }),
  view: ({ data: { note, signing }, page }) => (
    <div class="stack">
      <h1>{note.title}</h1>
      <p>{note.text}</p>
      <p>
        <a href={`/${page.lang}${base}/${note.id}/signature`}>{words[page.lang].read}</a>{' '}
        <a href={`/${page.lang}${base}/${note.id}/edit`}>{words[page.lang].change}</a>
      </p>
      <SigningPanel page={page} signing={signing} />
    </div>
  ),
  examples,
});

const edit = definePage({
  id: 'sample/edit-note',
  path: `${base}/:id/edit`,
  access: signedIn,
  query: nothing,
  load,
  act: {
    form: defineForm(
      z.object({ text: z.string().min(1, 'required'), reason: z.string().min(1, 'required') }),
    ),
    run: async ({ page, data: { note }, values, system }) => {
      const changed = await changeNote(system, page.principal, { id: note.id, title: note.title, ...values });
      return changed.ok ? accepted({ goTo: `${base}/${note.id}` }) : changed;
    },
  },
  head: ({ note }) => ({ title: `Endre ${note.title}` }),
  view: ({ data: { note }, page }) => (
    <div class="stack">
      <h1>Endre {note.title}</h1>
      <Form address={page.url.pathname} state={{ values: { text: note.text }, errors: [] }}>
        <Textarea name="text" label="Tekst" />
        <Textarea name="reason" label={words[page.lang].why} />
        <Button>{words[page.lang].save}</Button>
      </Form>
    </div>
  ),
  examples,
});

const signPage = definePage({
  id: 'sample/sign-note',
  path: `${base}/:id/signature`,
  access: signedIn,
  query: z.object({ intent: z.coerce.number().int().positive().optional() }),
  load,
  act: {
    form: signForm,
    run: ({ page, data, values, system }) => actOn(system, page, data, values),
  },
  head: ({ note }) => ({ title: `Signer ${note.title}` }),
  view: ({ data: { note, signing, part, changes, statement }, page, form }) => (
    <div class="stack">
      <h1>Signer {note.title}</h1>
      {changes && <ChangesSince page={page} changes={changes} label={label} />}
      <SignForm
        page={page}
        address={page.url.pathname + page.url.search}
        requestId={signing.current.id}
        opened={part.opened}
        intentId={page.query.intent}
        statement={statement}
        binds={<p>{words[page.lang].binds}</p>}
        refusals={form.refusals}
      />
    </div>
  ),
  examples,
});

async function actOn(
  system: CommandSystem,
  { principal, lang }: PageContext,
  { note }: Loaded,
  values: SignFormValues,
): Promise<Result<GoOn>> {
  const { request: requestId, intent: intentId } = values;
  const here = `${base}/${note.id}`;
  if (values.do === 'open') {
    const opened = await markOpened.run(system, principal, { requestId });
    return opened.ok ? accepted({ goTo: `${here}/note.pdf` }) : opened;
  }
  if (values.do === 'give' && intentId !== undefined) {
    const signed = await sign.run(system, principal, { requestId, intentId, language: lang });
    return signed.ok ? accepted({ goTo: here }) : signed;
  }
  const begun = await beginSigning(system, principal, { requestId, language: lang });
  if (!begun.ok) return begun;
  const { intentId: begunId } = begun.value;
  return accepted({ leaveTo: stepUpAddress(lang, `${here}/signature?intent=${begunId}`, begunId) });
}

const download = defineFilePage({
  id: 'sample/download-note',
  path: `${base}/:id/note.pdf`,
  access: signedIn,
  query: nothing,
  load: async (page) => {
    const loaded = await load(page);
    return loaded && (await readVersion(page.db, loaded.signing.current.documentVersionId));
  },
  authorise: () => 'allowed',
  answer: ({ db }, version) => deliver(db, version, { disposition: 'inline' }),
  examples,
});

/** A small owner of things to sign, as agreements and applications are; only in tests. */
export const sampleModule = defineModule({
  name: 'sample',
  pages: [list, show, edit, signPage],
  files: [download],
  contributions: contribute(statements, noteStatement),
});
