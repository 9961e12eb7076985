import type { ComponentChildren } from 'preact';

export type Direction = 'ascending' | 'descending';
export type Sort = { column: string; direction: Direction };

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ComponentChildren;
  /** `number` stands to the right with figures of equal width; `code` is a date or number that is never broken. */
  kind?: 'text' | 'number' | 'code';
  /** The name of the row; one column has it. */
  rowHeader?: boolean;
  sortable?: boolean;
  /** On a phone the cell says its column's name unless the content speaks for itself (a state, a place). */
  bare?: boolean;
};

export type DataTableProps<Row> = {
  caption: string;
  /** The caption is always there for those who listen; this hides it where a heading already says it. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort | undefined;
  /** The address of this list in another order. */
  sortHref?: (sort: Sort) => string;
  /** What will be here, and the one thing to do, when there are no rows. */
  empty: ComponentChildren;
  /** Low rows, for staff. */
  dense?: boolean;
  /** Each row a small card on a phone. Without it the table scrolls sideways in its own frame. */
  cards?: boolean;
};

/** A table of records. Order is a link, so it can be shared and works without JavaScript. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, sort, sortHref, empty, dense, cards } = props;
  if (rows.length === 0) return <div class="empty">{empty}</div>;
  return (
    // What scrolls sideways must be reachable with the keyboard, so the frame takes focus and has a name.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section class="scroll" aria-label={caption} tabIndex={0}>
      <table class={['ds-table', dense && 'dense', cards && 'cards'].filter(Boolean).join(' ')}>
        <caption class={captionHidden ? 'ds-sr-only' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} sortHref={sortHref} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} named={cards === true} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type HeaderCellProps<Row> = {
  column: Column<Row>;
  sort: Sort | undefined;
  sortHref: ((sort: Sort) => string) | undefined;
};

function HeaderCell<Row>({ column, sort, sortHref }: HeaderCellProps<Row>) {
  const kind = column.kind === 'number' ? 'num' : undefined;
  if (!column.sortable || !sortHref) {
    return (
      <th scope="col" class={kind}>
        {column.header}
      </th>
    );
  }
  const now = sort?.column === column.key ? sort.direction : undefined;
  const next: Direction = now === 'ascending' ? 'descending' : 'ascending';
  return (
    <th scope="col" class={kind} aria-sort={now ?? 'none'}>
      <a class="sort" href={sortHref({ column: column.key, direction: next })}>
        {column.header}
      </a>
    </th>
  );
}

const kinds = { text: undefined, number: 'num', code: 'tnum nowrap' } as const;

function Cell<Row>({ column, row, named }: { column: Column<Row>; row: Row; named: boolean }) {
  if (column.rowHeader) return <th scope="row">{column.cell(row)}</th>;
  return (
    <td class={kinds[column.kind ?? 'text']} data-th={named && !column.bare ? column.header : undefined}>
      {column.cell(row)}
    </td>
  );
}
