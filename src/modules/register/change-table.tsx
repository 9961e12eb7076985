import type { PageContext } from '../../platform/http/page.ts';
import { DataTable } from '../../ui/index.ts';
import type { Column } from '../../ui/index.ts';
import type { ChangeFact } from './municipality.query.ts';
import { paths } from './paths.ts';
import { textsIn } from './texts/texts.ts';

interface Props {
  readonly caption: string;
  readonly changes: readonly ChangeFact[];
  readonly page: PageContext;
  /** Show the date of each change; without it all are of the same day. */
  readonly dated?: boolean;
}

/** Changes between municipalities, with what the source does not say said. */
export function ChangeTable({ caption, changes, page, dated = false }: Props) {
  const t = textsIn(page.lang);
  const { lang, format } = page;
  const end = (number: string, name: string) => (
    <a href={`/${lang}${paths.municipality(number)}`}>
      {name} ({number})
    </a>
  );
  // Under a heading that says what kind of change it was, the column is only there for what is uncertain.
  const explained = dated || changes.some(({ certainty }) => certainty !== 'certain');
  const ends: Column<ChangeFact>[] = [
    { key: 'from', header: t.change.from, rowHeader: true, cell: (row) => end(row.fromNumber, row.fromName) },
    { key: 'to', header: t.change.to, cell: (row) => end(row.toNumber, row.toName) },
  ];
  const what: Column<ChangeFact> = {
    key: 'what',
    header: t.change.what,
    cell: (row) => (
      <>
        {t.kinds[row.kind]}
        {row.certainty !== 'certain' && (
          <span class="soft small">
            {' '}
            {row.certainty === 'direction_unknown' ? t.change.uncertainDirection : t.change.uncertainDate}
          </span>
        )}
      </>
    ),
  };
  const date: Column<ChangeFact> = {
    key: 'date',
    header: t.change.date,
    kind: 'code',
    cell: (row) => <a href={`/${lang}${paths.changesOn(row.date)}`}>{format.shortDate(row.date)}</a>,
  };
  return (
    <DataTable
      caption={caption}
      captionHidden
      dense
      cards
      columns={[...(dated ? [date] : []), ...ends, ...(explained ? [what] : [])]}
      rows={changes}
      rowKey={(row) => `${row.date} ${row.fromNumber} ${row.toNumber} ${row.kind}`}
      empty={<p>{t.change.none}</p>}
    />
  );
}
