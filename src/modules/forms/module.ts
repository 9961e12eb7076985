import { defineModule } from '../../platform/module.ts';

/** Without pages: its views are parts, and the page is the owner's, after its policy. */
export const formsModule = defineModule({ name: 'forms' });
