import type { Lang } from '../../platform/text/language.ts';
import { RichText } from '../../ui/index.ts';
import type { NewsText } from './news-text.ts';

/** Lead and body of an item, in the language they are written in. */
export function NewsArticle({ text, lang, level = 2 }: { text: NewsText; lang: Lang; level?: 2 | 4 }) {
  return (
    <div class="read stack" lang={lang}>
      <p class="lead">{text.lead}</p>
      <RichText source={text.body} level={level} />
    </div>
  );
}
