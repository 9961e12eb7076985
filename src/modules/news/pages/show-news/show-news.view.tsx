import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Note } from '../../../../ui/index.ts';
import { programmePaths } from '../../../programmes/index.ts';
import type { Programme } from '../../../programmes/index.ts';
import type { History } from '../../history.ts';
import { NewsArticle } from '../../news-article.tsx';
import { textFor } from '../../news-text.ts';
import type { BothForms } from '../../news-text.ts';
import { paths } from '../../paths.ts';
import type { NewsPage } from '../../shown-news.query.ts';
import { textsIn } from '../../texts/texts.ts';
import { momentIn } from '../../words.ts';

interface Shown {
  readonly news: NewsPage;
  readonly history: History | null;
  /** The programme it is about, where that can be read. */
  readonly programme: Programme | null;
  readonly mayManage: boolean;
}

/** One item at its address, with what has become of it since. */
export function ShowNews({ data: { news, history, programme, mayManage }, page }: ViewProps<unknown, Shown>) {
  const t = textsIn(page.lang);
  return (
    <div class="stack-lg">
      {history && <Historic history={history} news={news} page={page} />}
      {news.withdrawn ? (
        <Withdrawn withdrawn={news.withdrawn} page={page} />
      ) : (
        <Published news={news} page={page} />
      )}
      {programme && !news.withdrawn && (
        <p>
          {t.programme}:{' '}
          <a href={`/${page.lang}${programmePaths.programme(programme.slug)}`}>
            {programme.name[page.lang === 'nn' ? 'nn' : 'nb']}
          </a>
        </p>
      )}
      {mayManage && (
        <p>
          <a href={`/${page.lang}${paths.manage(news.id)}`}>{t.manage}</a>
        </p>
      )}
    </div>
  );
}

function Published({ news, page }: { news: NewsPage; page: PageContext }) {
  const t = textsIn(page.lang);
  const text = textFor(page.lang, news.texts);
  const byline = fill(t.byline, { publisher: news.publisher[page.lang], date: page.format.date(news.dated) });
  return (
    <article class="stack">
      <h1 class="read" lang={text.lang}>
        {text.title}
      </h1>
      <p class="soft">
        {byline}
        {news.correctedAt !== null && ` · ${fill(t.corrected, { moment: momentIn(page, news.correctedAt) })}`}
      </p>
      {text.lang !== page.lang && <p class="soft">{t.inBokmaal}</p>}
      <NewsArticle text={text} lang={text.lang} />
      {news.corrections.length > 0 && (
        <section class="read stack-sm">
          <h2>{t.corrections}</h2>
          <ul>
            {news.corrections.map(({ at, note }) => (
              <li key={at}>
                {fill(t.corrected, { moment: momentIn(page, at) })}. <Words of={note} page={page} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

function Withdrawn({ withdrawn, page }: { withdrawn: { at: string; reason: BothForms }; page: PageContext }) {
  const t = textsIn(page.lang);
  return (
    <div class="read stack">
      <h1>{t.withdrawn}</h1>
      <Note color="warning">
        <p>
          {fill(t.withdrawnWhy, { moment: momentIn(page, withdrawn.at) })}{' '}
          <Words of={withdrawn.reason} page={page} />
        </p>
      </Note>
    </div>
  );
}

/** What is only written in the two Norwegian forms is read in Bokmål by those who read English. */
function Words({ of, page }: { of: BothForms; page: PageContext }) {
  return page.lang === 'en' ? <span lang="nb">{of.nb}</span> : <>{of[page.lang]}</>;
}

interface HistoricProps {
  readonly history: History;
  readonly news: NewsPage;
  readonly page: PageContext;
}

function Historic({ history: { government, publisherNow }, news, page: { lang } }: HistoricProps) {
  const t = textsIn(lang);
  return (
    <Note title={t.historic} level={2}>
      {government && <p>{fill(t.government, { government: government.name[lang] })}</p>}
      {publisherNow && (
        <p>{fill(t.renamed, { former: news.publisher[lang], present: publisherNow[lang] })}</p>
      )}
    </Note>
  );
}
