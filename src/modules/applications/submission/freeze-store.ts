import type { CommandTx } from '../../../platform/db/command.ts';
import type { Principal } from '../../../platform/principal.ts';
import { accepted } from '../../../platform/result.ts';
import type { Result } from '../../../platform/result.ts';
import { storeDocument, storeVersion, versionsOf } from '../../documents/index.ts';
import type { Content } from '../../documents/index.ts';
import { closeWriting } from '../../forms/index.ts';
import { replaceRequest, requestSignatures } from '../../signing/index.ts';
import { objectOf } from '../application.ts';
import type { Progress } from '../application-state.ts';
import { signedBy } from './acting-person.ts';
import type { ApplicationFiles } from './read-files.query.ts';
import { placesFor } from './signing-places.ts';
import { applicationStatement } from './statement.ts';
import { openSigningTasks } from './submission-tasks.ts';

export interface NewFreeze {
  readonly files: ApplicationFiles;
  readonly progress: Progress;
  readonly contents: Content;
  readonly sheet: Content;
}

/** The kinds of document an application has. */
export const documentKinds = {
  contents: 'contents',
  anchoring: 'anchoring-sheet',
  signatures: 'signature-sheet',
} as const;

/** Keep the files, close the text at its edition, and ask for the signatures; those on an earlier freeze are voided. */
export async function insertFreeze(
  tx: CommandTx,
  { files, progress, contents, sheet }: NewFreeze,
  by: Principal,
): Promise<Result<{ readonly freezeNumber: number; readonly requestId: number }>> {
  const { application, call, writing, municipalities } = files;
  const former = progress.freeze;
  const number = (former?.number ?? 0) + 1;
  const closed = await closeWriting(tx, { writingId: writing.id, edition: writing.edition }, by);
  if (!closed.ok) return closed;
  const anchoringVersionId = await storeFile(tx, files, 'anchoring', sheet, by);
  const documentVersionId = await storeFile(tx, files, 'contents', contents, by);
  const request = {
    documentVersionId,
    ordered: false,
    places: placesFor(municipalities, call.terms.signing, tx.today),
  };
  const object = objectOf(application.id);
  const asked = former
    ? await replaceRequest(
        tx,
        { oldRequestId: former.requestId, reason: former.reopened?.reason ?? '', ...request },
        by,
      )
    : accepted({
        requestId: await requestSignatures(tx, { kind: applicationStatement.kind, object, ...request }, by),
      });
  if (!asked.ok) return asked;
  const { requestId } = asked.value;
  await tx.db
    .insertInto('applications.freeze')
    .values({
      application_id: application.id,
      number,
      writing_id: writing.id,
      edition: writing.edition,
      contents_version_id: documentVersionId,
      anchoring_version_id: anchoringVersionId,
      request_id: requestId,
      frozen_at: tx.now.toString(),
      ...signedBy(by),
    })
    .execute();
  await tx.db
    .insertInto('applications.freeze_party')
    .values(
      municipalities.map(({ id }) => ({
        application_id: application.id,
        freeze_number: number,
        organisation_id: id,
      })),
    )
    .execute();
  await openSigningTasks(tx, files, request.places);
  tx.audit({
    object,
    data: {
      freeze: number,
      edition: writing.edition,
      contents: documentVersionId,
      anchoring: anchoringVersionId,
      anchoringSha256: sheet.sha256,
      request: requestId,
    },
    contentSha256: contents.sha256,
  });
  return accepted({ freezeNumber: number, requestId });
}

/** Keep a file as the next version of what the application has of its kind. Answers the version's id. */
export async function storeFile(
  tx: CommandTx,
  { application }: Pick<ApplicationFiles, 'application'>,
  file: keyof typeof documentKinds,
  content: Content,
  by: Principal,
): Promise<number> {
  const kind = documentKinds[file];
  const owner = objectOf(application.id);
  const earlier = (await versionsOf(tx.db, owner)).find((version) => version.kind === kind);
  const { language, title } = application;
  const documentId = earlier?.documentId ?? (await storeDocument(tx, { kind, owner, language, title }, by));
  return (await storeVersion(tx, documentId, content, by)).id;
}
