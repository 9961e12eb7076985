import type { ReadableStream } from 'node:stream/web';
import { makeZip } from 'client-zip';
import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { fileAnswer } from '../../../../platform/http/file-answer.ts';
import { defineFilePage } from '../../../../platform/http/file-page.ts';
import { mayManageMailings } from '../../mailings/mailing-policy.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { findPackage, packageFiles } from './download-package.query.ts';

export const downloadPackagePage = defineFilePage({
  id: 'correspondence/download-package',
  path: paths.letterPackage(':id', ':number'),
  access: signedIn,
  query: z.object({}),
  load: findPackage,
  authorise: ({ principal }, { mailing }) =>
    mayManageMailings(principal, mailing.senderId) ? 'allowed' : 'hidden',
  // Put together while it is handed out: thousands of letters take no more memory than a few.
  answer: (page, found) => {
    const name = textsIn(page.lang).mailings.package.name;
    const reference = found.mailing.caseReference.replaceAll('/', '-');
    return fileAnswer({
      body: makeZip(packageFiles(page, found)) as ReadableStream<Uint8Array>,
      size: null,
      sha256: null,
      mediaType: 'application/zip',
      fileName: `${reference} ${name} ${found.number}.zip`,
      disposition: 'attachment',
    });
  },
  examples: [{ path: '/mailings/1/packages/1', status: 404, shows: 'a package that is not made' }],
});
