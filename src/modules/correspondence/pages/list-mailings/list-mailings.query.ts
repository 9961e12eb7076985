import { sql } from 'kysely';
import type { PageContext } from '../../../../platform/http/page.ts';
import type { Lang } from '../../../../platform/text/language.ts';
import { actingMandate } from '../../../identity/index.ts';
import { letterKinds } from '../../mailings/letter-kind.ts';
import { stateAfter } from '../../mailings/mailing.ts';
import type { MailingState, MailingStep } from '../../mailings/mailing.ts';
import { caseReference } from '../../reference.ts';

/** Mailings on a page of the list. */
const pageSize = 50;

export interface ListedMailing {
  readonly id: number;
  readonly label: Readonly<Record<Lang, string>>;
  readonly caseReference: string;
  readonly dated: string;
  readonly letters: number;
  readonly state: MailingState;
}

/** The mailings of the organisation the reader acts for, newest first; one query. */
export async function findMailings(
  page: PageContext<{ readonly before?: number | undefined }>,
): Promise<{ readonly rows: readonly ListedMailing[]; readonly next: number | null }> {
  const senderId = actingMandate(page.principal)?.organisationId ?? 0;
  const { rows } = await sql<{
    id: number;
    kind: string;
    year: number;
    sequence: number;
    dated: string;
    letters: number;
    step: MailingStep | null;
  }>`
    select m.id, m.kind, c.year, c.sequence, m.dated,
           (select count(*)::integer from correspondence.letter where mailing_id = m.id) as letters,
           (select step from correspondence.mailing_step where mailing_id = m.id order by number desc limit 1) as step
    from correspondence.mailing m join correspondence.case_file c on c.id = m.case_id
    where m.sender_id = ${senderId} and m.id < ${page.query.before ?? Number.MAX_SAFE_INTEGER}
    order by m.id desc limit ${pageSize + 1}`.execute(page.db);
  const labels = new Map(page.contributions.to(letterKinds).map(({ name, label }) => [name, label]));
  const shown = rows.slice(0, pageSize);
  return {
    rows: shown.map(({ kind, year, sequence, step, ...row }) => ({
      ...row,
      label: labels.get(kind) ?? { nb: kind, nn: kind, en: kind },
      caseReference: caseReference({ year, sequence }),
      state: stateAfter(step),
    })),
    next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
  };
}
