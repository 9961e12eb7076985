import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { defineFilePage } from '../../../../platform/http/file-page.ts';
import { deliver, readVersion } from '../../../documents/index.ts';
import { paths } from '../../paths.ts';
import { findShownAgreement, numberIn } from '../../shown-agreement.query.ts';

/** The PDF of a version, as it was frozen, to those who may see the version. */
export const downloadVersionFile = defineFilePage({
  id: 'agreements/download-version',
  path: paths.pdf(':id', ':number', ':form'),
  access: anyone,
  query: z.object({}),
  load: async (page) => {
    const shown = await findShownAgreement(page);
    const number = numberIn(page.params['number']);
    const version = shown?.versions.find((each) => each.number === number);
    if (!version?.frozen) return null;
    const form = page.params['form'];
    if (form !== 'nb' && form !== 'nn') return null;
    return await readVersion(page.db, version.frozen.documents[form]);
  },
  // What this reader may not see was not found.
  authorise: () => 'allowed',
  answer: ({ db }, version) => deliver(db, version, { disposition: 'inline' }),
  examples: [
    { path: paths.pdf(1, 1, 'nn'), shows: 'the form that was signed' },
    { path: paths.pdf(1, 1, 'nb'), shows: 'the other form' },
    { path: paths.pdf(1, 2, 'nb'), status: 404, shows: 'a version that is not there' },
  ],
});
