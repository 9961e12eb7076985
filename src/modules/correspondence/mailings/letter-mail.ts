import type { Attachment, AttachmentLoader } from '../../../platform/mail/attachments.ts';
import { defineMail } from '../../../platform/mail/mail-kind.ts';
import { readBytes, readVersion } from '../../documents/index.ts';
import type { Content } from '../../documents/index.ts';
import type { CarryingMail } from './letter-kind.ts';

/** The mail that carries a letter; its words come from the letter's kind. */
export const letterMail = defineMail<CarryingMail, null>({
  name: 'correspondence.letter',
  texts: () => null,
  render: (words) => words,
});

const owner = 'letters';

/** A stored PDF as an attachment of a mail. */
export function letterAttachment(versionId: number, { fileName }: Content): Attachment {
  return { fileName, reference: `${owner}:${versionId}` };
}

/** Hands out the PDFs of letters for the mails that carry them: the bytes that were stored, never new ones. */
export const letterAttachments: AttachmentLoader = {
  owner,
  load: async (db, id) => {
    const version = await readVersion(db, Number(id));
    if (!version?.owner.startsWith('correspondence.letter:')) throw new Error(`There is no letter ${id}`);
    return { content: Buffer.from(await readBytes(db, version)), contentType: version.mediaType };
  },
};
