import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import type { PageContext } from '../../../../platform/http/page.ts';
import { accepted } from '../../../../platform/result.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { findCase } from '../../cases.query.ts';
import { idIn, paths } from '../../paths.ts';
import { mayHandleCases } from '../../policy.ts';
import { exemptionBases, findRecord } from '../../records.query.ts';
import { recordReference } from '../../reference.ts';
import { textsIn } from '../../texts/texts.ts';
import { describeOwnRecord } from './describe-record.command.ts';
import { describeRecordForm } from './describe-record.form.ts';
import { DescribeRecord } from './describe-record.view.tsx';

async function load({ db, params, today }: PageContext) {
  const id = idIn(params['id']);
  const record = id === null ? null : await findRecord(db, id);
  const caseFile = record && (await findCase(db, record.caseId));
  return record && caseFile ? { record, caseFile, bases: await exemptionBases(db, today) } : null;
}

export const describeRecordPage = definePage({
  id: 'correspondence/describe-record',
  path: paths.editRecord(':id'),
  access: signedIn,
  query: z.object({}),
  load,
  // A record that stands in no journal is not known to exist.
  authorise: ({ principal }, { caseFile }) =>
    mayHandleCases(principal, caseFile.organisationId) ? 'allowed' : 'hidden',
  act: {
    form: describeRecordForm,
    run: async ({ page, data, values, system }) => {
      const { id } = data.record;
      const result = await describeOwnRecord.run(system, page.principal, { ...values, id });
      return result.ok ? accepted({ goTo: paths.record(id) }) : result;
    },
  },
  head: ({ record, caseFile }, { lang }) => ({
    title: fill(textsIn(lang).records.describe.recordTitle, {
      reference: recordReference(caseFile, record.number),
    }),
    crumbs: [
      { text: textsIn(lang).records.cases.title, href: `/${lang}${paths.cases}` },
      { text: caseFile.title, href: `/${lang}${paths.case(caseFile.id)}` },
      { text: record.title, href: `/${lang}${paths.record(record.id)}` },
    ],
    density: 'staff',
  }),
  view: (props) => <DescribeRecord {...props} />,
  examples: [
    { path: '/records/1/titles', shows: 'the form' },
    { path: '/records/999999/titles', status: 404, shows: 'a record that is not there' },
    {
      path: '/records/1/titles',
      post: { title: 'Notat', publicTitle: '', exemption: 'offl-14', reason: 'Internt', former: '1' },
      status: 422,
      shows: 'an exemption without a public title',
    },
    {
      path: '/records/1/titles',
      post: { title: 'Notat', publicTitle: 'Notat', exemption: 'offl-14', reason: 'Internt', former: '1' },
      status: 303,
      shows: 'documents that are withheld',
    },
  ],
});
