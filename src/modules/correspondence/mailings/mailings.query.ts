import type { Contributions } from '../../../platform/contribution.ts';
import type { Db } from '../../../platform/db/database.ts';
import { mailStatusesAbout } from '../../../platform/mail/outbox.ts';
import type { Lang } from '../../../platform/text/language.ts';
import { kindNamed } from './letter-kind.ts';
import { stateOf } from './letter-state.ts';
import type { LetterState } from './letter-state.ts';
import type { LetterStatus } from './letter-status.ts';
import { countStatuses } from './letter-status.ts';
import { findLetters } from './letter-store.ts';
import type { LetterRow } from './letter-store.ts';
import { mailingObject } from './mailing.ts';
import type { Mailing } from './mailing.ts';
import { findMailing } from './mailing-store.ts';
import { hashOfKey } from './make-letter.ts';

/** A letter with where it stands. */
export type FollowedLetter = LetterRow & { readonly state: LetterState };

/** A mailing with its letters, in three queries whatever their number. */
export interface FollowedMailing {
  readonly mailing: Mailing;
  readonly letters: readonly FollowedLetter[];
  readonly counts: Readonly<Record<LetterStatus, number>>;
}

/** A mailing with every letter and where it stands; null when there is none. Says nothing about who may read it. */
export async function mailingOf(
  db: Db,
  id: number,
  contributions: Contributions,
): Promise<FollowedMailing | null> {
  const mailing = await findMailing(db, id);
  if (!mailing) return null;
  const kind = kindNamed(contributions, mailing.kind);
  const rows = await findLetters(db, { mailingId: id });
  const mails = await mailStatusesAbout(db, mailingObject(id));
  const letters = rows.map((row) => {
    const mail = row.mailKey === null ? null : (mails.get(row.mailKey) ?? null);
    return { ...row, state: stateOf(mailing, kind, row, mail) };
  });
  return { mailing, letters, counts: countStatuses(letters.map(({ state }) => state.status)) };
}

/** What an owner may know of a letter: to whom, and how far it has come. */
export interface SentLetter {
  readonly id: number;
  readonly organisationId: number;
  readonly lang: Lang | null;
  /** '26/630-17', or null while it has no number. */
  readonly reference: string | null;
  readonly status: LetterStatus;
}

/** Where every letter of a mailing stands, for its owner's own lists. */
export async function letterStatesOf(
  db: Db,
  mailingId: number,
  contributions: Contributions,
): Promise<SentLetter[]> {
  const followed = await mailingOf(db, mailingId, contributions);
  return (followed?.letters ?? []).map(({ id, organisationId, reference, state }) => ({
    id,
    organisationId,
    reference,
    lang: state.lang,
    status: state.status,
  }));
}

/** What whoever has the secret address of a letter may know. */
export interface LetterByKey {
  readonly letterId: number;
  readonly mailingId: number;
  readonly kind: string;
  /** What the mailing is about: 'calls.call:3'. */
  readonly object: string;
  readonly organisationId: number;
  readonly recipient: string;
  readonly sender: string;
  readonly lang: Lang;
  readonly title: string;
  readonly dated: string;
  readonly reference: string;
  readonly versionId: number;
  readonly arrivedAt: string | null;
}

/** The letter whose address holds this key, or null. */
export async function letterByKey(db: Db, key: string): Promise<LetterByKey | null> {
  const [letter] = await findLetters(db, { keyHash: hashOfKey(key) });
  const mailing = letter && (await findMailing(db, letter.mailingId));
  if (!mailing || letter.language === null || letter.versionId === null || letter.reference === null)
    return null;
  const { language: lang, recipient } = letter;
  return {
    letterId: letter.id,
    mailingId: letter.mailingId,
    kind: mailing.kind,
    object: mailing.object,
    organisationId: letter.organisationId,
    recipient: recipient.name[lang],
    sender: mailing.sender.name[lang],
    lang,
    title: letter.title ?? '',
    dated: mailing.dated,
    reference: letter.reference,
    versionId: letter.versionId,
    arrivedAt: letter.arrivedAt,
  };
}
