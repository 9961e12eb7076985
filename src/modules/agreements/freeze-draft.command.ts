import { defineCommand } from '../../platform/db/command.ts';
import type { CommandSystem, CommandTx } from '../../platform/db/command.ts';
import type { Db } from '../../platform/db/database.ts';
import { actorName } from '../../platform/principal.ts';
import type { Principal } from '../../platform/principal.ts';
import { accepted, refused } from '../../platform/result.ts';
import type { Result } from '../../platform/result.ts';
import {
  agreementTemplate,
  changedMeanwhile,
  freezePdf,
  renderPdf,
  storeDocument,
  storeVersion,
} from '../documents/index.ts';
import type { Content } from '../documents/index.ts';
import { findOrganisations } from '../register/index.ts';
import { replaceRequest, requestSignatures } from '../signing/index.ts';
import { contentSha256, documentData } from './agreement-document.ts';
import type { DocumentInput } from './agreement-document.ts';
import { objectOfVersion } from './agreement.ts';
import type { Agreement, Form, Version, VersionContent } from './agreement.ts';
import { findContents, lockAgreement } from './content-store.ts';
import { mayManage } from './policy.ts';
import { missingIn } from './readiness.ts';
import { openSigningTasks } from './task-store.ts';
import { findAgreements, findVersions } from './store.ts';

export interface FreezeDraft {
  readonly agreementId: number;
  /** The edition that was read, so that nobody asks for signatures on words not seen. */
  readonly edition: number;
  /** Why it replaces a version that is being signed; needed then, and left out of account otherwise. */
  readonly reason: string;
}

/**
 * Freeze the draft in both forms and ask every party to sign: the PDFs are made outside, then one transaction keeps
 * them. Where the former version was still being signed, its signatures are voided with the reason. Refuses `notYours`,
 * `noDraft`, `changedByOther`, `reasonMissing`, what `missingIn` finds, and as `renderPdf` does.
 */
export async function freezeDraft(
  system: CommandSystem,
  by: Principal,
  input: FreezeDraft,
): Promise<Result<{ readonly requestId: number }>> {
  return await freezePdf(system.pdf, {
    read: async () => {
      const read = await readDraft(system, by, input);
      if (!read.ok) return read;
      return accepted({ version: read.value, draft: draftIn(read.value, read.value.content.language) });
    },
    store: async (signed, document) => {
      const otherForm = document.content.language === 'nb' ? 'nn' : 'nb';
      const other = await renderPdf(system.pdf, draftIn(document, otherForm));
      if (!other.ok) return other;
      const contents = otherForm === 'nb' ? { nb: other.value, nn: signed } : { nb: signed, nn: other.value };
      const sha256 = contentSha256(document);
      return await keepFrozen.run(system, by, { ...input, contents, sha256 });
    },
  });
}

const draftIn = (document: DocumentInput, form: Form) => ({
  template: agreementTemplate,
  data: documentData(document, form),
  fileName: `${form === 'nb' ? 'avtale' : 'avtale-nynorsk'}-${document.agreement.id}-${document.number}.pdf`,
});

/** The draft as it is now with what its PDF needs to know. */
async function readDraft(
  { database, clock }: CommandSystem,
  by: Principal,
  input: FreezeDraft,
): Promise<Result<DocumentInput>> {
  const found = await findDraft(database.read, input, by);
  if (!found.ok) return found;
  const { agreement, draft, content } = found.value;
  const missing = missingIn(content);
  if (missing.length > 0) return refused(...missing);
  const today = clock.today();
  const ids = [agreement.ownerId, ...content.parties.map(({ organisationId }) => organisationId)];
  const organisations = await findOrganisations(database.read, ids, today);
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const { number } = draft;
  return accepted({ agreement, number, content, names, today, made: clock.now().toString() });
}

interface Draft {
  readonly agreement: Agreement;
  readonly draft: Version;
  readonly former: Version | null;
  readonly content: VersionContent;
}

/** The draft, if it may be frozen by this person and is the one that was read. */
async function findDraft(
  db: Db,
  { agreementId, edition, reason }: FreezeDraft,
  by: Principal,
): Promise<Result<Draft>> {
  const [agreement] = await findAgreements(db, [agreementId]);
  if (!agreement || !mayManage(by, agreement.ownerId)) return refused({ code: 'notYours' });
  const versions = await findVersions(db, [agreementId]);
  const draft = versions.find(({ frozen }) => frozen === null);
  if (!draft) return refused({ code: 'noDraft' });
  if (draft.edition !== edition) return refused({ code: 'changedByOther' });
  const former = versions.find(({ number }) => number === draft.number - 1) ?? null;
  if (former && !former.concluded && reason.trim() === '')
    return refused({ code: 'reasonMissing', field: 'reason' });
  const [content] = await findContents(db, [draft]);
  if (!content) throw new Error(`${objectOfVersion(draft.id)} has no content`);
  return accepted({ agreement, draft, former, content });
}

interface KeepFrozen extends FreezeDraft {
  readonly contents: Readonly<Record<Form, Content>>;
  readonly sha256: string;
}

const keepFrozen = defineCommand({
  name: 'agreements/ask-for-signatures',
  // The same as the rule `missingIn`, which names the clause; this one cannot be got around.
  constraints: { both_forms_are_written_before_signing: { code: 'formsMissing' } },
  run: async (tx, input: KeepFrozen, by) => {
    const { contents, sha256 } = input;
    await lockAgreement(tx, input.agreementId);
    const found = await findDraft(tx.db, input, by);
    if (!found.ok) return found;
    const { agreement, draft, content } = found.value;
    const documents = {
      nb: await storeForm(tx, { draft, form: 'nb', content: contents.nb }, by),
      nn: await storeForm(tx, { draft, form: 'nn', content: contents.nn }, by),
    };
    const asked = await ask(
      tx,
      { ...found.value, documentVersionId: documents[content.language] },
      input,
      by,
    );
    if (!asked.ok) return asked;
    const { signingObject, requestId, reason } = asked.value;
    await tx.db
      .insertInto('agreements.freezing')
      .values({
        version_id: draft.id,
        document_nb: documents.nb,
        document_nn: documents.nn,
        content_sha256: Buffer.from(sha256, 'hex'),
        signing_object: signingObject,
        request_id: requestId,
        reason,
        frozen_at: tx.now.toString(),
        frozen_by: actorName(by),
      })
      .execute();
    await openSigningTasks(tx, { agreement, draft, former: found.value.former, content }, by);
    tx.audit({
      object: `agreements.agreement:${agreement.id}`,
      data: { version: draft.id, number: draft.number, request: requestId },
      contentSha256: sha256,
    });
    return accepted({ requestId });
  },
});

async function storeForm(
  tx: CommandTx,
  { draft, form, content }: { readonly draft: Version; readonly form: Form; readonly content: Content },
  by: Principal,
): Promise<number> {
  const owner = objectOfVersion(draft.id);
  const document = { kind: 'agreement', owner, language: form, title: draft.title[form] };
  const stored = await storeVersion(tx, await storeDocument(tx, document, by), content, by);
  return stored.id;
}

interface Asked {
  readonly signingObject: string;
  readonly requestId: number;
  readonly reason: string | null;
}

/** Ask for signatures: anew, or instead of those on a former version that not all had signed. */
async function ask(
  tx: CommandTx,
  { agreement, draft, former, content, documentVersionId }: Draft & { readonly documentVersionId: number },
  { reason }: FreezeDraft,
  by: Principal,
): Promise<Result<Asked>> {
  const request = {
    documentVersionId,
    ordered: false,
    places: content.parties.map(({ organisationId, signatoryRole }) => ({
      organisationId,
      roles: [signatoryRole],
    })),
  };
  if (!former?.frozen || former.concluded) {
    const object = objectOfVersion(draft.id);
    const kind = signingKindOf(agreement);
    const requestId = await requestSignatures(tx, { kind, object, ...request }, by);
    return accepted({ signingObject: object, requestId, reason: null });
  }
  const { signingObject, requestId: oldRequestId } = former.frozen;
  const replaced = await replaceRequest(tx, { oldRequestId, reason, ...request }, by);
  if (!replaced.ok) return replaced;
  // The last signature may have come while we waited for the request: then this is a revision, and its signatures stand.
  const now = (await findVersions(tx.db, [agreement.id])).find(({ id }) => id === former.id);
  if (now?.concluded) return refused(changedMeanwhile);
  return accepted({ signingObject, requestId: replaced.value.requestId, reason });
}

/** What decides the signers' statement. */
export function signingKindOf({ kind }: Pick<Agreement, 'kind'>): string {
  return kind === 'agreement' ? 'agreements/agreement' : 'agreements/letter-of-intent';
}
