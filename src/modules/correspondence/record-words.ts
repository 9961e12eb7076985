import type { PageContext } from '../../platform/http/page.ts';
import type { Refusal } from '../../platform/result.ts';
import type { Lang } from '../../platform/text/language.ts';
import { fill } from '../../platform/text/texts.ts';
import type { FieldError } from '../../ui/form-state.ts';
import { documentRefusalText } from '../documents/index.ts';
import { textsIn } from './texts/texts.ts';

/** Parameters of an address that no field on the page stands for. */
const withoutField: ReadonlySet<string> = new Set(['after', 'before', 'organisation', 'party']);

/** Faulty query parameters as errors at their fields, in the reader's language. */
export function queryErrors({ lang, queryRefusals }: PageContext): FieldError[] {
  const errors = recordErrors(lang, queryRefusals);
  return errors.map((each) => (withoutField.has(each.field) ? { ...each, field: '' } : each));
}

/** What a rule, a form or an upload refused, as errors at their fields. */
export function recordErrors(lang: Lang, refusals: readonly Refusal[]): FieldError[] {
  const sentences: Readonly<Record<string, string>> = textsIn(lang).records.errors;
  return refusals.map((refusal) => {
    const { field = '', code, params = {}, row } = refusal;
    const sentence = sentences[code];
    const message =
      sentence === undefined
        ? documentRefusalText(lang, refusal)
        : fill(sentence, { maximum: '', ...params });
    if (message === null) throw new Error(`No sentence for the refusal ${code}`);
    return { field, message, ...(row === undefined ? {} : { row }) };
  });
}

/** The same address with some parameters set, or taken away by null. */
export function addressWith(url: URL, changes: Readonly<Record<string, string | null>>): string {
  const search = new URLSearchParams(url.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) search.delete(name);
    else search.set(name, value);
  }
  return search.size === 0 ? url.pathname : `${url.pathname}?${search}`;
}
