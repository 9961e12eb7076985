import { defineModule } from '../../platform/module.ts';

export const applicationsModule = defineModule({ name: 'applications', pages: [] });
