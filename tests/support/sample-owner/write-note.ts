import { defineCommand } from '../../../src/platform/db/command.ts';
import type { Db } from '../../../src/platform/db/database.ts';
import type { CommandSystem } from '../../../src/platform/db/command.ts';
import type { Principal } from '../../../src/platform/principal.ts';
import { accepted, refused } from '../../../src/platform/result.ts';
import type { Result } from '../../../src/platform/result.ts';
import {
  agreementData,
  agreementTemplate,
  changedMeanwhile,
  freezePdf,
  storeDocument,
  storeVersion,
} from '../../../src/modules/documents/index.ts';
import type { Content } from '../../../src/modules/documents/index.ts';
import { governmentFormOn, requiredPair } from '../../../src/modules/identity/index.ts';
import type { Role } from '../../../src/modules/identity/index.ts';
import { findOrganisations } from '../../../src/modules/register/index.ts';
import { replaceRequest, requestSignatures, signingOf } from '../../../src/modules/signing/index.ts';
import { findNote, objectOf } from './note-store.ts';
import type { Note } from './note-store.ts';

/** The roles that sign for the municipality as it is governed that day: the political head's first. */
async function headsOf(db: Db, organisationId: number, today: string): Promise<readonly (readonly Role[])[]> {
  const found = (await findOrganisations(db, [organisationId], today)).find(
    ({ id }) => id === organisationId,
  );
  if (!found) throw new Error(`There is no organisation ${organisationId}`);
  const { political, administrative } = requiredPair(governmentFormOn(found.key, today));
  return [
    [political, 'acting_mayor'],
    [administrative, 'acting_chief_executive'],
  ];
}

const beginNote = defineCommand({
  name: 'sample/begin-note',
  run: async (tx, note: { readonly organisationId: number; readonly ordered: boolean }) => {
    const { id } = await tx.db
      .insertInto('sample.note')
      .values({
        title: 'Notat',
        text: '',
        version: 0,
        organisation_id: note.organisationId,
        document_id: null,
        ordered: note.ordered,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return accepted({ id });
  },
});

export interface NoteText {
  readonly title: string;
  readonly text: string;
  /** Why there is a new version, for those who had signed. */
  readonly reason: string;
}

/** Write a note, freeze it and ask both heads to sign. Answers its id. */
export async function writeNote(
  system: CommandSystem,
  by: Principal,
  note: Omit<NoteText, 'reason'> & { readonly organisationId: number; readonly ordered?: boolean },
): Promise<number> {
  const { organisationId, ordered = false, title, text } = note;
  const begun = await beginNote.run(system, by, { organisationId, ordered });
  if (!begun.ok) throw new Error('The note was not begun');
  const frozen = await changeNote(system, by, { id: begun.value.id, title, text, reason: 'Ny' });
  if (!frozen.ok) throw new Error(JSON.stringify(frozen.refusals));
  return begun.value.id;
}

/** Change a note as a model of an owner: freeze the new text outside, then ONE command that keeps it all. */
export async function changeNote(
  system: CommandSystem,
  by: Principal,
  change: NoteText & { readonly id: number },
): Promise<Result<{ readonly requestId: number }>> {
  return await freezePdf(system.pdf, {
    read: async () => {
      const note = await findNote(system.database.read, change.id);
      if (!note) return refused({ code: 'notThere' });
      const data = noteData({ ...note, ...change }, system.clock.now().toString());
      const draft = { template: agreementTemplate, data, fileName: 'notat.pdf' };
      return accepted({ version: note.version, draft });
    },
    store: (content, version) => keepNote.run(system, by, { ...change, content, version }),
  });
}

const keepNote = defineCommand({
  name: 'sample/keep-note',
  run: async (
    tx,
    change: NoteText & { readonly id: number; readonly content: Content; readonly version: number },
    by,
  ): Promise<Result<{ readonly requestId: number }>> => {
    const { id, title, text, reason, content } = change;
    await tx.db.selectFrom('sample.note').select('id').where('id', '=', id).forUpdate().execute();
    const note = await findNote(tx.db, id);
    if (note?.version !== change.version) return refused(changedMeanwhile);
    const object = objectOf(id);
    const former = await signingOf(tx.db, { object, today: tx.today });
    const documentId =
      note.documentId ??
      (await storeDocument(tx, { kind: 'note', owner: object, language: 'nn', title }, by));
    const version = await storeVersion(tx, documentId, content, by);
    await tx.db
      .updateTable('sample.note')
      .set({ title, text, version: note.version + 1, document_id: documentId })
      .where('id', '=', id)
      .execute();
    const { ordered, organisationId } = note;
    const heads = await headsOf(tx.db, organisationId, tx.today);
    const asked = {
      documentVersionId: version.id,
      ordered,
      places: heads.map((roles) => ({ organisationId, roles })),
    };
    if (former) return await replaceRequest(tx, { oldRequestId: former.current.id, reason, ...asked }, by);
    return accepted({
      requestId: await requestSignatures(tx, { kind: 'sample/note', object, ...asked }, by),
    });
  },
});

function noteData({ title, text, version }: Pick<Note, 'title' | 'text' | 'version'>, made: string) {
  return agreementData({
    language: 'nn',
    title,
    sender: 'Fjellvik kommune',
    made,
    version: String(version + 1),
    duration: { from: '2026-12-01', to: '2027-12-31' },
    notice: 'tre månader',
    parties: [{ name: 'Fjellvik kommune', representedBy: 'Ordføraren' }],
    clauses: [{ heading: 'Tekst', text }],
    signers: [],
  });
}
