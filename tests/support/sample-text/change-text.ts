import { changeWriting } from '../../../src/modules/forms/index.ts';
import type { WritingAccess, WritingChange } from '../../../src/modules/forms/index.ts';
import { defineCommand } from '../../../src/platform/db/command.ts';
import type { Principal } from '../../../src/platform/principal.ts';

interface ChangeText {
  readonly writingId: number;
  readonly change: WritingChange;
}

/** Whoever may act for somebody writes; the others may comment. */
export function accessOf(by: Principal): WritingAccess {
  return by.kind === 'person' && by.capacities?.length ? 'write' : 'comment';
}

/** What an owner's command does: ask its policy, and change the text. */
export const changeText = defineCommand({
  name: 'sample/change-text',
  constraints: {
    comment_is_resolved_once: { code: 'settled' },
    closed_text_is_not_changed: { code: 'closed' },
  },
  run: (tx, { writingId, change }: ChangeText, by) =>
    changeWriting(
      tx,
      {
        writingId,
        change,
        access: accessOf(by),
        writers: by.kind === 'person' ? [Number(by.id)] : [],
      },
      by,
    ),
});
