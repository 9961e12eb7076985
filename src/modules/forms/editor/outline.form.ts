import type { Form } from '../../../platform/http/form.ts';
import type { OutlineChange } from '../outline-change.ts';
import { one, readRevision } from './typed.ts';

/** What is pressed on the overview of a draft: something is moved, or the draft is published. */
export type OutlineValues =
  | { readonly do: 'move'; readonly revision: number; readonly change: OutlineChange }
  | { readonly do: 'publish'; readonly revision: number };

/** Buttons of the overview: 'section.goals.up', 'question.why.down', 'publish'. */
export const outlineForm: Form<OutlineValues> = {
  parse: (typed) => {
    const revision = readRevision(typed);
    const pressed = one(typed, 'do');
    if (pressed === 'publish') return { ok: true, values: { do: 'publish', revision } };
    const [, what, key = '', way] = /^(section|question)\.(\w+)\.(up|down)$/.exec(pressed) ?? [];
    if (what === undefined) return { ok: false, refusals: [{ code: 'unknownButton' }] };
    const by = way === 'up' ? -1 : 1;
    const change = { do: what === 'section' ? 'moveSection' : 'moveQuestion', key, by } as const;
    return { ok: true, values: { do: 'move', revision, change } };
  },
};
