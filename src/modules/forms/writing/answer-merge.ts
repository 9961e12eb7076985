import { mergeTexts } from '../../../ui/index.ts';
import type { Preferred } from '../../../ui/index.ts';
import { canonicalJson } from '../../documents/index.ts';
import type { Answer, AnswerRow } from '../answer-schema.ts';

export interface MergedAnswer {
  readonly value: Answer;
  /** Both changed the same place, and not to the same: the one who is not preferred must be kept elsewhere. */
  readonly meets: boolean;
}

/**
 * Bring together what two people made of the same answer: texts sentence by sentence, tables row by row and column by
 * column, chosen things one by one, anything else whole. Where they meet, the `preferred` one's stands.
 */
export function mergeAnswers(
  base: Answer,
  mine: Answer,
  theirs: Answer,
  preferred: Preferred = 'theirs',
): MergedAnswer {
  if (sameAnswer(mine, theirs) || sameAnswer(base, mine)) return { value: theirs, meets: false };
  if (sameAnswer(base, theirs)) return { value: mine, meets: false };
  const given = [base, mine, theirs].filter((each) => each !== null);
  if (given.every((each) => typeof each === 'string'))
    return mergeWords(base as Cell, mine as Cell, theirs as Cell, preferred);
  if (given.every((each) => isRows(each)))
    return mergeRows(base as Rows, mine as Rows, theirs as Rows, preferred);
  if (given.every((each) => Array.isArray(each)))
    return mergeChosen(base as Chosen, mine as Chosen, theirs as Chosen);
  return { value: preferred === 'mine' ? mine : theirs, meets: true };
}

/** Answers are the same when they are written the same. */
export function sameAnswer(a: Answer, b: Answer): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}

type Rows = readonly AnswerRow[] | null;
type Chosen = readonly string[] | null;
type Cell = string | null;

function isRows(answer: Answer): boolean {
  return Array.isArray(answer) && answer.every((each) => typeof each === 'object');
}

function mergeWords(base: Cell, mine: Cell, theirs: Cell, preferred: Preferred): MergedAnswer {
  const { text, meets } = mergeTexts(textOf(base), textOf(mine), textOf(theirs), preferred);
  return { value: text === '' ? null : text, meets };
}

const textOf = (value: Cell) => value ?? '';

/** What one of them took out is out, what one of them added is in; this cannot meet. */
function mergeChosen(base: Chosen, mine: Chosen, theirs: Chosen): MergedAnswer {
  const [before, ours] = [base ?? [], mine ?? []];
  const kept = (theirs ?? []).filter((each) => ours.includes(each) || !before.includes(each));
  const added = ours.filter((each) => !before.includes(each) && !kept.includes(each));
  const value = [...kept, ...added];
  return { value: value.length === 0 ? null : value, meets: false };
}

function mergeRows(base: Rows, mine: Rows, theirs: Rows, preferred: Preferred): MergedAnswer {
  const [before, ours, others] = [byKey(base), byKey(mine), byKey(theirs)];
  let meets = false;
  /** A row one of them took out goes, unless the other has changed it. */
  const remainder = (key: string, row: AnswerRow, side: Preferred): AnswerRow[] => {
    const was = before.get(key);
    if (!was) return [row];
    if (sameRow(was, row)) return [];
    meets = true;
    return preferred === side ? [row] : [];
  };
  const out = (theirs ?? []).flatMap((row) => {
    const key = keyOf(row);
    const own = ours.get(key);
    if (!own) return remainder(key, row, 'theirs');
    const merged = mergeCells(before.get(key), own, row, preferred);
    meets ||= merged.meets;
    return [merged.row];
  });
  let after = -1;
  for (const row of mine ?? []) {
    const key = keyOf(row);
    if (!others.has(key)) {
      const kept = remainder(key, row, 'mine');
      out.splice(after + 1, 0, ...kept);
      after += kept.length;
      continue;
    }
    // A new row stands after the one its author put it after.
    after = Math.max(
      after,
      out.findIndex((each) => keyOf(each) === key),
    );
  }
  return { value: out.length === 0 ? null : out, meets };
}

function mergeCells(base: AnswerRow | undefined, mine: AnswerRow, theirs: AnswerRow, preferred: Preferred) {
  let meets = false;
  const cells = Object.keys({ ...theirs, ...mine }).map((column) => {
    const [was, ours, others] = [base, mine, theirs].map((row) => row?.[column] ?? null);
    const merged = mergeAnswers(was ?? null, ours ?? null, others ?? null, preferred);
    meets ||= merged.meets;
    return [column, merged.value] as const;
  });
  return { row: Object.fromEntries(cells) as AnswerRow, meets };
}

const keyOf = ({ key }: AnswerRow) => String(key);
const sameRow = (a: AnswerRow, b: AnswerRow) => canonicalJson(a) === canonicalJson(b);

function byKey(rows: Rows): Map<string, AnswerRow> {
  return new Map((rows ?? []).map((row) => [keyOf(row), row]));
}
