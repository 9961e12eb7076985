import { defineModule } from '../../platform/module.ts';

export const correspondenceModule = defineModule({ name: 'correspondence' });
