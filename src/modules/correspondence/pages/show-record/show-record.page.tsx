import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { findShownRecord } from './show-record.query.ts';
import { ShowRecord, referenceOf, titleOf } from './show-record.view.tsx';

export const showRecordPage = definePage({
  id: 'correspondence/show-record',
  path: paths.record(':id'),
  access: anyone,
  query: z.object({}),
  load: (page) => findShownRecord(page),
  head: (data, { lang }) => ({
    title: `${referenceOf(data)} ${titleOf(data)}`,
    crumbs: [{ text: textsIn(lang).records.journal.title, href: `/${lang}${paths.journal}` }],
  }),
  view: (props) => <ShowRecord {...props} />,
  examples: [
    { path: '/records/1', shows: 'an entry of the journal' },
    { path: '/records/999999', status: 404, shows: 'a record that is not there' },
    { path: '/records/x', status: 404, shows: 'an address that names none' },
  ],
  sizes: ['/records/2', '/records/1'],
});
