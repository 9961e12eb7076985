import { defineModule } from '../../platform/module.ts';
import { figuresEndpoint } from './api/figures.endpoint.ts';
import { indicatorsEndpoint } from './api/indicators.endpoint.ts';
import { addIndicatorsCommands } from './cli.ts';
import { loadExample } from './example/load-example.ts';
import { loadShippedIndicators } from './load-shipped.ts';
import { listIndicatorsPage } from './pages/list-indicators/list-indicators.page.tsx';
import { showIndicatorPage } from './pages/show-indicator/show-indicator.page.tsx';
import { paths } from './paths.ts';
import { textsIn } from './texts/texts.ts';

export const indicatorsModule = defineModule({
  name: 'indicators',
  pages: [listIndicatorsPage, showIndicatorPage],
  endpoints: [indicatorsEndpoint, figuresEndpoint],
  navigation: [
    {
      path: paths.indicators,
      text: { nb: textsIn('nb').list.title, nn: textsIn('nn').list.title, en: textsIn('en').list.title },
      order: 55,
    },
  ],
  seed: async (system, progress) => {
    progress('Loading indicators and figures …');
    await loadShippedIndicators(system, 'first-start');
  },
  cli: addIndicatorsCommands,
  example: (system) => loadExample(system),
});
