import type { PageContext } from '../../../../platform/http/page.ts';
import { mailsWithKeys } from '../../../../platform/mail/outbox.ts';
import { kindNamed } from '../../mailings/letter-kind.ts';
import type { LetterKind } from '../../mailings/letter-kind.ts';
import type { LetterStatus } from '../../mailings/letter-status.ts';
import { mailingOf } from '../../mailings/mailings.query.ts';
import type { FollowedLetter, FollowedMailing } from '../../mailings/mailings.query.ts';
import { idIn } from '../../mailings/mailing-words.ts';

/** Letters on a page of the list. */
export const pageSize = 50;

export interface ShownMailing extends FollowedMailing {
  readonly kind: LetterKind;
  readonly shown: readonly FollowedLetter[];
  /** The position after which the next page begins. */
  readonly next: number | null;
  /** What the mail server said last, by letter. */
  readonly answers: ReadonlyMap<number, string>;
  /** Numbers of the packages there are. */
  readonly packages: readonly number[];
}

export interface MailingQuery {
  readonly status?: LetterStatus | undefined;
  readonly after?: number | undefined;
}

/** A mailing, its counts and one page of its letters; five queries whatever the number. Null when there is none. */
export async function findShownMailing(page: PageContext<MailingQuery>): Promise<ShownMailing | null> {
  const { db, params, query, contributions } = page;
  const id = idIn(params['id']);
  const followed = id === null ? null : await mailingOf(db, id, contributions);
  if (!followed) return null;
  const { status, after = 0 } = query;
  const rows = followed.letters.filter(
    ({ position, state }) => position > after && (status === undefined || state.status === status),
  );
  const shown = rows.slice(0, pageSize);
  const keys = shown.flatMap(({ mailKey }) => (mailKey === null ? [] : [mailKey]));
  const byKey = new Map((await mailsWithKeys(db, keys)).map(({ key, answer }) => [key, answer]));
  const packages = await db
    .selectFrom('correspondence.letter_package')
    .select('number')
    .where('mailing_id', '=', followed.mailing.id)
    .orderBy('number')
    .execute();
  return {
    ...followed,
    kind: kindNamed(contributions, followed.mailing.kind),
    shown,
    next: rows.length > pageSize ? (shown.at(-1)?.position ?? null) : null,
    answers: new Map(shown.map((letter) => [letter.id, byKey.get(letter.mailKey ?? '') ?? ''])),
    packages: packages.map(({ number }) => number),
  };
}
