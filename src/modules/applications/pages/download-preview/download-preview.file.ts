import { Temporal } from 'temporal-polyfill';
import { ReadableStream } from 'node:stream/web';
import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { fileAnswer } from '../../../../platform/http/file-answer.ts';
import { defineFilePage } from '../../../../platform/http/file-page.ts';
import { applicationTemplate } from '../../../documents/index.ts';
import { objectOf } from '../../application.ts';
import { paths } from '../../paths.ts';
import { readFiles } from '../../submission/read-files.query.ts';
import { ownSubmission } from '../../submission/shown-submission.query.ts';
import { submissionErrors } from '../../submission/submission-words.ts';
import { contentsData, fileName, unknownFingerprint } from '../../submission/three-files.ts';

/** The contents as they would stand on paper now. Made anew each time; nothing of it is kept. */
export const downloadPreviewFile = defineFilePage({
  id: 'applications/download-preview',
  path: paths.previewPdf(':id'),
  access: signedIn,
  query: z.object({}),
  load: async (page) => {
    const shown = await ownSubmission(page);
    const at = { today: page.today, made: page.now.toString() };
    return shown && (await readFiles(page.db, shown.application, at));
  },
  // What this reader may not see was not found.
  authorise: () => 'allowed',
  answer: async (page, { application, input }, pdf) => {
    const made = await pdf.compile({
      template: applicationTemplate.name,
      data: applicationTemplate.data.parse(contentsData(input, unknownFingerprint)),
      standard: 'a-2a',
      timestamp: Temporal.Instant.from(input.made),
      lane: objectOf(application.id),
    });
    // What cannot be drawn is told on the page as well; here it is all there is to show.
    if (!made.ok) {
      const reasons = submissionErrors(page.lang, made.refusals).map(({ message }) => message);
      return { text: reasons.join('\n'), mediaType: 'text/plain' };
    }
    return fileAnswer({
      body: ReadableStream.from([made.value.pdf]),
      size: made.value.pdf.byteLength,
      mediaType: 'application/pdf',
      fileName: fileName(application.language, 'contents', application.id),
      sha256: null,
      disposition: 'inline',
    });
  },
  examples: [
    { path: '/applications/1/preview.pdf', by: 'project-leader', shows: 'what is written, as a PDF' },
    {
      path: '/applications/1/preview.pdf',
      by: 'secretariat',
      status: 404,
      shows: 'nothing to those who decide, before the deadline',
    },
  ],
});
