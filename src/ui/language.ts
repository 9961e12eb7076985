import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Lang } from '../platform/text/language.ts';

export { languages } from '../platform/text/language.ts';
export type { Lang } from '../platform/text/language.ts';

/** The name of each language in itself; never translated. */
export const languageNames: Record<Lang, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** The language the page is written in; `Layout` sets it for everything inside. */
export const LanguageContext = createContext<Lang>('nb');

export function useLang(): Lang {
  return useContext(LanguageContext);
}
