import { defineModule } from '../../platform/module.ts';
import { programmeEndpoint } from './api/programme.endpoint.ts';
import { programmesEndpoint } from './api/programmes.endpoint.ts';
import { loadExample } from './example/load-example.ts';
import { findDraftMaker } from './machine-drafts.ts';
import { listProgrammesPage } from './pages/list-programmes/list-programmes.page.tsx';
import { manageProgrammePage } from './pages/manage-programme/manage-programme.page.tsx';
import { showHistoryPage } from './pages/show-history/show-history.page.tsx';
import { showProgrammePage } from './pages/show-programme/show-programme.page.tsx';
import { startProgrammePage } from './pages/start-programme/start-programme.page.tsx';
import { writeListPage } from './pages/write-list/write-list.page.tsx';
import { writeTextsPage } from './pages/write-texts/write-texts.page.tsx';
import { programmePaths } from './paths.ts';
import { textsIn } from './texts/texts.ts';

export const programmesModule = defineModule({
  name: 'programmes',
  pages: [
    listProgrammesPage,
    // Before the page of one programme: «new» is no programme's address.
    startProgrammePage,
    showProgrammePage,
    showHistoryPage,
    manageProgrammePage,
    writeTextsPage,
    writeListPage,
  ],
  endpoints: [programmesEndpoint, programmeEndpoint],
  navigation: [
    {
      path: programmePaths.programmes,
      text: { nb: textsIn('nb').title, nn: textsIn('nn').title, en: textsIn('en').title },
      order: 10,
    },
  ],
  prepare: ({ apertium }) => findDraftMaker(apertium),
  example: loadExample,
});
