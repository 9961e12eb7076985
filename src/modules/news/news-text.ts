import type { Lang } from '../../platform/text/language.ts';

/** One language of an item. `body` is Markdown. */
export interface NewsText {
  readonly title: string;
  readonly lead: string;
  readonly body: string;
}

/** As somebody is writing it: any language may be missing, any part empty. */
export type DraftTexts = Readonly<Partial<Record<Lang, NewsText>>>;

/** As it is published: both Norwegian forms, always. */
export interface PublishedTexts {
  readonly nb: NewsText;
  readonly nn: NewsText;
  readonly en?: NewsText;
}

/** A text that exists in both Norwegian forms. */
export interface BothForms {
  readonly nb: string;
  readonly nn: string;
}

/** The languages in which anything is written, with spaces around it taken away. */
export function written(texts: DraftTexts): DraftTexts {
  const entries = Object.entries(texts).flatMap(([language, { title, lead, body }]) => {
    const text = { title: title.trim(), lead: lead.trim(), body: body.trim() };
    return text.title + text.lead + text.body === '' ? [] : [[language, text] as const];
  });
  return Object.fromEntries(entries);
}

/** The language a reader gets: the own one, or Bokmål where the item was not written in English. */
export function languageFor(lang: Lang, texts: PublishedTexts): Lang {
  return texts[lang] ? lang : 'nb';
}

/** The text in that language. */
export function textFor(lang: Lang, texts: PublishedTexts): NewsText & { readonly lang: Lang } {
  const own = languageFor(lang, texts);
  return { ...(texts[own] ?? texts.nb), lang: own };
}
