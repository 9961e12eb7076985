import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';

export const showOpenDataPage = definePage({
  id: 'home/show-open-data',
  path: paths.openData,
  access: anyone,
  query: z.object({}),
  load: () => Promise.resolve({}),
  head: (_, { lang }) => ({
    title: textsIn(lang).openData.title,
    alternates: [{ type: 'application/json', href: '/api/openapi.json', title: 'OpenAPI 3.1' }],
  }),
  view: ({ page }) => {
    const t = textsIn(page.lang).openData;
    return (
      <div class="read stack-lg">
        <div>
          <h1>{t.title}</h1>
          <p class="lead">{t.lead}</p>
        </div>
        <section>
          <h2>{t.how}</h2>
          <p>{t.paging}</p>
          <ul>
            <li>
              <a href="/api/openapi.json">{t.description}</a>
            </li>
            {examples.map((address) => (
              <li key={address}>
                <a href={address}>
                  <code>{address}</code>
                </a>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{t.sources}</h2>
          <p>{t.sourcesText}</p>
        </section>
      </div>
    );
  },
  examples: [{ path: '/open-data', shows: 'how to fetch data' }],
});

/** Addresses to try, one of each kind. */
const examples = [
  '/api/v1/municipalities?on=2013-01-01',
  '/api/v1/municipalities/1508',
  '/api/v1/counties.csv',
  '/api/v1/changes?on=2020-01-01',
  '/api/v1/organisations',
];
