import type { PageContext } from '../../../../platform/http/page.ts';
import { Note } from '../../../../ui/index.ts';
import { paths } from '../../paths.ts';
import type { Indicator, Topic } from '../../indicator.ts';
import { textsIn } from '../../texts/texts.ts';

interface Props {
  readonly topics: readonly Topic[];
  readonly indicators: readonly Indicator[];
  readonly page: PageContext;
}

/** What can be measured on each topic, best first, and where one must be careful. */
export function ListIndicators({ topics, indicators, page: { lang } }: Props) {
  const t = textsIn(lang);
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return (
    <>
      <div>
        <div class="row end head">
          <h1>{t.list.title}</h1>
          <p class="row">
            <a href="/api/v1/indicators.csv">CSV</a>
            <a href="/api/v1/indicators">JSON</a>
          </p>
        </div>
        <p class="lead">{t.list.lead}</p>
      </div>
      {topics.map((topic) => (
        <section key={topic.key} class="stack">
          <h2>{topic.name[lang]}</h2>
          {topic.warning !== null && (
            <Note color="warning">
              <p>{topic.warning[lang]}</p>
            </Note>
          )}
          <ul class="list">
            {topic.indicatorIds
              .flatMap((id) => byId.get(id) ?? [])
              .map((indicator) => (
                <li key={indicator.key}>
                  <h3>
                    <a href={`/${lang}${paths.indicator(indicator.key)}`}>{indicator.name[lang]}</a>
                  </h3>
                  <p>{indicator.measures[lang]}</p>
                  <p class="small soft">{t.sources[indicator.source]}</p>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
