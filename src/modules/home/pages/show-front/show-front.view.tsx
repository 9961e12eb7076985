import type { PageContext } from '../../../../platform/http/page.ts';
import { Button, Facts, Field, Form, emptyForm } from '../../../../ui/index.ts';
import { ProgrammeList, programmePaths } from '../../../programmes/index.ts';
import type { Programme } from '../../../programmes/index.ts';
import { NewsList, newsPaths } from '../../../news/index.ts';
import type { ShownNews } from '../../../news/index.ts';
import { registerPaths } from '../../../register/index.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import type { Summary } from './summary.ts';

interface FrontProps {
  readonly summary: Summary;
  /** Those that are running. */
  readonly programmes: readonly Programme[];
  /** The newest, as many as there is room for. */
  readonly news: readonly ShownNews[];
  readonly page: PageContext;
}

/** The public front page: what Saman is, and what can be looked up in it today. */
export function ShowFront({ summary, programmes, news, page }: FrontProps) {
  const t = textsIn(page.lang).front;
  const { format, lang } = page;
  const sections = [
    { path: registerPaths.municipalities, title: t.list, why: t.listWhy },
    { path: registerPaths.changes, title: t.changes, why: t.changesWhy },
    { path: registerPaths.map, title: t.map, why: t.mapWhy },
    { path: paths.openData, title: t.openData, why: t.openDataWhy },
  ];
  return (
    <>
      <div class="hero">
        <div class="stack">
          <p class="soft">{t.kicker}</p>
          <h1>{t.heading}</h1>
          <p class="lead">{t.lead}</p>
        </div>
        <Threads texts={t.threads} />
        <div class="call">
          <h2>{t.find}</h2>
          <Form
            method="get"
            address={`/${lang}${registerPaths.municipalities}`}
            state={emptyForm}
            class="stack"
          >
            <Field type="search" name="name" label={t.findHint} maxLength={60} />
            <Button>{t.search}</Button>
          </Form>
        </div>
      </div>
      <div class="wrap stack-lg">
        {programmes.length > 0 && (
          <section>
            <h2>{t.programmes}</h2>
            <ProgrammeList programmes={programmes} lang={lang} />
            <p>
              <a href={`/${lang}${programmePaths.programmes}`}>{t.allProgrammes}</a>
            </p>
          </section>
        )}
        {news.length > 0 && (
          <section>
            <h2>{t.news}</h2>
            <NewsList items={news} page={page} level={3} />
            <p>
              <a href={`/${lang}${newsPaths.list}`}>{t.allNews}</a>
            </p>
          </section>
        )}
        <section>
          <h2>{t.now}</h2>
          <Facts
            facts={[
              { name: t.municipalities, value: format.number(summary.municipalities) },
              { name: t.counties, value: format.number(summary.counties) },
              ...(summary.inhabitants === null
                ? []
                : [{ name: t.inhabitants, value: format.number(summary.inhabitants) }]),
              { name: t.nynorsk, value: format.number(summary.nynorsk) },
              { name: t.bokmaal, value: format.number(summary.bokmaal) },
            ]}
          />
          <p class="small soft">{t.asKnown}</p>
        </section>
        <section>
          <h2>{t.sections}</h2>
          <div class="grid">
            {sections.map(({ path, title, why }) => (
              <article key={path} class="box stack-sm">
                <h3>
                  <a href={`/${lang}${path}`}>{title}</a>
                </h3>
                <p>{why}</p>
              </article>
            ))}
          </div>
        </section>
        <p class="read soft">{t.building}</p>
      </div>
    </>
  );
}

/** The three sides of a municipality run together behind the search. */
function Threads({ texts }: { texts: { elected: string; employees: string; leadership: string } }) {
  return (
    <div class="threads">
      <svg class="strand" viewBox="0 0 1280 176" preserveAspectRatio="none" aria-hidden="true">
        <path class="i" d="M0 30H340C560 30 560 92 780 92H1280" />
        <path class="k" d="M0 97H340C560 97 560 104 780 104H1280" />
        <path class="b" d="M0 163H340C560 163 560 116 780 116H1280" />
      </svg>
      <ul>
        <li>{texts.elected}</li>
        <li>{texts.employees}</li>
        <li>{texts.leadership}</li>
      </ul>
    </div>
  );
}
