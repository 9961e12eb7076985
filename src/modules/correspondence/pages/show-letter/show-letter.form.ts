import type { Form } from '../../../../platform/http/form.ts';

export type LetterValues =
  | { readonly do: 'fill'; readonly values: Readonly<Record<string, string>> }
  | { readonly do: 'arrived' }
  | { readonly do: 'again' };

/** Several forms on one page. The fields to fill in are called `field.<name>`; which there are, the command knows. */
export const letterForm: Form<LetterValues> = {
  parse: (typed) => {
    const wanted = typed['do'];
    if (wanted === 'arrived') return { ok: true, values: { do: wanted } };
    if (wanted === 'again') return { ok: true, values: { do: wanted } };
    const values = Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith('field.') && typeof value === 'string' ? [[name.slice('field.'.length), value]] : [],
    );
    return { ok: true, values: { do: 'fill', values: Object.fromEntries(values) as Record<string, string> } };
  },
};
