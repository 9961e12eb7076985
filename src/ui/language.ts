import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The written languages of Saman: bokmål, nynorsk, English. */
export type Lang = 'nb' | 'nn' | 'en';

export const languages: readonly Lang[] = ['nb', 'nn', 'en'];

/** What Intl calls each language: English dates and numbers are the British ones, day before month. */
export const locales: Record<Lang, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** The name of each language in itself; never translated. */
export const languageNames: Record<Lang, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** The language the page is written in; `Layout` sets it for everything inside. */
export const LanguageContext = createContext<Lang>('nb');

export function useLang(): Lang {
  return useContext(LanguageContext);
}

/** A whole or decimal number in running text, grouped as the language does it. */
export function formatNumber(value: number, lang: Lang): string {
  return new Intl.NumberFormat(locales[lang]).format(value);
}
