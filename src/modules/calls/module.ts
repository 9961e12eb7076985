import { contribute } from '../../platform/contribution.ts';
import { defineModule } from '../../platform/module.ts';
import { callsEndpoint } from './api/calls.endpoint.ts';
import { letterKinds } from '../correspondence/index.ts';
import { caseWorkRoles } from '../identity/index.ts';
import { defineProgrammePanel, languageCounts, programmePanels } from '../programmes/index.ts';
import { defineMyPanel, myPanels } from '../tasks/index.ts';
import { callsToApplyTo, callsUnderWay } from './calls-panel.query.ts';
import { callsToApplyToPart, callsUnderWayPart } from './calls-panel.tsx';
import { shortcutsPart } from './shortcuts-panel.tsx';
import { loadExample } from './example/load-example.ts';
import { addTemplateQuestionPage } from './pages/add-template-question/add-template-question.page.tsx';
import { addTemplateSectionPage } from './pages/add-template-section/add-template-section.page.tsx';
import { invitationLetter } from './invitation-letter.ts';
import { countLanguages } from './language-count.query.ts';
import { keepOpened } from './opened-store.ts';
import { answerInvitationPage } from './pages/answer-invitation/answer-invitation.page.tsx';
import { checkCallPage } from './pages/check-call/check-call.page.tsx';
import { downloadTemplateFile } from './pages/download-template/download-template.file.ts';
import { editCallPage } from './pages/edit-call/edit-call.page.tsx';
import { editTemplateHeadPage } from './pages/edit-template-head/edit-template-head.page.tsx';
import { editTemplateQuestionPage } from './pages/edit-template-question/edit-template-question.page.tsx';
import { editTemplateSectionPage } from './pages/edit-template-section/edit-template-section.page.tsx';
import { editTemplatePage } from './pages/edit-template/edit-template.page.tsx';
import { endCallPage } from './pages/end-call/end-call.page.tsx';
import { invitePage } from './pages/invite/invite.page.tsx';
import { listCallsPage } from './pages/list-calls/list-calls.page.tsx';
import { listOwnCallsPage } from './pages/list-own-calls/list-own-calls.page.tsx';
import { listTemplatesPage } from './pages/list-templates/list-templates.page.tsx';
import { listResponsesPage } from './pages/list-responses/list-responses.page.tsx';
import { manageCallPage } from './pages/manage-call/manage-call.page.tsx';
import { moveDeadlinePage } from './pages/move-deadline/move-deadline.page.tsx';
import { openCallPage } from './pages/open-call/open-call.page.tsx';
import { previewTemplatePage } from './pages/preview-template/preview-template.page.tsx';
import { readDeadlineFile } from './pages/read-deadline/read-deadline.file.ts';
import { readFeedFile } from './pages/read-feed/read-feed.file.ts';
import { showCallPage } from './pages/show-call/show-call.page.tsx';
import { showTemplateVersionPage } from './pages/show-template-version/show-template-version.page.tsx';
import { startCallPage } from './pages/start-call/start-call.page.tsx';
import { startTemplatePage } from './pages/start-template/start-template.page.tsx';
import { paths } from './paths.ts';
import { textsIn } from './texts/texts.ts';

/** The pages of the form templates; the engine behind them has none of its own. */
const templatePages = [
  listTemplatesPage,
  startTemplatePage,
  editTemplatePage,
  editTemplateHeadPage,
  addTemplateSectionPage,
  editTemplateSectionPage,
  addTemplateQuestionPage,
  editTemplateQuestionPage,
  previewTemplatePage,
  showTemplateVersionPage,
];

export const callsModule = defineModule({
  name: 'calls',
  // What has an address of its own comes before the call whose id could be anything.
  pages: [
    ...templatePages,
    listCallsPage,
    listOwnCallsPage,
    startCallPage,
    answerInvitationPage,
    showCallPage,
    checkCallPage,
    manageCallPage,
    editCallPage,
    openCallPage,
    moveDeadlinePage,
    endCallPage,
    invitePage,
    listResponsesPage,
  ],
  files: [readFeedFile, readDeadlineFile, downloadTemplateFile],
  endpoints: [callsEndpoint],
  subscriptions: [keepOpened],
  contributions: [
    ...contribute(letterKinds, invitationLetter),
    ...contribute(languageCounts, { count: countLanguages }),
    ...contribute(
      myPanels,
      defineMyPanel({
        name: 'calls.under-way',
        roles: caseWorkRoles,
        place: 'side',
        load: ({ page }) => callsUnderWay(page),
        view: callsUnderWayPart,
      }),
      defineMyPanel({
        name: 'calls.shortcuts',
        roles: caseWorkRoles,
        place: 'main',
        load: async () => ({}),
        view: shortcutsPart,
      }),
    ),
    ...contribute(
      programmePanels,
      defineProgrammePanel({
        name: 'calls.to-apply-to',
        place: 'top',
        load: callsToApplyTo,
        view: callsToApplyToPart,
      }),
    ),
  ],
  example: loadExample,
  navigation: [
    {
      path: paths.calls,
      text: { nb: textsIn('nb').menu, nn: textsIn('nn').menu, en: textsIn('en').menu },
      order: 20,
    },
  ],
});
