import { formatFor } from './format.ts';
import { localeOf } from './language.ts';
import type { Lang } from './language.ts';

/** A text that changes with a number; the forms are those of `Intl.PluralRules`. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/** The shape of one module's texts: a tree of sentences. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

/** The shape bokmål gives and the other languages must fill: same keys, any sentences. */
export type SameShape<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> };

/** One module's texts in every language. */
export type TextsOf<T> = Record<Lang, SameShape<T>>;

type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type Values<T extends string> = string extends T
  ? Record<string, string | number>
  : { readonly [Name in Placeholders<T>]: string | number };

/**
 * Put values into a text: `fill('Søk innan {date}', { date })`.
 * A placeholder without a value is a broken promise and throws, because a reader would see `{date}`.
 */
export function fill<T extends string>(text: T, values: Values<T>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = (values as Record<string, string | number>)[name];
    if (value === undefined) throw new Error(`No value for {${name}} in the text "${text}"`);
    return String(value);
  });
}

/** Made once: each costs more than all the sentences of a page. */
const pluralRules: Readonly<Record<Lang, Intl.PluralRules>> = {
  nb: new Intl.PluralRules(localeOf.nb),
  nn: new Intl.PluralRules(localeOf.nn),
  en: new Intl.PluralRules(localeOf.en),
};

/** The form of a text that fits a number, with `{count}` filled in as the language writes numbers. */
export function count(
  lang: Lang,
  text: Plural,
  number: number,
  values: Record<string, string | number> = {},
): string {
  const form = pluralRules[lang].select(number) === 'one' ? text.one : text.other;
  return fill(form, { count: formatFor(lang).number(number), ...values });
}
