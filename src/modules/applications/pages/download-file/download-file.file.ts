import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { defineFilePage } from '../../../../platform/http/file-page.ts';
import { deliver, readVersion } from '../../../documents/index.ts';
import { paths } from '../../paths.ts';
import { versionIn } from '../../submission/frozen-files.ts';
import { shownSubmission } from '../../submission/shown-submission.query.ts';

/** One of the frozen files, exactly as it was signed: to the application's own, and when it has come in to the ministry. */
export const downloadFileFile = defineFilePage({
  id: 'applications/download-file',
  path: paths.file(':id', ':file'),
  access: signedIn,
  query: z.object({}),
  load: async (page) => {
    const shown = await shownSubmission(page);
    const versionId = versionIn(shown?.progress.freeze ?? null, page.params['file']);
    return versionId === null ? null : await readVersion(page.db, versionId);
  },
  // What this reader may not see was not found.
  authorise: () => 'allowed',
  answer: ({ db }, version) => deliver(db, version, { disposition: 'inline' }),
  examples: [
    {
      path: '/applications/2/files/contents',
      by: 'elvestad-mayor',
      shows: 'the contents as they were signed',
    },
    {
      path: '/applications/1/files/contents',
      by: 'project-leader',
      status: 404,
      shows: 'the file of an application that is not frozen',
    },
    {
      path: '/applications/1/files/contents',
      by: 'secretariat',
      status: 404,
      shows: 'nothing to those who decide, before the deadline',
    },
  ],
});
