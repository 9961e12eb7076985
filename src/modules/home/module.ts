import { defineModule } from '../../platform/module.ts';
import { showAccessibilityPage } from './pages/show-accessibility/show-accessibility.page.tsx';
import { showDesignPage } from './pages/show-design/show-design.page.tsx';
import { showFrontPage } from './pages/show-front/show-front.page.tsx';
import { showOpenDataPage } from './pages/show-open-data/show-open-data.page.tsx';
import { showPrivacyPage } from './pages/show-privacy/show-privacy.page.tsx';
import { paths } from './paths.ts';
import { textsIn } from './texts/texts.ts';

export const homeModule = defineModule({
  name: 'home',
  pages: [showFrontPage, showOpenDataPage, showAccessibilityPage, showPrivacyPage, showDesignPage],
  navigation: [
    {
      path: paths.openData,
      text: {
        nb: textsIn('nb').openData.title,
        nn: textsIn('nn').openData.title,
        en: textsIn('en').openData.title,
      },
      order: 90,
    },
  ],
});
