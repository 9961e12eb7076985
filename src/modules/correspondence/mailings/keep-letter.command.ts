import { defineCommand } from '../../../platform/db/command.ts';
import type { CommandTx } from '../../../platform/db/command.ts';
import { failpoint } from '../../../platform/failpoint.ts';
import { enqueueMail, knockOnOutbox } from '../../../platform/mail/outbox.ts';
import type { Principal } from '../../../platform/principal.ts';
import { accepted, refused } from '../../../platform/result.ts';
import type { Lang } from '../../../platform/text/language.ts';
import { storeDocument, storeVersion } from '../../documents/index.ts';
import type { Content } from '../../documents/index.ts';
import { keepAccessCode } from '../../identity/index.ts';
import { addRecordDocuments, journalRecords } from '../record-store.ts';
import { addressesOn } from './addresses.query.ts';
import { letterAttachment, letterMail } from './letter-mail.ts';
import { letterSent } from './letter-events.ts';
import { findLetters } from './letter-store.ts';
import type { LetterRow } from './letter-store.ts';
import { letterObject, mailingObject } from './mailing.ts';
import { findMailing } from './mailing-store.ts';
import type { MadeLetter } from './make-letter.ts';

export interface KeepLetter {
  readonly letterId: number;
  readonly made: MadeLetter;
  /** Have the outbox look now. */
  readonly knock: boolean;
}

/**
 * Keep a drawn letter and give it its way out, all or nothing: the PDF with its hash, the sheet with the code, the
 * place in the journal, and a mail in the outbox, or a place in the package where no address is known. A letter that is
 * kept already stays as it is. Refuses `alreadyKept`, `stopped`. Run by the job.
 */
export const keepLetter = defineCommand({
  name: 'correspondence/keep-letter',
  run: async (tx, { letterId, made, knock }: KeepLetter, by) => {
    await tx.db
      .selectFrom('correspondence.letter')
      .select('id')
      .where('id', '=', letterId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const [letter] = await findLetters(tx.db, { letterId });
    if (!letter || letter.recordId === null || letter.language === null)
      throw new Error(`Letter ${letterId} has no number yet`);
    if (letter.versionId !== null) return refused({ code: 'alreadyKept' });
    const mailing = await findMailing(tx.db, letter.mailingId);
    if (mailing?.state !== 'sending') return refused({ code: 'stopped' });
    const { language, recordId, organisationId, mailingId } = letter;
    const { title, content, sheet, access, keyHash } = made;
    const version = await store(tx, { letterId, kind: 'letter', language, title, content }, by);
    await addRecordDocuments(tx, recordId, [{ versionId: version.id, title, sha256: version.sha256 }]);
    await journalRecords(tx, [recordId]);
    failpoint('letter.stored');
    const sheetVersion =
      sheet && (await store(tx, { letterId, kind: 'access-sheet', language, title, content: sheet }, by));
    const codeId = access && (await keepAccessCode(tx, { ...access, organisationId }));
    await tx.db
      .insertInto('correspondence.letter_document')
      .values({
        letter_id: letterId,
        version_id: version.id,
        sheet_version_id: sheetVersion?.id ?? null,
        code_id: codeId,
        key_hash: keyHash,
        frozen_at: tx.now.toString(),
      })
      .execute();
    const kept = { ...letter, language, versionId: version.id, sheetVersionId: sheetVersion?.id ?? null };
    const channel = await handOver(tx, kept, made);
    failpoint('letter.queued');
    if (knock) knockOnOutbox(tx);
    tx.emit(letterSent, { letterId, mailingId, object: mailing.object, organisationId, channel });
    tx.audit({ object: letterObject(letterId), contentSha256: version.sha256, data: { channel } });
    return accepted({ channel });
  },
});

async function store(
  tx: CommandTx,
  document: {
    readonly letterId: number;
    readonly kind: string;
    readonly language: Lang;
    readonly title: string;
    readonly content: Content;
  },
  by: Principal,
) {
  const { letterId, kind, language, title, content } = document;
  const id = await storeDocument(tx, { kind, owner: letterObject(letterId), language, title }, by);
  return await storeVersion(tx, id, content, by);
}

type Kept = LetterRow & { readonly language: Lang; readonly versionId: number };

/** A mail where an address is known that day, else the package. */
async function handOver(tx: CommandTx, letter: Kept, made: MadeLetter): Promise<'email' | 'package'> {
  const address = (await addressesOn(tx.db, [letter.organisationId], tx.today)).get(letter.organisationId);
  const mailKey = address === undefined ? null : `letter:${letter.id}`;
  if (address !== undefined && mailKey !== null) {
    const attached = [letterAttachment(letter.versionId, made.content)];
    const sheet =
      letter.sheetVersionId !== null && made.sheet
        ? [letterAttachment(letter.sheetVersionId, made.sheet)]
        : [];
    const queued = await enqueueMail(tx, {
      key: mailKey,
      kind: letterMail,
      data: made.mail,
      to: address,
      language: letter.language,
      object: mailingObject(letter.mailingId),
      audience: `organisation:${letter.organisationId}`,
      attachments: [...attached, ...sheet],
      knock: false,
    });
    if (!queued.ok) throw new Error(`The address of organisation ${letter.organisationId} is not one`);
  }
  const channel = mailKey === null ? 'package' : 'email';
  await tx.db
    .insertInto('correspondence.delivery')
    .values({
      letter_id: letter.id,
      channel,
      address: address ?? null,
      mail_key: mailKey,
      handed_over_at: tx.now.toString(),
    })
    .execute();
  return channel;
}
