import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { languages } from '../../../../platform/text/language.ts';
import type { Lang } from '../../../../platform/text/language.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, ButtonLink, Form, Note, State, emptyForm } from '../../../../ui/index.ts';
import type { ManagedNews } from '../../managed-news.query.ts';
import { NewsArticle } from '../../news-article.tsx';
import type { NewsState } from '../../news-state.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { momentIn, newsErrors, stateKinds } from '../../words.ts';
import { Correct, Publish, Withdraw } from './publishing.tsx';
import type { PartProps } from './publishing.tsx';

interface Managed {
  readonly news: ManagedNews;
  readonly state: NewsState;
}

/** An item with what can be done to it: read both forms, approve, publish, correct, withdraw. */
export function ManageNews({ data: { news, state }, page, form }: ViewProps<unknown, Managed>) {
  const t = textsIn(page.lang);
  const sent = form.typed['do'];
  const failed = { values: form.typed, errors: newsErrors(page.lang, form.refusals, firstOf(sent)) };
  const part = (name: string): PartProps => ({ news, page, state: sent === name ? failed : emptyForm });
  // What belongs to none of the large forms, or to one that is no longer on the page, stands at the top.
  const shown = shownIn(news, state);
  const homeless = form.refusals.length > 0 && !(typeof sent === 'string' && shown.has(sent));
  const at = news.withdrawal?.at ?? news.publications[0]?.visibleFrom;
  return (
    <div class="stack-lg">
      <div class="stack-sm">
        <h1>{t.work.title}</h1>
        <p class="row">
          <State is={stateKinds[state]}>
            {fill(t.states[state], { moment: at === undefined ? '' : momentIn(page, at) })}
          </State>
          <span class="soft">
            {fill(t.work.versions, { version: news.version, moment: momentIn(page, news.writtenAt) })}
          </span>
        </p>
        <p class="row">
          <ButtonLink variant="secondary" href={`/${page.lang}${paths.change(news.id)}`}>
            {t.work.change}
          </ButtonLink>
          {(state === 'published' || state === 'withdrawn') && (
            <a href={`/${page.lang}${paths.item(news.id)}`}>{t.work.look}</a>
          )}
        </p>
      </div>
      {homeless && (
        <Note color="danger" title={t.work.failed} level={2}>
          <ul>
            {failed.errors.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Note>
      )}
      <Preview news={news} page={page} />
      {shown.has('publish') && <Publish {...part('publish')} />}
      {shown.has('correct') && <Correct {...part('correct')} />}
      {news.publications.length > 0 && <Publications news={news} page={page} />}
      {shown.has('withdraw') && <Withdraw {...part('withdraw')} />}
    </div>
  );
}

/** The large forms that make sense where the item stands. */
function shownIn(news: ManagedNews, state: NewsState): ReadonlySet<string> {
  const isNewer = news.publications[0]?.version !== news.version;
  if (state === 'withdrawn') return new Set();
  if (state === 'published') return new Set(isNewer ? ['correct', 'withdraw'] : ['withdraw']);
  return new Set(state === 'embargoed' ? ['publish', 'withdraw'] : ['publish']);
}

/** The field at which a form tells what is about the whole of it. */
function firstOf(sent: unknown): string {
  if (sent === 'publish') return 'embargoDate';
  return sent === 'correct' ? 'noteNb' : 'reasonNb';
}

function Preview({ news, page }: { news: ManagedNews; page: PageContext }) {
  const t = textsIn(page.lang).work;
  const shown = languages.filter((lang) => lang !== 'en' || news.texts.en);
  return (
    <section>
      <h2>{t.preview}</h2>
      <div class="grid">
        {shown.map((lang) => (
          <OneText key={lang} of={lang} news={news} page={page} />
        ))}
      </div>
    </section>
  );
}

function OneText({ of, news, page }: { of: Lang; news: ManagedNews; page: PageContext }) {
  const t = textsIn(page.lang);
  const text = news.texts[of];
  return (
    <div class="box stack">
      <h3>{t.languages[of]}</h3>
      {text ? (
        <>
          <p class="as-h3" lang={of}>
            {text.title}
          </p>
          <NewsArticle text={text} lang={of} level={4} />
        </>
      ) : (
        <p class="soft">{t.work.missing}</p>
      )}
      <Approval of={of} news={news} page={page} />
    </div>
  );
}

function Approval({ of, news, page }: { of: Lang; news: ManagedNews; page: PageContext }) {
  const t = textsIn(page.lang);
  const text = news.texts[of];
  if (news.approved.includes(of)) return <State is="done">{t.work.approved}</State>;
  if (!text || text.title === '' || text.lead === '' || text.body === '')
    return <p class="small soft">{t.work.unfinished}</p>;
  return (
    <Form
      address={page.url.pathname}
      state={emptyForm}
      hidden={{ do: 'approve', version: String(news.version), language: of }}
      class="stack-sm"
    >
      <p class="small soft">{t.work.approveWhy}</p>
      <Button variant="secondary">
        {fill(t.work.approve, { language: t.languages[of].toLocaleLowerCase(page.lang) })}
      </Button>
    </Form>
  );
}

function Publications({ news, page }: { news: ManagedNews; page: PageContext }) {
  const t = textsIn(page.lang).work;
  return (
    <section>
      <h2>{t.history}</h2>
      <ul class="list">
        {news.publications.map(({ version, publishedAt, visibleFrom, note }) => (
          <li key={version}>
            <p>
              {fill(t.published, { version })} {momentIn(page, publishedAt)}
            </p>
            {visibleFrom !== publishedAt && (
              <p class="small soft">{fill(t.visible, { moment: momentIn(page, visibleFrom) })}</p>
            )}
            {note && <p class="small soft">{page.lang === 'en' ? note.nb : note[page.lang]}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
