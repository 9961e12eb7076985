import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { defineFilePage } from '../../../../platform/http/file-page.ts';
import { deliver, readVersion } from '../../../documents/index.ts';
import { objectOf } from '../../application.ts';
import { paths } from '../../paths.ts';
import { shownApplication } from '../../shown-application.query.ts';

/** A file that is or was attached to an application, to those who have a part in it. */
export const downloadAttachmentFile = defineFilePage({
  id: 'applications/download-attachment',
  path: paths.attachment(':id', ':version'),
  access: signedIn,
  query: z.object({}),
  load: async (page) => {
    const shown = await shownApplication(page);
    const id = Number(page.params['version']);
    const version = shown && Number.isSafeInteger(id) && id > 0 ? await readVersion(page.db, id) : null;
    const isOurs = version?.kind === 'attachment' && version.owner === objectOf(shown?.application.id ?? 0);
    return isOurs ? version : null;
  },
  // To those without a part in the application `load` answers that there is nothing.
  authorise: () => 'allowed',
  answer: ({ db }, version) => deliver(db, version, { disposition: 'attachment' }),
  examples: [{ path: '/applications/1/attachments/999999', status: 404, shows: 'a file that is not there' }],
});
