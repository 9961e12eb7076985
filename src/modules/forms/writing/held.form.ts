import type { Form, Typed } from '../../../platform/http/form.ts';
import { textOf } from '../../../ui/index.ts';

/** What somebody chose where two had changed the same. */
export interface HeldValues {
  readonly heldId: number;
  readonly seen: number;
  readonly words: 'mine' | 'theirs' | 'written';
  /** Has the words that were written anew, read by `typedAnswers`. */
  readonly typed: Typed;
}

const numberOf = (typed: Typed, name: string) => Number(/^\d{1,15}$/.exec(textOf(typed, name))?.[0] ?? 0);

/** A held text is settled by one of three buttons; without one, nothing is decided and what stands is kept. */
export const heldForm: Form<HeldValues> = {
  parse: (typed) => {
    const pressed = textOf(typed, 'do');
    const words = pressed === 'mine' || pressed === 'written' ? pressed : 'theirs';
    return {
      ok: true,
      values: { heldId: numberOf(typed, 'held'), seen: numberOf(typed, 'seen'), words, typed },
    };
  },
};
