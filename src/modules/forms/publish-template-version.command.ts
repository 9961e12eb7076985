import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { outlineProblems } from './outline-problems.ts';
import { outlineText } from './outline.ts';
import { findDraft, insertVersion, lockTemplate, sha256 } from './template-store.ts';
import { objectOf } from './template.ts';
import type { TemplateAccess } from './template.ts';
import { findNewestVersion } from './templates.query.ts';

export interface PublishTemplateVersion {
  readonly templateId: number;
  /** The revision whose preview was looked at: exactly this is published. */
  readonly revision: number;
  readonly access: TemplateAccess;
}

/**
 * Publish the draft as the template's next version, which is never changed. Refuses 'notYours', 'gone', 'changedMeanwhile'
 * when the draft is no longer the one that was looked at, 'hasProblems' (`count`), and 'sameAsPublished'. The audit
 * entry carries the hash of the outline.
 */
export const publishTemplateVersion = defineCommand({
  name: 'forms/publish-template-version',
  constraints: { draft_is_published_once: { code: 'sameAsPublished' } },
  run: async (tx, { templateId, revision, access }: PublishTemplateVersion, by) => {
    const template = await lockTemplate(tx.db, templateId);
    if (!template) return refused({ code: 'gone' });
    if (!access.mayChange(template)) return refused({ code: 'notYours' });
    const draft = await findDraft(tx.db, templateId);
    if (draft?.revision !== revision) return refused({ code: 'changedMeanwhile' });
    const problems = outlineProblems(draft.outline);
    if (problems.length > 0) return refused({ code: 'hasProblems', params: { count: problems.length } });
    const former = await findNewestVersion(tx.db, templateId);
    if (former?.sha256 === sha256(outlineText(draft.outline)).toString('hex'))
      return refused({ code: 'sameAsPublished' });
    const number = (former?.number ?? 0) + 1;
    const version = await insertVersion(tx, by, { templateId, number, draft });
    tx.audit({
      object: objectOf(templateId),
      data: { version: version.id, number, revision },
      contentSha256: version.sha256,
    });
    return accepted({ versionId: version.id, number });
  },
});
