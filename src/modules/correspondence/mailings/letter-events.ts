import { defineEvent } from '../../../platform/db/events.ts';

/** What every event about a letter says. */
export interface LetterEvent {
  readonly letterId: number;
  readonly mailingId: number;
  /** What the mailing is about: 'calls.call:3'. */
  readonly object: string;
  readonly organisationId: number;
}

/** A letter has been frozen and given its way out: it is in the outbox, or waits to be downloaded. */
export const letterSent = defineEvent<LetterEvent & { readonly channel: 'email' | 'package' }>(
  'correspondence.LetterSent',
);

/** The sender has stated that a letter has come to its recipient. */
export const letterDelivered = defineEvent<LetterEvent>('correspondence.LetterDelivered');

/** Somebody at the recipient has opened a letter for the first time. */
export const letterOpened = defineEvent<LetterEvent>('correspondence.LetterOpened');
