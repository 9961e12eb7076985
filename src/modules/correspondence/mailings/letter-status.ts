import type { MailStatus } from '../../../platform/mail/outcome.ts';

/**
 * Where a letter stands. `not_sendable`: something is missing; `ready`: will be made when the mailing goes on;
 * `numbered`: has its number and is being made; `waiting`: in the outbox; `held`: there is no mail server;
 * `to_download`: there is no address; `failed`: could not be made, or the mail was refused.
 */
export const letterStatuses = [
  'not_sendable',
  'failed',
  'uncertain',
  'held',
  'ready',
  'numbered',
  'waiting',
  'to_download',
  'sent',
  'delivered',
] as const;
export type LetterStatus = (typeof letterStatuses)[number];

/** What the rows of a letter say. */
export interface LetterFacts {
  /** Nothing is missing, and its language is known. */
  readonly isSendable: boolean;
  readonly hasNumber: boolean;
  /** It could not be made, and nobody has asked for another try. */
  readonly hasFailed: boolean;
  readonly channel: 'email' | 'package' | null;
  /** How its mail stands in the outbox. */
  readonly mail: MailStatus | null;
  readonly hasArrived: boolean;
}

/** The one status that follows from what has happened to a letter. */
export function statusOf(letter: LetterFacts): LetterStatus {
  if (letter.hasArrived) return 'delivered';
  if (letter.channel === 'package') return 'to_download';
  if (letter.channel === 'email') return statusOfMail(letter.mail);
  if (letter.hasFailed) return 'failed';
  if (letter.hasNumber) return 'numbered';
  return letter.isSendable ? 'ready' : 'not_sendable';
}

function statusOfMail(mail: MailStatus | null): LetterStatus {
  return mail === null || mail === 'sending' ? 'waiting' : mail;
}

/** How many letters stand how, every status named. */
export function countStatuses(statuses: Iterable<LetterStatus>): Readonly<Record<LetterStatus, number>> {
  const counts = Object.fromEntries(letterStatuses.map((status) => [status, 0])) as Record<
    LetterStatus,
    number
  >;
  for (const status of statuses) counts[status] += 1;
  return counts;
}
