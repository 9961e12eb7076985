import type { Form, Typed } from '../../../platform/http/form.ts';
import { changeRows, textOf } from '../../../ui/index.ts';
import { pageField, questionOfField } from './field-names.ts';

/** What was sent from the page of a section. */
export type WritingValues =
  /** `typed` is read by `typedAnswers` once the outline is known. */
  | { readonly do: 'save' | 'autosave'; readonly typed: Typed; readonly page: string | null }
  | { readonly do: 'poll'; readonly question: string | null; readonly edition: number }
  | { readonly do: 'comment'; readonly question: string; readonly text: string }
  | { readonly do: 'resolve'; readonly commentId: number }
  | { readonly do: 'assign'; readonly personId: number | null };

/**
 * One page edits a section, and everything is sent to it: `do` says what. Row buttons give the form back with a row more or
 * less, and nothing is saved by them.
 */
export const writingForm: Form<WritingValues> = {
  parse: (typed) => {
    const pressed = textOf(typed, 'do');
    const group = /^(answer\.[a-z][a-z0-9_]*)\.(?:add|\d{1,3}\.remove)$/.exec(pressed)?.[1];
    const changed = group === undefined ? undefined : changeRows(typed, group, { min: 0, max: 200 });
    if (changed) return { ok: false, refusals: [], typed: changed };
    return { ok: true, values: valuesOf(pressed, typed) };
  },
};

function valuesOf(pressed: string, typed: Typed): WritingValues {
  const page = /^[a-z0-9]{1,20}$/.exec(textOf(typed, pageField))?.[0] ?? null;
  const [what, of] = pressed.split('.');
  switch (what) {
    case 'autosave':
      return { do: 'autosave', typed, page };
    case 'poll':
      return {
        do: 'poll',
        question: questionOfField(textOf(typed, 'field')),
        edition: numberIn(textOf(typed, 'edition')) ?? 0,
      };
    case 'comment':
      return { do: 'comment', question: textOf(typed, 'question'), text: textOf(typed, 'comment') };
    case 'resolve':
      return { do: 'resolve', commentId: numberIn(of ?? '') ?? 0 };
    case 'assign':
      return { do: 'assign', personId: numberIn(textOf(typed, 'person')) };
    default:
      return { do: 'save', typed, page };
  }
}

function numberIn(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
