import type { ReadableStream } from 'node:stream/web';
import { makeZip } from 'client-zip';
import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { fileAnswer } from '../../../../platform/http/file-answer.ts';
import { defineFilePage } from '../../../../platform/http/file-page.ts';
import type { PageContext } from '../../../../platform/http/page.ts';
import { readBytes, readVersions } from '../../../documents/index.ts';
import type { StoredVersion } from '../../../documents/index.ts';
import { paths } from '../../paths.ts';
import { filesOf } from '../../submission/frozen-files.ts';
import { shownSubmission } from '../../submission/shown-submission.query.ts';

/** All frozen files of an application in one ZIP. */
export const downloadAllFile = defineFilePage({
  id: 'applications/download-all',
  path: paths.allFiles(':id'),
  access: signedIn,
  query: z.object({}),
  load: async (page) => {
    const shown = await shownSubmission(page);
    const freeze = shown?.progress.freeze;
    if (!shown || !freeze) return null;
    const ids = filesOf(freeze).map(({ versionId }) => versionId);
    return { id: shown.application.id, versions: await readVersions(page.db, ids) };
  },
  // What this reader may not see was not found.
  authorise: () => 'allowed',
  answer: (page, { id, versions }) =>
    fileAnswer({
      body: makeZip(filesIn(page, versions)) as ReadableStream<Uint8Array>,
      size: null,
      sha256: null,
      mediaType: 'application/zip',
      fileName: `soknad-${id}.zip`,
      disposition: 'attachment',
    }),
  examples: [
    {
      path: '/applications/2/files.zip',
      by: 'elvestad-mayor',
      shows: 'all files of an application that is sent',
    },
    {
      path: '/applications/1/files.zip',
      by: 'project-leader',
      status: 404,
      shows: 'the files of an application that is not frozen',
    },
    {
      path: '/applications/1/files.zip',
      by: 'secretariat',
      status: 404,
      shows: 'nothing to those who decide, before the deadline',
    },
  ],
});

/** One after the other, so that no more than one lies in memory. */
async function* filesIn({ db }: Pick<PageContext, 'db'>, versions: readonly StoredVersion[]) {
  for (const version of versions) {
    const input = await readBytes(db, version);
    yield { name: version.fileName, input, lastModified: new Date(version.createdAt) };
  }
}
