import { defineModule } from '../../platform/module.ts';

/** Without pages: bytes leave only through an owner's page, after its policy. */
export const documentsModule = defineModule({ name: 'documents' });
