import { DataTable, Pages, QuickCounts, State } from '../../../../ui/index.ts';
import { letterStatuses } from '../../mailings/letter-status.ts';
import { formIn, reasonIn, statusKinds } from '../../mailings/mailing-words.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import type { PartProps } from './show-mailing.view.tsx';

/** The letters of a mailing, a page at a time, with the statuses as filters. */
export function LetterTable({ data, page }: PartProps) {
  const t = textsIn(page.lang).mailings;
  const { mailing, kind, counts, letters, shown, next, answers } = data;
  const { status, after } = page.query;
  const address = (more: Record<string, string | number | undefined>) => {
    const wanted = Object.entries(more).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    );
    const search = new URLSearchParams(wanted).toString();
    return `${page.url.pathname}${search === '' ? '' : `?${search}`}`;
  };
  return (
    <section class="stack">
      <h2>{t.panel.title}</h2>
      <QuickCounts
        label={t.show.byStatus}
        items={[
          { label: t.show.all, href: address({}), count: letters.length, current: status === undefined },
          ...letterStatuses
            .filter((each) => counts[each] > 0)
            .map((each) => ({
              label: t.statuses[each],
              href: address({ status: each }),
              count: counts[each],
              current: status === each,
            })),
        ]}
      />
      <DataTable
        caption={t.show.table}
        captionHidden
        cards
        dense
        rows={shown}
        rowKey={({ id }) => String(id)}
        empty={<p>{t.show.none}</p>}
        columns={[
          {
            key: 'recipient',
            header: t.show.recipient,
            rowHeader: true,
            cell: ({ id, recipient }) => (
              <a href={`/${page.lang}${paths.mailingLetter(mailing.id, id)}`}>{recipient.name[page.lang]}</a>
            ),
          },
          {
            key: 'reference',
            header: t.show.reference,
            kind: 'code',
            cell: ({ reference }) => reference ?? '–',
          },
          {
            key: 'status',
            header: t.show.status,
            cell: ({ state }) => <State is={statusKinds[state.status]}>{t.statuses[state.status]}</State>,
          },
          { key: 'form', header: t.show.form, cell: (letter) => formIn(page, letter) },
          {
            key: 'why',
            header: t.show.why,
            cell: (letter) => reasonIn(page, kind, letter, answers.get(letter.id) || null) ?? '–',
          },
        ]}
      />
      <Pages
        {...(after !== undefined && { previous: address({ status }) })}
        {...(next !== null && { next: address({ status, after: next }) })}
      />
    </section>
  );
}
