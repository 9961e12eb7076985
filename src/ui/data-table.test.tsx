import { expect, test } from 'vitest';
import { DataTable } from './data-table.tsx';
import type { Column, Sort } from './data-table.tsx';
import { renderPart } from './document.ts';

type Place = { name: string; people: number };

const columns: readonly Column<Place>[] = [
  { key: 'name', header: 'Kommune', rowHeader: true, sortable: true, cell: (row) => row.name },
  { key: 'people', header: 'Innbyggjarar', kind: 'number', sortable: true, cell: (row) => row.people },
  { key: 'code', header: 'Nummer', kind: 'code', bare: true, cell: () => '4601' },
];
const rows = [{ name: 'Fjellvik', people: 8412 }];

function table(sort: Sort | undefined, places: readonly Place[] = rows) {
  return renderPart(
    <DataTable
      caption="Kommunar"
      columns={columns}
      rows={places}
      rowKey={(row) => row.name}
      sort={sort}
      sortHref={({ column, direction }) => `?sort=${column}&order=${direction}`}
      empty={<p>Ingen kommunar</p>}
      cards
    />,
  );
}

function headers(html: string) {
  return [...html.matchAll(/aria-sort="(\w+)"><a class="sort" href="([^"]*)"/g)].map((match) =>
    match.slice(1),
  );
}

test('the header says the order and links to the next one', () => {
  expect(headers(table(undefined))).toEqual([
    ['none', '?sort=name&amp;order=ascending'],
    ['none', '?sort=people&amp;order=ascending'],
  ]);
  expect(headers(table({ column: 'name', direction: 'ascending' }))).toEqual([
    ['ascending', '?sort=name&amp;order=descending'],
    ['none', '?sort=people&amp;order=ascending'],
  ]);
  expect(headers(table({ column: 'name', direction: 'descending' }))).toEqual([
    ['descending', '?sort=name&amp;order=ascending'],
    ['none', '?sort=people&amp;order=ascending'],
  ]);
});

test('numbers stand to the right and cells carry their column to a phone', () => {
  expect(/<tbody>.*<\/tbody>/.exec(table(undefined))?.[0]).toBe(
    '<tbody><tr><th scope="row">Fjellvik</th><td class="num" data-th="Innbyggjarar">8412</td>' +
      '<td class="tnum nowrap">4601</td></tr></tbody>',
  );
});

test('without rows there is a sentence, not an empty table', () => {
  expect(table(undefined, [])).toBe('<div class="empty"><p>Ingen kommunar</p></div>');
});
