import type { Answer } from '../answer-schema.ts';

/** A change of an answer, from what stood before to what stood after. */
export interface ChangedAnswer {
  readonly question: string;
  /** The revision it ended in. */
  readonly revision: number;
  readonly edition: number;
  /** 'person:12'. */
  readonly by: string;
  /** Domain time, ISO. */
  readonly at: string;
  readonly before: Answer;
  readonly after: Answer;
}

/** Two saves of the same person, no further apart than this, are one sitting (milliseconds). */
const pause = 15 * 60 * 1000;

/**
 * The changes as people remember them: the saves that follow each other in one question by one person, without anybody
 * between and without a long pause, are one change. Given and answered the newest first.
 */
export function sessionsOf(changes: readonly ChangedAnswer[]): ChangedAnswer[] {
  const out: ChangedAnswer[] = [];
  const begun = new Map<string, { readonly place: number; readonly earliest: ChangedAnswer }>();
  for (const change of changes) {
    const later = begun.get(change.question);
    const session = later && out[later.place];
    if (later && session && isOneSitting(change, later.earliest)) {
      out[later.place] = { ...session, before: change.before };
      begun.set(change.question, { place: later.place, earliest: change });
      continue;
    }
    begun.set(change.question, { place: out.push(change) - 1, earliest: change });
  }
  return out;
}

function isOneSitting(earlier: ChangedAnswer, later: ChangedAnswer): boolean {
  return earlier.by === later.by && Date.parse(later.at) - Date.parse(earlier.at) <= pause;
}
