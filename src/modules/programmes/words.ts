import type { Bilingual } from '../../platform/text/language.ts';
import type { Refusal } from '../../platform/result.ts';
import type { Lang } from '../../platform/text/language.ts';
import { fill } from '../../platform/text/texts.ts';
import type { FieldError, StateKind } from '../../ui/index.ts';
import { wordsOf } from './contents.ts';
import type { Contents, Form, Item, ProgrammeState, Text } from './contents.ts';
import { textsIn } from './texts/texts.ts';

/** A text as a reader gets it, and the language it is in: `lang` must say so where the page is in another. */
export interface Shown {
  readonly body: string;
  readonly lang: Form;
}

/** The form for a page: its own, and on other pages the one the text was first written in. */
export function shownIn(lang: Lang, text: Text | undefined): Shown {
  const words = wordsOf(text);
  const forms = (text?.approved ?? text?.newest)?.forms ?? {};
  if (lang !== 'en')
    return { body: words[lang], lang: forms[lang] || !other(lang, forms) ? lang : flip(lang) };
  const original: Form = forms.nn?.original ? 'nn' : 'nb';
  return { body: words[original], lang: original };
}

const flip = (form: Form): Form => (form === 'nb' ? 'nn' : 'nb');
const other = (form: Form, forms: Partial<Record<Form, unknown>>) => forms[flip(form)] !== undefined;

/** A name that is known in both forms, for a page: on English pages in Bokmål, which more readers have learnt. */
export function nameIn(lang: Lang, name: Bilingual): Shown {
  return lang === 'nn' ? { body: name.nn, lang: 'nn' } : { body: name.nb, lang: 'nb' };
}

/** What the programme is called on a page; its address while nobody has named it. */
export function titleIn(lang: Lang, { texts, slug }: Pick<Contents, 'texts' | 'slug'>): string {
  return shownIn(lang, texts.name).body || slug;
}

/** What an item is called in a list of what is missing. */
export function itemTitleIn(lang: Lang, item: Item | undefined): string {
  return shownIn(lang, item?.texts.name).body || textsIn(lang).missing.unnamed;
}

export const stateKinds: Readonly<Record<ProgrammeState, StateKind>> = {
  draft: 'half',
  published: 'done',
  closed: 'none',
};

/** What a form or a rule refused, as errors at their fields in the reader's language. */
export function errorsIn(lang: Lang, refusals: readonly Refusal[]): FieldError[] {
  const sentences: Readonly<Record<string, string>> = textsIn(lang).errors;
  return refusals.map(({ field = '', code, row, params = {} }) => {
    const sentence = sentences[code];
    if (sentence === undefined) throw new Error(`No sentence for the refusal ${code}`);
    return { field, message: fill(sentence, params), ...(row !== undefined && { row }) };
  });
}
