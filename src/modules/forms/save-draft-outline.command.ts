import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { changed, meets } from './outline-change.ts';
import type { OutlineChange } from './outline-change.ts';
import { outlineText } from './outline.ts';
import { findDraft, insertRevision, lockTemplate } from './template-store.ts';
import { objectOf } from './template.ts';
import type { TemplateAccess } from './template.ts';

export interface SaveDraftOutline {
  readonly templateId: number;
  /** The revision the editor was looking at. */
  readonly revision: number;
  readonly change: OutlineChange;
  readonly access: TemplateAccess;
}

/**
 * Save one change of a draft as its next revision. What two people change in different places is brought together; when
 * both changed the same question, the second is refused with 'changedMeanwhile' (`revision`: the one to look at), and the
 * page shows both. Refuses also 'notYours', 'gone', 'duplicateKey'. A change that changes nothing saves nothing.
 */
export const saveDraftOutline = defineCommand({
  name: 'forms/save-draft-outline',
  constraints: {
    draft_has_each_question_once: { code: 'duplicateKey', field: 'key' },
    draft_is_saved_on_the_newest: { code: 'changedMeanwhile' },
  },
  run: async (tx, { templateId, revision, change, access }: SaveDraftOutline, by) => {
    const template = await lockTemplate(tx.db, templateId);
    if (!template) return refused({ code: 'gone' });
    if (!access.mayChange(template)) return refused({ code: 'notYours' });
    const newest = await findDraft(tx.db, templateId);
    const read = newest?.revision === revision ? newest : await findDraft(tx.db, templateId, revision);
    if (!newest || !read) return refused({ code: 'gone' });
    if (meets(change, read.outline, newest.outline))
      return refused({ code: 'changedMeanwhile', params: { revision: newest.revision } });
    const next = changed(newest.outline, change);
    if (!next.ok) return next;
    if (outlineText(next.value) === outlineText(newest.outline))
      return accepted({ revision: newest.revision });
    const saved = newest.revision + 1;
    await insertRevision(tx, by, { templateId, revision: saved, outline: next.value });
    tx.audit({ object: objectOf(templateId), data: { revision: saved, change: change.do } });
    return accepted({ revision: saved });
  },
});
