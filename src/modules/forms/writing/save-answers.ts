import type { CommandTx } from '../../../platform/db/command.ts';
import type { Principal } from '../../../platform/principal.ts';
import { accepted, refused } from '../../../platform/result.ts';
import type { Refusal, Result } from '../../../platform/result.ts';
import { draftSchema } from '../answer-schema.ts';
import type { Outline } from '../outline.ts';
import { questionsOf } from '../outline.ts';
import { mergeAnswers, sameAnswer } from './answer-merge.ts';
import { fieldOf } from './field-names.ts';
import { insertHeld, insertSettlements } from './held-store.ts';
import type { Settlement } from './held-store.ts';
import { readOutline } from './outline-memory.ts';
import { standingAnswers } from './standing-store.ts';
import type { Standing } from './standing-store.ts';
import type { AnswerChange, Saved, SavedAnswer, WritingAccess } from './writing.ts';
import { insertAnswers, lockText, plain } from './writing-store.ts';

export interface SaveAnswers {
  readonly writingId: number;
  readonly access: WritingAccess;
  /** The reference of the opened page the changes were written in; without it, each is taken as written anew. */
  readonly page?: string | null;
  readonly changes: readonly AnswerChange[];
}

/**
 * Save what somebody wrote, inside the owner's command: each answer is brought together with what others changed since it
 * was read, and nothing that was written is lost. The same change twice from the same page changes nothing. It costs four
 * queries however long the text is; only what changed is written, and nothing goes to the audit chain, because each
 * revision says itself who wrote it and when.
 * Refuses 'mayNotWrite'; 'unknownQuestion', 'unknownRevision' and what `draftSchema` says, at the question's field.
 */
export async function saveAnswers(
  tx: Pick<CommandTx, 'db' | 'now'>,
  { writingId, access, changes, page = null }: SaveAnswers,
  by: Principal,
): Promise<Result<Saved>> {
  const { templateVersionId } = await lockText(tx.db, writingId);
  if (access !== 'write') return refused({ code: 'mayNotWrite' });
  const refusals = faultsOf(await readOutline(tx.db, templateVersionId), changes);
  if (refusals.length > 0) return refused(...refusals);
  const before = await standingAnswers(tx.db, writingId, { changes, page }, by);
  const unknown = before.rows.filter(({ base, revision }) => base > revision);
  if (unknown.length > 0)
    return refused(...unknown.map(({ question }) => ({ code: 'unknownRevision', field: fieldOf(question) })));
  const brought = changes.map((change) => bring(change, before.byQuestion.get(change.question)));
  const fresh = brought.filter(({ isNew }) => isNew);
  const edition = before.edition + (fresh.length > 0 ? 1 : 0);
  await insertAnswers(tx, by, { writingId, edition, page, answers: fresh });
  const held = await insertHeld(tx, by, brought.filter(isHeldAnew).map(heldOf(writingId, page)));
  await insertSettlements(tx, by, brought.flatMap(settlementOf));
  const answers = brought.map((each) => savedOf(each, held.get(each.question) ?? each.before.held?.id ?? 0));
  return accepted({ edition, answers });
}

function faultsOf(outline: Outline, changes: readonly AnswerChange[]): Refusal[] {
  const asked = new Map(questionsOf(outline).map((question) => [question.key, question]));
  return changes.flatMap(({ question, value }) => {
    const known = asked.get(question);
    if (!known) return [{ code: 'unknownQuestion', field: fieldOf(question) }];
    const parsed = draftSchema(known).safeParse(value);
    const issue = parsed.error?.issues[0];
    return issue ? [{ code: issue.message, field: fieldOf(question) }] : [];
  });
}

type Brought = ReturnType<typeof bring>;

/** One change and what stood there, brought together. */
function bring(change: AnswerChange, before: Standing | undefined) {
  if (!before) throw new Error(`Nothing was read about ${change.question}`);
  const mine = plain(change.value);
  const merged = mergeAnswers(before.from, mine, before.value);
  const value = plain(merged.value);
  const isNew = !sameAnswer(value, before.value);
  const revision = before.revision + (isNew ? 1 : 0);
  const sent = sameAnswer(value, mine) ? null : { value: mine };
  const { question, base } = change;
  return { question, base, mine, before, value, sent, isNew, revision, meets: merged.meets };
}

/** Met another's words, and is not the held text it was before. */
const isHeldAnew = ({ meets, mine, before: { held } }: Brought) =>
  meets && !(held && sameAnswer(held.value, mine));

const heldOf =
  (writingId: number, page: string | null) =>
  ({ question, before, mine }: Brought) => ({
    writingId,
    question,
    base: before.base,
    met: before.revision,
    page,
    value: mine,
  });

/** A held text its author went on from is settled: its words are in the answer, or held in the newer one. */
function settlementOf(brought: Brought): Settlement[] {
  const { held } = brought.before;
  if (!held || (brought.meets && !isHeldAnew(brought))) return [];
  return [{ heldId: held.id, outcome: brought.meets ? 'rewritten' : 'used' }];
}

function savedOf(
  { question, revision, value, meets, isNew, mine, before }: Brought,
  heldId: number,
): SavedAnswer {
  const saved = { question, revision, value };
  if (meets) return { ...saved, outcome: 'held', met: { by: before.savedBy, at: before.savedAt, heldId } };
  return { ...saved, outcome: !isNew ? 'same' : sameAnswer(value, mine) ? 'saved' : 'merged' };
}
