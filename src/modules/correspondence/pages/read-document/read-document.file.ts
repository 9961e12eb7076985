import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { defineFilePage } from '../../../../platform/http/file-page.ts';
import { deliver } from '../../../documents/index.ts';
import { documentsAreOpen } from '../../openness.ts';
import { paths } from '../../paths.ts';
import { mayReadCases } from '../../policy.ts';
import { findDocument } from './read-document.query.ts';

export const readDocumentPage = defineFilePage({
  id: 'correspondence/read-document',
  path: paths.recordDocument(':id', ':position'),
  access: anyone,
  query: z.object({}),
  load: ({ db, params }) => findDocument(db, params),
  // Whether a closed document exists is not told either.
  authorise: ({ principal, today }, { record, organisationId, hasPerson }) =>
    mayReadCases(principal, organisationId) || documentsAreOpen({ ...record, hasPerson }, today)
      ? 'allowed'
      : 'hidden',
  answer: ({ db }, { version }) => deliver(db, version, { disposition: 'inline' }),
  examples: [
    { path: '/records/1/documents/1', shows: 'a document that lies open' },
    { path: '/records/1/documents/99', status: 404, shows: 'a document that is not there' },
  ],
});
