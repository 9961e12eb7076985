import { defineModule } from '../../platform/module.ts';

export const agreementsModule = defineModule({ name: 'agreements' });
