import type { PageContext } from '../../../platform/http/page.ts';
import { State } from '../../../ui/index.ts';
import { textsIn } from '../texts/texts.ts';
import { paths } from '../paths.ts';
import { letterStatuses } from './letter-status.ts';
import type { FollowedMailing } from './mailings.query.ts';
import { stateKinds, statusKinds } from './mailing-words.ts';

export type MailingPanelProps = {
  readonly page: Pick<PageContext, 'lang' | 'format'>;
  readonly followed: FollowedMailing;
};

/** How the letters of a mailing are doing, for its owner's own page. A heading at level 2, and the way to all of them. */
export function MailingPanel({ page, followed }: MailingPanelProps) {
  const t = textsIn(page.lang).mailings;
  const { mailing, counts } = followed;
  return (
    <section class="stack" aria-labelledby={`mailing-${mailing.id}`}>
      <h2 id={`mailing-${mailing.id}`}>{t.panel.title}</h2>
      <p>
        <State is={stateKinds[mailing.state]}>{t.states[mailing.state]}</State>
      </p>
      <ul class="plain row">
        {letterStatuses
          .filter((status) => counts[status] > 0)
          .map((status) => (
            <li key={status}>
              <State is={statusKinds[status]}>
                {t.statuses[status]} <b class="tnum">{page.format.number(counts[status])}</b>
              </State>
            </li>
          ))}
      </ul>
      <p>
        <a href={`/${page.lang}${paths.mailing(mailing.id)}`}>{t.panel.open}</a>
      </p>
    </section>
  );
}
