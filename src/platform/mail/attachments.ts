import { defineSlot } from '../contribution.ts';
import type { Contributions } from '../contribution.ts';
import type { Db } from '../db/database.ts';

/** A file that goes with a mail. The bytes stay with their owner until the mail is sent. */
export interface Attachment {
  /** What the recipient sees: 'Invitasjonsbrev.pdf'. */
  readonly fileName: string;
  /** The owner's name and its own id: 'documents:41'. */
  readonly reference: string;
}

export interface LoadedAttachment {
  readonly content: Buffer;
  /** 'application/pdf'. */
  readonly contentType: string;
}

/** How an owner hands out its files for mails. */
export interface AttachmentLoader {
  /** The part of the reference before the colon. */
  readonly owner: string;
  /** The file by the owner's id. Throws when it cannot be had; the mail is then tried again later. */
  load(db: Db, id: string): Promise<LoadedAttachment>;
}

/** Modules whose files may go with mails contribute their loader here. */
export const attachmentLoaders = defineSlot<AttachmentLoader>('platform.attachment-loaders');

/** Fetch one file from its owner. Throws when no owner has that name. */
export async function loadAttachment(
  contributions: Contributions,
  db: Db,
  reference: string,
): Promise<LoadedAttachment> {
  const colon = reference.indexOf(':');
  const owner = reference.slice(0, colon);
  const loader = contributions.to(attachmentLoaders).find((each) => each.owner === owner);
  if (loader === undefined) throw new Error(`Nobody hands out the attachment ${reference}.`);
  return await loader.load(db, reference.slice(colon + 1));
}
