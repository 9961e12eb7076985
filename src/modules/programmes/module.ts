import { defineModule } from '../../platform/module.ts';

export const programmesModule = defineModule({ name: 'programmes' });
