import { defineModule } from '../../platform/module.ts';
import { addTemplateQuestionPage } from './pages/add-template-question/add-template-question.page.tsx';
import { addTemplateSectionPage } from './pages/add-template-section/add-template-section.page.tsx';
import { downloadTemplateFile } from './pages/download-template/download-template.file.ts';
import { editTemplateHeadPage } from './pages/edit-template-head/edit-template-head.page.tsx';
import { editTemplateQuestionPage } from './pages/edit-template-question/edit-template-question.page.tsx';
import { editTemplateSectionPage } from './pages/edit-template-section/edit-template-section.page.tsx';
import { editTemplatePage } from './pages/edit-template/edit-template.page.tsx';
import { listTemplatesPage } from './pages/list-templates/list-templates.page.tsx';
import { previewTemplatePage } from './pages/preview-template/preview-template.page.tsx';
import { showTemplateVersionPage } from './pages/show-template-version/show-template-version.page.tsx';
import { startTemplatePage } from './pages/start-template/start-template.page.tsx';

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
  pages: [...templatePages],
  files: [downloadTemplateFile],
});
