import type { Form, Typed } from '../../../platform/http/form.ts';
import type { Outline, Section } from '../outline.ts';
import { longest } from '../outline.ts';
import type { EditorValues } from './editor-values.ts';
import { keyFrom, one, reader, readRequiredWords, readRevision, readWords, typedWords } from './typed.ts';

/** Add, change or remove a section. */
export const sectionForm: Form<EditorValues> = {
  parse: (typed) => {
    const revision = readRevision(typed);
    const key = one(typed, 'existing');
    if (one(typed, 'do') === 'remove' && key !== '')
      return { ok: true, values: { revision, change: { do: 'removeSection', key } } };
    const from = reader(typed);
    const title = readRequiredWords(from, 'title', longest.title);
    const lead = readWords(from, 'lead', longest.guidance);
    if (from.refusals.length > 0) return { ok: false, refusals: from.refusals };
    const section = { key: key || keyFrom(title, 'del'), title, lead };
    return { ok: true, values: { revision, change: { do: key ? 'setSection' : 'addSection', section } } };
  },
};

/** The title and the introduction of the whole form. */
export const headForm: Form<EditorValues> = {
  parse: (typed) => {
    const from = reader(typed);
    const title = readRequiredWords(from, 'title', longest.title);
    const introduction = readWords(from, 'introduction', longest.guidance);
    if (from.refusals.length > 0) return { ok: false, refusals: from.refusals };
    return {
      ok: true,
      values: { revision: readRevision(typed), change: { do: 'setHead', title, introduction } },
    };
  },
};

export function typedSection({ key, title, lead }: Section): Typed {
  return { existing: key, ...typedWords('title', title), ...typedWords('lead', lead) };
}

export function typedHead({ title, introduction }: Outline): Typed {
  return { ...typedWords('title', title), ...typedWords('introduction', introduction) };
}
