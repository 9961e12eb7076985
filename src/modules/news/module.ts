import { contribute } from '../../platform/contribution.ts';
import { defineModule } from '../../platform/module.ts';
import { newsEndpoint } from './api/news.endpoint.ts';
import { languageCounts } from '../programmes/index.ts';
import { loadExample } from './example.ts';
import { countLanguages } from './language-count.query.ts';
import { changeNewsPage } from './pages/change-news/change-news.page.tsx';
import { listDraftsPage } from './pages/list-drafts/list-drafts.page.tsx';
import { listNewsPage } from './pages/list-news/list-news.page.tsx';
import { manageNewsPage } from './pages/manage-news/manage-news.page.tsx';
import { readFeedFile } from './pages/read-feed/read-feed.file.ts';
import { showNewsPage } from './pages/show-news/show-news.page.tsx';
import { writeNewsPage } from './pages/write-news/write-news.page.tsx';
import { paths } from './paths.ts';
import { textsIn } from './texts/texts.ts';

export const newsModule = defineModule({
  name: 'news',
  pages: [listNewsPage, listDraftsPage, writeNewsPage, showNewsPage, changeNewsPage, manageNewsPage],
  files: [readFeedFile],
  endpoints: [newsEndpoint],
  navigation: [
    {
      path: paths.list,
      text: { nb: textsIn('nb').title, nn: textsIn('nn').title, en: textsIn('en').title },
      order: 30,
    },
  ],
  contributions: contribute(languageCounts, { count: countLanguages }),
  example: loadExample,
});
