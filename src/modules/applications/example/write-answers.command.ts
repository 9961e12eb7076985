import { defineCommand } from '../../../platform/db/command.ts';
import { accepted, refused } from '../../../platform/result.ts';
import { findWriting, findWritingId, saveAnswers } from '../../forms/index.ts';
import type { Answers } from '../../forms/index.ts';
import { objectOf } from '../application.ts';
import { accessOf } from '../policy.ts';
import { lockApplication } from '../store.ts';

export interface WriteAnswers {
  readonly applicationId: number;
  readonly answers: Answers;
}

/** Write many answers of an application at once, on what stands there: for the example, and for tests. */
export const writeAnswers = defineCommand({
  name: 'applications/write-answers',
  constraints: { closed_text_is_not_changed: { code: 'closed' } },
  run: async (tx, { applicationId, answers }: WriteAnswers, by) => {
    const application = await lockApplication(tx.db, applicationId);
    const writingId = application && (await findWritingId(tx.db, objectOf(applicationId)));
    const writing = writingId === null ? null : await findWriting(tx.db, writingId);
    if (!application || !writing) return refused({ code: 'unknownApplication' });
    const changes = Object.entries(answers).map(([question, value]) => ({
      question,
      base: writing.revisions[question] ?? 0,
      value,
    }));
    const access = accessOf(by, application);
    const saved = await saveAnswers(tx, { writingId: writing.id, access, changes }, by);
    return saved.ok ? accepted({ edition: saved.value.edition }) : saved;
  },
});
