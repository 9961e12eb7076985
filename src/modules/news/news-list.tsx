import type { PageContext } from '../../platform/http/page.ts';
import { fill } from '../../platform/text/texts.ts';
import { textFor } from './news-text.ts';
import { paths } from './paths.ts';
import type { ShownNews } from './shown-news.query.ts';
import { textsIn } from './texts/texts.ts';
import { momentIn } from './words.ts';

export interface NewsListProps {
  readonly items: readonly ShownNews[];
  readonly page: Pick<PageContext, 'lang' | 'format'>;
  /** The level of the titles: one below the heading the list stands under. */
  readonly level: 2 | 3;
}

/** Published items: title, lead, who and when. The front page has it too. */
export function NewsList({ items, page, level }: NewsListProps) {
  const t = textsIn(page.lang);
  const Heading = `h${level}` as const;
  return (
    <ul class="list">
      {items.map(({ id, texts, publisher, dated, correctedAt }) => {
        const { title, lead, lang } = textFor(page.lang, texts);
        const foreign = lang === page.lang ? undefined : lang;
        return (
          <li key={id}>
            <article class="read stack-sm">
              <Heading class="as-h3" lang={foreign}>
                <a href={`/${page.lang}${paths.item(id)}`}>{title}</a>
              </Heading>
              <p lang={foreign}>{lead}</p>
              <p class="small soft">
                {fill(t.byline, { publisher: publisher[page.lang], date: page.format.date(dated) })}
                {correctedAt !== null && ` · ${fill(t.corrected, { moment: momentIn(page, correctedAt) })}`}
              </p>
            </article>
          </li>
        );
      })}
    </ul>
  );
}
