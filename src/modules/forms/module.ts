import { defineModule } from '../../platform/module.ts';
import { loadExample } from './load-example.ts';

/** Without pages: its views are parts, and the page is the owner's, after its policy. */
export const formsModule = defineModule({ name: 'forms', example: loadExample });
