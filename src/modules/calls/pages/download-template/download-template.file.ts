import { ReadableStream } from 'node:stream/web';
import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { Fault } from '../../../../platform/http/fault.ts';
import { fileAnswer } from '../../../../platform/http/file-answer.ts';
import { defineFilePage } from '../../../../platform/http/file-page.ts';
import { renderPdf } from '../../../documents/index.ts';
import { formData, formTemplate } from '../../../forms/index.ts';
import { findOrganisations } from '../../../register/index.ts';
import { verdictOnTemplate } from '../../template-access.ts';
import { findTemplateDraft } from '../../template-draft.query.ts';
import { templatePaths } from '../../template-paths.ts';

/** The draft as a PDF to look at. It is made anew each time and kept by nobody. */
export const downloadTemplateFile = defineFilePage({
  id: 'calls/download-template',
  path: templatePaths.pdf(':id'),
  access: signedIn,
  query: z.object({}),
  load: async ({ db, params, today }) => {
    const template = await findTemplateDraft(db, params['id']);
    if (!template) return null;
    const { ownerOrganisationId } = template;
    const organisations = await findOrganisations(db, [ownerOrganisationId], today);
    const owner = organisations.find(({ id }) => id === ownerOrganisationId);
    return { ...template, owner };
  },
  authorise: ({ principal }, template) => verdictOnTemplate(principal, template),
  answer: async ({ lang, log }, { id, outline, owner, draft }, pdf) => {
    const data = formData({ language: lang, outline, sender: owner?.name[lang] ?? '–', made: draft.savedAt });
    const made = await renderPdf(pdf, { template: formTemplate, data, fileName: `skjema-${id}.pdf` });
    if (!made.ok) {
      log.error({ template: id, refusals: made.refusals }, 'the preview of a form could not be made');
      throw new Fault('unavailable');
    }
    const { bytes, sha256, mediaType, fileName } = made.value;
    const body = ReadableStream.from([bytes]);
    return fileAnswer({ body, size: bytes.length, mediaType, fileName, sha256, disposition: 'inline' });
  },
  examples: [
    { path: '/calls/templates/1/form.pdf', shows: 'the example programme’s form' },
    { path: '/calls/templates/9999/form.pdf', status: 404, shows: 'a template that is not there' },
  ],
});
