import type { Answer, Answers } from '../answer-schema.ts';
import type { Outline } from '../outline.ts';

/**
 * What somebody may do with a text, made by its owner from its own policy: 'read' sees it, 'comment' also says something
 * about it, 'write' also changes it. Forms asks inside the command, after the text is locked.
 */
export type WritingAccess = 'none' | 'read' | 'comment' | 'write';

/** A text that several people write, as it stands. */
export interface Writing {
  readonly id: number;
  /** Whose it is: 'applications.application:31'. */
  readonly object: string;
  readonly templateVersionId: number;
  readonly outline: Outline;
  /** By question; a question nobody has answered is left out. */
  readonly answers: Answers;
  /** Question → the revision of its answer. */
  readonly revisions: Readonly<Record<string, number>>;
  /** Grows with every accepted change of the text: what a freeze is bound to. 0 when nothing is written. */
  readonly edition: number;
}

/** One answer somebody sends, written on the revision `base` (0: there was none). */
export interface AnswerChange {
  readonly question: string;
  readonly base: number;
  readonly value: Answer;
}

/** Who wrote the text that another met, and when (domain time, ISO). */
export interface Met {
  readonly by: string;
  readonly at: string;
  /** The held text to be settled. */
  readonly heldId: number;
}

/**
 * What became of one change. 'same': it stood there already; 'saved': as it was sent; 'merged': together with what another
 * had changed; 'held': another changed the same place, `value` has the other's words there, and what was sent is kept as a
 * held text.
 */
export type SavedAnswer = {
  readonly question: string;
  readonly revision: number;
  readonly value: Answer;
} & ({ readonly outcome: 'same' | 'saved' | 'merged' } | { readonly outcome: 'held'; readonly met: Met });

export interface Saved {
  readonly edition: number;
  readonly answers: readonly SavedAnswer[];
}
