import type { CommandTx } from '../../../platform/db/command.ts';
import type { Principal } from '../../../platform/principal.ts';
import { accepted, refused } from '../../../platform/result.ts';
import type { Result } from '../../../platform/result.ts';
import type { Answer } from '../answer-schema.ts';
import { mergeAnswers, sameAnswer } from './answer-merge.ts';
import { insertAssignment, insertComment, insertResolution } from './beside-store.ts';
import { fieldOf } from './field-names.ts';
import { findOpenHeld, insertSettlements } from './held-store.ts';
import { saveAnswers } from './save-answers.ts';
import type { AnswerChange, Saved, WritingAccess } from './writing.ts';
import { answerAt, insertAnswers, lockWriting, newestAnswer, plain } from './writing-store.ts';

/** One thing somebody does to a text. `seen` is the revision of the answer that was shown beside what is chosen. */
export type WritingChange =
  | { readonly do: 'save'; readonly changes: readonly AnswerChange[]; readonly page: string | null }
  | {
      readonly do: 'settle';
      readonly heldId: number;
      readonly seen: number;
      /** Where they met: the words that were held, those that stand, or new ones. */
      readonly words: 'mine' | 'theirs' | { readonly value: Answer };
    }
  | { readonly do: 'goBack'; readonly question: string; readonly revision: number; readonly seen: number }
  | { readonly do: 'comment'; readonly question: string; readonly text: string }
  | { readonly do: 'resolve'; readonly commentId: number }
  | { readonly do: 'assign'; readonly section: string; readonly personId: number | null };

export interface ChangeWriting {
  readonly writingId: number;
  readonly access: WritingAccess;
  readonly change: WritingChange;
  /** Those a section can be given to; somebody else is refused. */
  readonly writers?: readonly number[];
}

/**
 * Change a text in one of the ways there are, inside the owner's command; answers what came of the answers, empty where the
 * change was about none. Refuses 'mayNotWrite', 'mayNotComment', 'changedMeanwhile' (what was shown is no longer what
 * stands: look again), 'settled', 'gone', 'notAWriter', 'required', and what `saveAnswers` refuses. The owner's command
 * maps two constraints: `closed_text_is_not_changed` ('closed') and `comment_is_resolved_once` ('settled').
 */
export async function changeWriting(
  tx: Pick<CommandTx, 'db' | 'now'>,
  { writingId, access, change, writers = [] }: ChangeWriting,
  by: Principal,
): Promise<Result<Saved>> {
  const isBeside = change.do === 'comment' || change.do === 'resolve';
  if (access !== 'write' && !(isBeside && access === 'comment'))
    return refused({ code: isBeside ? 'mayNotComment' : 'mayNotWrite' });
  switch (change.do) {
    case 'save':
      return saveAnswers(tx, { writingId, access, changes: change.changes, page: change.page }, by);
    case 'settle':
      return settleHeld(tx, writingId, change, by);
    case 'goBack':
      return goBack(tx, writingId, change, by);
    case 'comment': {
      const text = change.text.trim();
      if (text === '') return refused({ code: 'required', field: 'comment' });
      if (text.length > 4000) return refused({ code: 'tooLong', field: 'comment' });
      await insertComment(tx, by, { writingId, question: change.question, text });
      return accepted(nothing);
    }
    case 'resolve':
      return (await insertResolution(tx, by, { writingId, commentId: change.commentId }))
        ? accepted(nothing)
        : refused({ code: 'gone' });
    default: {
      const { section, personId } = change;
      if (personId !== null && !writers.includes(personId)) return refused({ code: 'notAWriter' });
      await insertAssignment(tx, by, { writingId, section, personId });
      return accepted(nothing);
    }
  }
}

const nothing: Saved = { edition: 0, answers: [] };

type Tx = Pick<CommandTx, 'db' | 'now'>;
type Settle = Extract<WritingChange, { do: 'settle' }>;
type GoBack = Extract<WritingChange, { do: 'goBack' }>;

async function settleHeld(tx: Tx, writingId: number, { heldId, seen, words }: Settle, by: Principal) {
  const edition = await lockWriting(tx, writingId);
  const held = await findOpenHeld(tx.db, writingId, heldId);
  if (!held) return refused({ code: 'settled' });
  const now = await newestAnswer(tx.db, writingId, held.question);
  if (now.revision !== seen) return refused({ code: 'changedMeanwhile', field: fieldOf(held.question) });
  await insertSettlements(tx, by, [{ heldId, outcome: words === 'theirs' ? 'left' : 'used' }]);
  if (words === 'theirs') return accepted(nothing);
  const value = words === 'mine' ? mergeAnswers(held.base, held.value, now.value, 'mine').value : words.value;
  return replaceAnswer(tx, writingId, { edition, question: held.question, seen, now: now.value, value }, by);
}

async function goBack(tx: Tx, writingId: number, { question, revision, seen }: GoBack, by: Principal) {
  const edition = await lockWriting(tx, writingId);
  const now = await newestAnswer(tx.db, writingId, question);
  if (now.revision !== seen) return refused({ code: 'changedMeanwhile', field: fieldOf(question) });
  const former = await answerAt(tx.db, writingId, question, revision);
  if (!former) return refused({ code: 'gone' });
  return replaceAnswer(tx, writingId, { edition, question, seen, now: now.value, value: former.value }, by);
}

interface Replacement {
  readonly edition: number;
  readonly question: string;
  readonly seen: number;
  readonly now: Answer;
  readonly value: Answer;
}

/** Put another answer where somebody has looked at the one that stands. */
async function replaceAnswer(
  tx: Tx,
  writingId: number,
  { edition, question, seen, now, value: given }: Replacement,
  by: Principal,
): Promise<Result<Saved>> {
  const value = plain(given);
  if (sameAnswer(value, now))
    return accepted({ edition, answers: [{ question, revision: seen, value, outcome: 'same' }] });
  const revision = seen + 1;
  const answers = [{ question, revision, value, base: seen, sent: null }];
  await insertAnswers(tx, by, { writingId, edition: edition + 1, page: null, answers });
  return accepted({ edition: edition + 1, answers: [{ question, revision, value, outcome: 'saved' }] });
}
