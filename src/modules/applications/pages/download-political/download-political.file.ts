import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { defineFilePage } from '../../../../platform/http/file-page.ts';
import { deliver, readVersion } from '../../../documents/index.ts';
import { paths } from '../../paths.ts';
import { findHandling } from '../../political/political-store.ts';
import { shownApplication } from '../../shown-application.query.ts';

/** The papers of a political case as they were frozen, to those who may read the application. */
export const downloadPoliticalFile = defineFilePage({
  id: 'applications/download-political',
  path: paths.politicalPackage(':id', ':municipality', ':number', ':form'),
  access: signedIn,
  query: z.object({}),
  load: async (page) => {
    const shown = await shownApplication(page);
    const municipality = [...(shown?.organisations.values() ?? [])].find(
      ({ key }) => key === page.params['municipality'],
    );
    if (!shown || !municipality) return null;
    const { packages } = await findHandling(page.db, shown.application.id, municipality.id);
    const found = packages.find(({ number }) => String(number) === page.params['number']);
    const form = page.params['form'];
    if (!found || (form !== 'pdf' && form !== 'docx')) return null;
    return await readVersion(page.db, form === 'pdf' ? found.pdfVersionId : found.docxVersionId);
  },
  // Whoever may not see the application does not find it.
  authorise: () => 'allowed',
  answer: ({ db }, version) => deliver(db, version, { disposition: 'inline' }),
  examples: [
    {
      path: paths.politicalPackage(1, 'example-fjordvik', 1, 'pdf'),
      by: 'project-leader',
      shows: 'the papers of a case',
    },
    {
      path: paths.politicalPackage(1, 'example-fjordvik', 1, 'docx'),
      by: 'project-leader',
      shows: 'the same to go on writing in',
    },
    {
      path: paths.politicalPackage(1, 'example-fjordvik', 9, 'pdf'),
      by: 'project-leader',
      status: 404,
      shows: 'papers that are not made',
    },
    {
      path: paths.politicalPackage(1, 'example-fjordvik', 1, 'pdf'),
      by: 'secretariat',
      status: 404,
      shows: 'nothing to those who decide',
    },
  ],
});
