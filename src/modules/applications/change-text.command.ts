import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { changeWriting } from '../forms/index.ts';
import type { WritingChange } from '../forms/index.ts';
import { surroundingsOf, whyNotWritten } from './openness.ts';
import { accessOf } from './policy.ts';
import { findApplication } from './store.ts';
import { textId } from './text.query.ts';

export interface ChangeText {
  readonly applicationId: number;
  readonly change: WritingChange;
}

/**
 * Change the text of an application: save answers, settle a held text, go back, comment, assign a section. Many do it at
 * once, so the application itself is not locked; forms locks the text. Refuses: `unknownApplication`, `mayNotWrite`
 * (frozen, or the call is over, too), `settled` (somebody was first), and what `changeWriting` refuses.
 */
export const changeText = defineCommand({
  name: 'applications/change-text',
  constraints: {
    comment_is_resolved_once: { code: 'settled' },
    held_text_is_settled_once: { code: 'settled' },
    // Somebody froze it between our look and our row.
    closed_text_is_not_changed: { code: 'mayNotWrite' },
  },
  run: async (tx, { applicationId, change }: ChangeText, by) => {
    const application = await findApplication(tx.db, applicationId);
    const access = application ? accessOf(by, application) : 'none';
    if (!application || access === 'none') return refused({ code: 'unknownApplication' });
    const { call, progress } = await surroundingsOf(tx.db, application);
    const closed = whyNotWritten(call, progress, tx.now);
    // What is said about a text changes nothing in it.
    if (closed && change.do !== 'comment' && change.do !== 'resolve') return refused({ code: 'mayNotWrite' });
    const writingId = await textId(tx.db, applicationId);
    const writers = application.writers.flatMap(({ personId, access: given }) =>
      personId !== null && given === 'write' ? personId : [],
    );
    const own = by.kind === 'person' ? Number(by.id) : null;
    const result = await changeWriting(
      tx,
      { writingId, access, change, writers: own === null ? writers : [...writers, own] },
      by,
    );
    return result.ok ? accepted(result.value) : result;
  },
});
