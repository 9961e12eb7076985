import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { defineFilePage } from '../../../../platform/http/file-page.ts';
import { deliver, readVersion } from '../../../documents/index.ts';
import { findLetters } from '../../mailings/letter-store.ts';
import { mayManageMailings } from '../../mailings/mailing-policy.ts';
import { findMailing } from '../../mailings/mailing-store.ts';
import { idIn } from '../../mailings/mailing-words.ts';
import { paths } from '../../paths.ts';

/** The letter as it was sent, without the sheet: the code on it is nobody's but the recipient's. */
export const readLetterPage = defineFilePage({
  id: 'correspondence/read-letter',
  path: paths.letterPdf(':id', ':letter'),
  access: signedIn,
  query: z.object({}),
  load: async ({ db, params }) => {
    const [id, letterId] = [idIn(params['id']), idIn(params['letter'])];
    const [letter] = letterId === null ? [] : await findLetters(db, { letterId });
    if (!letter || letter.mailingId !== id || letter.versionId === null) return null;
    const mailing = await findMailing(db, id);
    const version = await readVersion(db, letter.versionId);
    return mailing && version && { mailing, version };
  },
  authorise: ({ principal }, { mailing }) =>
    mayManageMailings(principal, mailing.senderId) ? 'allowed' : 'hidden',
  answer: ({ db }, { version }) => deliver(db, version, { disposition: 'inline' }),
  examples: [{ path: '/mailings/1/letters/1/pdf', status: 404, shows: 'a letter that is not made yet' }],
});
