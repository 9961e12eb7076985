import type { PageContext } from '../../platform/http/page.ts';
import type { Refusal } from '../../platform/result.ts';
import type { Lang } from '../../platform/text/language.ts';
import { count, fill } from '../../platform/text/texts.ts';
import type { FieldError } from '../../ui/form-state.ts';
import { documentRefusalText } from '../documents/index.ts';
import type { Form, Version } from './agreement.ts';
import { textsIn } from './texts/texts.ts';

/** The form a reader is shown: the reader's own, and the one that is signed to readers of English. */
export function formFor(lang: Lang, signed: Form): Form {
  return lang === 'en' ? signed : lang;
}

/** The `lang` of a text that is in another language than the page; undefined where it is in the page's. */
export function langOf(lang: Lang, form: Form): Form | undefined {
  return lang === form ? undefined : form;
}

/** An agreement's title in the reader's form, with its `lang`. */
export function titleFor(
  lang: Lang,
  { title, language }: Pick<Version, 'title' | 'language'>,
): { readonly text: string; readonly lang: Form | undefined } {
  const form = formFor(lang, language);
  return { text: title[form] || textsIn(lang).untitled, lang: langOf(lang, form) };
}

/** «tre månaders varsel», with the number in figures. */
export function noticeIn(lang: Lang, months: number): string {
  return count(lang, textsIn(lang).document.months, months);
}

/** What a rule or the form refused, as errors at their fields. `elsewhere` is where errors about the whole lead. */
export function agreementErrors(
  { lang }: Pick<PageContext, 'lang'>,
  refusals: readonly Refusal[],
  elsewhere = '',
): FieldError[] {
  return refusals.map((refusal) => {
    const { field = elsewhere, code, params = {} } = refusal;
    const sentences: Readonly<Record<string, string>> = textsIn(lang).errors;
    const own = sentences[code];
    const sentence = own === undefined ? documentRefusalText(lang, refusal) : fill(own, params);
    if (sentence === null) throw new Error(`No sentence for the refusal ${code}`);
    return { field, message: sentence };
  });
}
