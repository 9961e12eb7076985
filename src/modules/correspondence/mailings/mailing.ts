import type { Lang } from '../../../platform/text/language.ts';
import type { LetterTexts } from './letter-text.ts';
import type { FormChoices } from './recipient.ts';
import type { Copies, Sender } from './sender.ts';

/** How a mailing stands: being prepared, under way, stopped by somebody, or with nothing more to do. */
export type MailingState = 'preparing' | 'sending' | 'stopped' | 'finished';

export type MailingStep = 'begin' | 'stop' | 'go_on' | 'finish';

/** The state that follows from the newest step. */
export function stateAfter(step: MailingStep | null): MailingState {
  if (step === null) return 'preparing';
  if (step === 'stop') return 'stopped';
  return step === 'finish' ? 'finished' : 'sending';
}

/** One text to many, as it is stored. */
export interface Mailing {
  readonly id: number;
  readonly kind: string;
  readonly caseId: number;
  /** '26/630'. */
  readonly caseReference: string;
  readonly object: string;
  readonly senderId: number;
  readonly dated: string;
  /** What its kind keeps; the kind's schema reads it. */
  readonly data: unknown;
  readonly sender: Sender;
  readonly copies: Copies;
  readonly state: MailingState;
  readonly texts: LetterTexts;
  readonly choices: FormChoices;
  readonly preparedAt: string;
}

/** Languages a mailing may be written in, in the order pages show them. */
export const letterLanguages = ['nn', 'nb', 'en'] as const satisfies readonly Lang[];

/** 'correspondence.mailing:3', as in the audit chain and the outbox. */
export function mailingObject(id: number): string {
  return `correspondence.mailing:${id}`;
}

/** 'correspondence.letter:17'. */
export function letterObject(id: number): string {
  return `correspondence.letter:${id}`;
}
