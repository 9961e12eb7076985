import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { storeDocument, storeVersion } from '../documents/index.ts';
import type { Content } from '../documents/index.ts';
import { lockWriting, saveAnswers } from '../forms/index.ts';
import { objectOf } from './application.ts';
import { attachedIds, filesQuestion } from './attachments.ts';
import { surroundingsOf, whyNotWritten } from './openness.ts';
import { accessOf } from './policy.ts';
import { findApplication } from './store.ts';
import { textId, writingOf } from './text.query.ts';

export interface ChangeAttachments {
  readonly applicationId: number;
  /** The key of a question that asks for files. */
  readonly question: string;
  readonly add: readonly Content[];
  /** The version of a file that no longer belongs to the answer. It stays in the history. */
  readonly remove: number | null;
}

/**
 * Attach files to an answer, or take one away from it. Whoever comes second goes on from what the first left. Refuses:
 * `unknownApplication`, `mayNotWrite`, `unknownQuestion`, `tooManyFiles`, `fileMissing`.
 */
export const changeAttachments = defineCommand({
  name: 'applications/change-attachments',
  constraints: { closed_text_is_not_changed: { code: 'mayNotWrite', field: 'files' } },
  run: async (tx, { applicationId, question: key, add, remove }: ChangeAttachments, by) => {
    const application = await findApplication(tx.db, applicationId);
    const access = application ? accessOf(by, application) : 'none';
    if (!application || access === 'none') return refused({ code: 'unknownApplication', field: 'files' });
    const { call, progress } = await surroundingsOf(tx.db, application);
    if (access !== 'write' || whyNotWritten(call, progress, tx.now))
      return refused({ code: 'mayNotWrite', field: 'files' });
    if (add.length === 0 && remove === null) return refused({ code: 'fileMissing', field: 'files' });
    const writingId = await textId(tx.db, applicationId);
    await lockWriting(tx, writingId);
    const writing = await writingOf(tx.db, applicationId);
    const question = filesQuestion(writing.outline, key);
    if (!question) return refused({ code: 'unknownQuestion', field: 'files' });
    const kept = attachedIds(writing.answers[key]).filter((id) => id !== remove);
    if (kept.length + add.length > question.most)
      return refused({ code: 'tooManyFiles', field: 'files', params: { most: question.most } });
    const added: number[] = [];
    // One after the other: a question takes a handful of files, and each is a document of its own.
    for (const content of add) {
      const title = content.fileName;
      const owner = objectOf(applicationId);
      const documentId = await storeDocument(tx, { kind: 'attachment', owner, language: null, title }, by);
      const { id, sha256 } = await storeVersion(tx, documentId, content, by);
      tx.audit({ object: owner, data: { attachment: id }, contentSha256: sha256 });
      added.push(id);
    }
    const value = [...kept, ...added].map(String);
    const changes = [{ question: key, base: writing.revisions[key] ?? 0, value }];
    const saved = await saveAnswers(tx, { writingId, access, changes }, by);
    return saved.ok ? accepted({}) : saved;
  },
});
