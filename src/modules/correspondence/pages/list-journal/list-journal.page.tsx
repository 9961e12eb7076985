import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { feedType } from '../../../../platform/text/feed.ts';
import { journalQuery } from '../../journal-key.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { ListJournal } from './list-journal.view.tsx';
import { findJournalPage } from './list-journal.query.ts';

export const listJournalPage = definePage({
  id: 'correspondence/list-journal',
  path: paths.journal,
  access: anyone,
  query: journalQuery,
  load: (page) => findJournalPage(page),
  head: (_, { lang, url }) => ({
    title: textsIn(lang).records.journal.title,
    description: textsIn(lang).records.journal.lead,
    alternates: [
      { type: feedType, href: `/${lang}${paths.journalFeed}` },
      { type: 'text/csv', href: `${paths.journalApi}.csv${url.search}` },
      { type: 'application/json', href: `${paths.journalApi}${url.search}` },
    ],
  }),
  view: (props) => <ListJournal {...props} />,
  examples: [
    { path: '/journal', shows: 'the newest entries' },
    { path: '/journal?words=innspelet', shows: 'a word in another inflection' },
    { path: '/journal?words=zzzzzz', shows: 'nothing found' },
    { path: '/journal?direction=outgoing&from=2026-01-01&organisation=1', shows: 'several filters' },
    { path: '/journal?from=31.2.2026&after=x', status: 400, shows: 'a date that does not exist' },
  ],
  sizes: ['/journal?direction=internal', '/journal?direction=incoming'],
});
