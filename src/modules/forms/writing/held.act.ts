import { refused } from '../../../platform/result.ts';
import type { Result } from '../../../platform/result.ts';
import type { WritingChange } from './change-writing.ts';
import { baseFieldOf } from './field-names.ts';
import type { HeldValues } from './held.form.ts';
import type { Beside } from './section.query.ts';
import { typedAnswers } from './typed-answers.ts';
import type { Saved, Writing } from './writing.ts';

export interface ActOnHeld {
  readonly values: HeldValues;
  readonly writing: Writing;
  readonly beside: Beside;
  /** Run the owner's command, which asks its policy and calls `changeWriting`. */
  readonly change: (change: WritingChange) => Promise<Result<Saved>>;
}

/** Settle one held text as it was chosen on its page. Refuses what `changeWriting` refuses, and words that are no answer. */
export async function actOnHeld({ values, writing, beside, change }: ActOnHeld): Promise<Result<Saved>> {
  const { heldId, seen, words, typed } = values;
  if (words !== 'written') return change({ do: 'settle', heldId, seen, words });
  const held = beside.held.find(({ id }) => id === heldId);
  if (!held) return refused({ code: 'settled' });
  const sent = { ...typed, [baseFieldOf(held.question)]: String(seen) };
  const { changes, refusals } = typedAnswers(writing.outline, [held.question], sent);
  const [written] = changes;
  if (!written) return refused(...refusals);
  return change({ do: 'settle', heldId, seen, words: { value: written.value } });
}
