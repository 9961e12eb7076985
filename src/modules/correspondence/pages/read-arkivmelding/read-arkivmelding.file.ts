import { createHash, randomUUID } from 'node:crypto';
import { ReadableStream } from 'node:stream/web';
import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { fileAnswer } from '../../../../platform/http/file-answer.ts';
import { defineFilePage } from '../../../../platform/http/file-page.ts';
import { archivedRecords } from '../../archived-records.query.ts';
import { arkivmelding, profiles } from '../../arkivmelding.ts';
import { idIn, paths } from '../../paths.ts';
import { mayReadCases } from '../../policy.ts';

export const readArkivmeldingPage = defineFilePage({
  id: 'correspondence/read-arkivmelding',
  path: paths.recordXml(':id', ':profile'),
  access: signedIn,
  query: z.object({}),
  load: async ({ db, params, today }) => {
    const id = idIn(params['id']);
    const profile = profiles.find((each) => each === params['profile']);
    if (id === null || profile === undefined) return null;
    const [archived] = await archivedRecords(db, [id], today);
    return archived ? { archived, profile } : null;
  },
  authorise: ({ principal }, { archived }) =>
    mayReadCases(principal, archived.caseFile.organisationId) ? 'allowed' : 'hidden',
  answer: ({ now }, { archived, profile }) => {
    const { year, sequence } = archived.caseFile;
    const bytes = Buffer.from(arkivmelding(profile, archived, { id: randomUUID(), at: now }));
    return fileAnswer({
      body: ReadableStream.from([bytes]),
      size: bytes.byteLength,
      mediaType: 'application/xml',
      fileName: `arkivmelding-${year}-${sequence}-${archived.record.number}.xml`,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      disposition: 'attachment',
    });
  },
  examples: [
    { path: '/records/1/arkivmelding/eformidling', shows: 'a record for eFormidling' },
    { path: '/records/1/arkivmelding/fiks-arkiv-v1', shows: 'a record for Fiks Arkiv' },
    { path: '/records/1/arkivmelding/noark4', status: 404, shows: 'a profile there is not' },
  ],
});
