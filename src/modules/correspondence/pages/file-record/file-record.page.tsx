import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import type { PageContext } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { receivedContent } from '../../../documents/index.ts';
import { findOwnedCase, handlesCase } from '../../owned-case.query.ts';
import { paths } from '../../paths.ts';
import { exemptionBases } from '../../records.query.ts';
import { caseReference } from '../../reference.ts';
import { textsIn } from '../../texts/texts.ts';
import { fileOwnRecord } from './file-record.command.ts';
import { fileRecordForm } from './file-record.form.ts';
import { FileRecord, acceptedKinds } from './file-record.view.tsx';

async function load(page: PageContext) {
  const owned = await findOwnedCase(page);
  return owned && { ...owned, bases: await exemptionBases(page.db, page.today) };
}

export const fileRecordPage = definePage({
  id: 'correspondence/file-record',
  path: paths.newRecord(':id'),
  access: signedIn,
  query: z.object({}),
  load,
  authorise: handlesCase,
  act: {
    form: fileRecordForm,
    uploads: { fields: { documents: { kinds: acceptedKinds, files: 10 } } },
    run: async ({ page, data, values, files, system }) => {
      const contents = files.map(receivedContent);
      const caseId = data.caseFile.id;
      const result = await fileOwnRecord.run(system, page.principal, { ...values, caseId, contents });
      return result.ok ? accepted({ goTo: paths.record(result.value.id) }) : result;
    },
  },
  head: ({ caseFile }, { lang }) => ({
    title: fill(textsIn(lang).records.file.title, { reference: caseReference(caseFile) }),
    crumbs: [
      { text: textsIn(lang).records.cases.title, href: `/${lang}${paths.cases}` },
      { text: caseFile.title, href: `/${lang}${paths.case(caseFile.id)}` },
    ],
    density: 'staff',
  }),
  view: (props) => <FileRecord {...props} />,
  examples: [
    { path: '/cases/1/records/new', shows: 'the empty form' },
    { path: '/cases/999999/records/new', status: 404, shows: 'a case that is not there' },
    {
      path: '/cases/1/records/new',
      post: { do: 'parties.add', title: 'Innspel', 'parties.count': '1' },
      status: 200,
      shows: 'one more party',
    },
    {
      path: '/cases/1/records/new',
      post: { direction: 'incoming', title: '', dated: '31.2.2026', 'parties.0.name': 'KS' },
      status: 422,
      shows: 'several faults at once',
    },
    {
      path: '/cases/1/records/new',
      post: {
        direction: 'outgoing',
        title: 'Svar',
        dated: '1.6.2026',
        'parties.0.role': 'recipient',
        'parties.0.kind': 'organisation',
        'parties.0.name': 'Ingen heiter dette',
      },
      status: 422,
      shows: 'a party the register does not know',
    },
    {
      path: '/cases/1/records/new',
      post: {
        direction: 'outgoing',
        title: 'Svar til KS',
        dated: '1.6.2026',
        'parties.0.role': 'recipient',
        'parties.0.kind': 'organisation',
        'parties.0.name': 'KS',
      },
      status: 303,
      shows: 'a record that is filed',
    },
  ],
});
