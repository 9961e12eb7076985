import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { insertTemplate } from './template-store.ts';
import type { NewTemplate } from './template-store.ts';
import type { TemplateAccess } from './template.ts';

export type CreateTemplate = Omit<NewTemplate, 'copiedFromVersionId'> & { readonly access: TemplateAccess };

/**
 * Begin a template with its first draft: an empty outline, or a blueprint's. Refuses 'notYours', and 'duplicateKey' when
 * the outline names two questions alike.
 */
export const createTemplate = defineCommand({
  name: 'forms/create-template',
  constraints: { draft_has_each_question_once: { code: 'duplicateKey' } },
  run: async (tx, { access, ...template }: CreateTemplate, by) => {
    if (!access.mayChange(template)) return refused({ code: 'notYours' });
    return accepted({ id: await insertTemplate(tx, by, template) });
  },
});
