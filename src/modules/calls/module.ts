import { defineModule } from '../../platform/module.ts';

export const callsModule = defineModule({ name: 'calls' });
