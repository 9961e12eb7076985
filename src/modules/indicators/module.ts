import { defineModule } from '../../platform/module.ts';
import { loadShippedIndicators } from './load-shipped.ts';

export const indicatorsModule = defineModule({
  name: 'indicators',
  seed: async (system, progress) => {
    progress('Loading indicators and figures …');
    await loadShippedIndicators(system);
  },
});
