import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import type { Words } from './outline.ts';
import { insertTemplate } from './template-store.ts';
import type { TemplateAccess, TemplateIdentity } from './template.ts';
import { findTemplateVersion } from './templates.query.ts';

export interface CopyTemplate extends TemplateIdentity {
  readonly versionId: number;
  /** What the copy is called; left out, it is called as what it was copied from. */
  readonly title?: Words;
  readonly access: TemplateAccess;
}

/**
 * Begin a template as a copy of a published version, anybody's: what is asked is public. The copy goes its own way from
 * there. Refuses 'notYours' (the copy's owner), and 'gone' when there is no such version.
 */
export const copyTemplate = defineCommand({
  name: 'forms/copy-template',
  run: async (tx, { versionId, title, access, use, ownerOrganisationId }: CopyTemplate, by) => {
    if (!access.mayChange({ use, ownerOrganisationId })) return refused({ code: 'notYours' });
    const version = await findTemplateVersion(tx.db, versionId);
    if (!version) return refused({ code: 'gone' });
    const outline = title === undefined ? version.outline : { ...version.outline, title };
    const copy = { use, ownerOrganisationId, outline, copiedFromVersionId: versionId };
    return accepted({ id: await insertTemplate(tx, by, copy) });
  },
});
