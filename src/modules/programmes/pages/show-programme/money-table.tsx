import type { PageContext } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { DataTable } from '../../../../ui/index.ts';
import { itemsOf } from '../../contents.ts';
import { textsIn } from '../../texts/texts.ts';
import { shownIn } from '../../words.ts';
import type { ShownProgramme } from './show-programme.query.ts';

/** The money frame, one row for each budget year, with what is promised of it and what is left. */
export function Money({ programme, page }: { programme: ShownProgramme; page: PageContext }) {
  const { contents, years } = programme;
  if (years.length === 0) return null;
  const { lang, format } = page;
  const t = textsIn(lang).show;
  const items = new Map(itemsOf(contents, 'budget_year').map((item) => [item.id, item]));
  const kroner = (amount: number) => fill(t.kroner, { amount: format.number(amount) });
  return (
    <section class="stack">
      <h2>{t.money}</h2>
      <p>{t.moneyLead}</p>
      <DataTable
        caption={t.money}
        captionHidden
        cards
        rows={years}
        rowKey={({ year }) => String(year)}
        empty={null}
        columns={[
          { key: 'year', header: t.year, rowHeader: true, cell: ({ year }) => year },
          {
            key: 'post',
            header: t.post,
            cell: ({ itemId }) => {
              const { body, lang: language } = shownIn(lang, items.get(itemId ?? 0)?.texts.name);
              return <span lang={language}>{body}</span>;
            },
          },
          { key: 'amount', header: t.amount, kind: 'number', cell: ({ amount }) => kroner(amount) },
          {
            key: 'committed',
            header: t.committed,
            kind: 'number',
            cell: ({ committed }) => kroner(committed),
          },
          { key: 'left', header: t.left, kind: 'number', cell: ({ left }) => kroner(left) },
        ]}
      />
      {years.some(({ subjectToAppropriation }) => subjectToAppropriation) && (
        <p class="small">{t.reserved}</p>
      )}
    </section>
  );
}
