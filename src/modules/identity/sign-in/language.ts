import type { Http } from '../../../platform/http/web.ts';
import { isLang } from '../../../platform/text/language.ts';

/** Sign-in has no language of its own: it speaks that of the page the reader is on the way to. */
export function useLanguageOf(http: Http, path: string): void {
  const lang = path.split('/')[1]?.split('?')[0];
  if (isLang(lang)) http.set('lang', lang);
}
