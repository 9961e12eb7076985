import { defineModule } from '../../platform/module.ts';
import { loadExample } from './example/load-example.ts';
import { checkCallPage } from './pages/check-call/check-call.page.tsx';
import { editCallPage } from './pages/edit-call/edit-call.page.tsx';
import { endCallPage } from './pages/end-call/end-call.page.tsx';
import { listCallsPage } from './pages/list-calls/list-calls.page.tsx';
import { listOwnCallsPage } from './pages/list-own-calls/list-own-calls.page.tsx';
import { manageCallPage } from './pages/manage-call/manage-call.page.tsx';
import { moveDeadlinePage } from './pages/move-deadline/move-deadline.page.tsx';
import { openCallPage } from './pages/open-call/open-call.page.tsx';
import { readDeadlineFile } from './pages/read-deadline/read-deadline.file.ts';
import { readFeedFile } from './pages/read-feed/read-feed.file.ts';
import { showCallPage } from './pages/show-call/show-call.page.tsx';
import { startCallPage } from './pages/start-call/start-call.page.tsx';
import { paths } from './paths.ts';
import { textsIn } from './texts/texts.ts';

export const callsModule = defineModule({
  name: 'calls',
  pages: [
    listCallsPage,
    listOwnCallsPage,
    startCallPage,
    showCallPage,
    checkCallPage,
    manageCallPage,
    editCallPage,
    openCallPage,
    moveDeadlinePage,
    endCallPage,
  ],
  files: [readFeedFile, readDeadlineFile],
  example: loadExample,
  navigation: [
    {
      path: paths.calls,
      text: { nb: textsIn('nb').menu, nn: textsIn('nn').menu, en: textsIn('en').menu },
      order: 20,
    },
  ],
});
