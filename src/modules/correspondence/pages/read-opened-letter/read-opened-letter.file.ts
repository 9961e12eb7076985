import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { defineFilePage } from '../../../../platform/http/file-page.ts';
import { deliver, readVersion } from '../../../documents/index.ts';
import { letterByKey } from '../../mailings/mailings.query.ts';
import { paths } from '../../paths.ts';

/** The letter, for whoever has its secret address. */
export const readOpenedLetterPage = defineFilePage({
  id: 'correspondence/read-opened-letter',
  path: paths.letterFile(':key'),
  access: anyone,
  query: z.object({}),
  load: async ({ db, params }) => {
    const letter = await letterByKey(db, params['key'] ?? '');
    return letter && (await readVersion(db, letter.versionId));
  },
  authorise: () => 'allowed',
  answer: ({ db }, version) => deliver(db, version, { disposition: 'inline' }),
  examples: [{ path: '/letters/nobody-has-this-key/pdf', status: 404, shows: 'a key that opens nothing' }],
});
