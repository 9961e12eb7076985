import type { Form } from '../../../platform/http/form.ts';
import { textOf } from '../../../ui/index.ts';

export interface GoBackValues {
  readonly question: string;
  readonly revision: number;
  /** The revision that stood when the history was shown. */
  readonly seen: number;
}

/** Go back to an answer of the history. */
export const historyForm: Form<GoBackValues> = {
  parse: (typed) => {
    const number = (name: string) => Number(/^\d{1,9}$/.exec(textOf(typed, name))?.[0] ?? 0);
    const values = {
      question: textOf(typed, 'question'),
      revision: number('revision'),
      seen: number('seen'),
    };
    return { ok: true, values };
  },
};
