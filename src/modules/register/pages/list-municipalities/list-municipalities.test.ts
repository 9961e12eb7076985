import { beforeAll, expect, test } from 'vitest';
import { testApp } from '../../../../../tests/support/test-app.ts';
import type { TestApp } from '../../../../../tests/support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});

/** The names and numbers in the table, as a reader sees them, and the count above it. */
async function listed(search: string): Promise<{ found: string | undefined; rows: string[] }> {
  const html = await (await app.request(`/nb/municipalities${search}`)).text();
  const rows = [...html.matchAll(/<tr><th scope="row"><a href="\/nb\/municipalities\/(\d{4})">(.*?)<\/a>/g)];
  return {
    found: /<output><strong>(.*?)<\/strong>/.exec(html)?.[1],
    rows: rows.map(([, number, name]) => `${number} ${name}`),
  };
}

/** The former municipalities a search shows, with those that followed them. */
async function former(search: string): Promise<string[]> {
  const html = await (await app.request(`/nb/municipalities${search}`)).text();
  const section = /<h2>Har vært kommune<\/h2>.*?<ul class="list">(.*?)<\/ul>/.exec(html)?.[1] ?? '';
  return [...section.matchAll(/<li>(.*?)<\/li>/g)].map(([, item = '']) => item.replaceAll(/<[^>]*>/g, ''));
}

const counts: readonly (readonly [from: number, to: number, count: number])[] = [
  [2008, 2011, 430],
  [2012, 2012, 429],
  [2013, 2016, 428],
  [2017, 2017, 426],
  [2018, 2019, 422],
  [2020, 2023, 356],
  [2024, 2026, 357],
];
const years = counts.flatMap(([from, to, count]) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ year: from + index, count })),
);

test.each(years)(
  'on 1 January $year there are $count, in the list and in the open data',
  async ({ year, count }) => {
    const on = `${year}-01-01`;
    const { total, items, next } = (await (await app.request(`/api/v1/municipalities?on=${on}`)).json()) as {
      total: number;
      items: { number: string }[];
      next: string | null;
    };
    expect([total, new Set(items.map(({ number }) => number)).size, next]).toEqual([count, count, null]);
    const { found, rows } = await listed(`?on=${on}&sort=number`);
    expect(found).toBe(`${count} kommuner`);
    expect(rows.map((row) => row.slice(0, 4))).toEqual(items.map(({ number }) => number));
  },
);

test('namesakes are told apart by their county', async () => {
  expect(await listed('?name=Her%C3%B8y')).toEqual({
    found: '2 kommuner',
    rows: ['1515 Herøy (Møre og Romsdal)', '1818 Herøy (Nordland)'],
  });
  expect(await listed('?name=V%C3%A5ler')).toEqual({
    found: '2 kommuner',
    rows: ['3114 Våler (Østfold)', '3419 Våler (Innlandet)'],
  });
});

test('a former municipality that was merged is shown with the one that followed, one that got a new number is not', async () => {
  expect((await listed('?name=Sandnes')).rows).toEqual(['1108 Sandnes']);
  expect(await former('?name=Sandnes')).toEqual([
    'Sandnes (1102, Rogaland) fra 1. januar 1971 til 1. januar 2020, etterfulgt av Sandnes (1108)',
  ]);
  expect(await former('?name=Halden')).toEqual([]);
  expect(await former('?name=Tysfjord')).toEqual([
    'Tysfjord (1850, Nordland) fra 1. januar 1971 til 1. januar 2020, etterfulgt av Narvik (1806), Hábmer - Hamarøy (1875)',
  ]);
  // Seen from 2013 the Sandnes of today is still to come.
  expect((await listed('?name=Sandnes&on=2013-01-01')).rows).toEqual(['1102 Sandnes']);
  expect(await former('?name=Sandnes&on=2013-01-01')).toEqual([
    'Sandnes (1108, Rogaland) fra 1. januar 2020',
  ]);
});

test('a name is found without its Norwegian letters, and in every official language', async () => {
  expect((await listed('?name=Malselv')).rows).toEqual(['5524 Målselv']);
  for (const name of ['Porsanger', 'Porsáŋgu', 'Porsangu', 'Porsanki'])
    expect((await listed(`?name=${encodeURIComponent(name)}`)).rows).toEqual(['5622 Porsanger']);
});

test('a language form is marked with the year it was known', async () => {
  const html = await (await app.request('/nn/municipalities?on=2011-03-01&name=Stavanger')).text();
  expect(/data-th="Målform">(.*?)<\/td>/.exec(html)?.[1]?.replaceAll(/<[^>]*>/g, '')).toBe(
    'Bokmål opplyst 2015',
  );
});
