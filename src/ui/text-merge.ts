import { alikePairs } from './alike.ts';

/** Whose words stand where two people changed the same sentence. */
export type Preferred = 'mine' | 'theirs';

export interface MergedText {
  readonly text: string;
  /** Both changed the same sentence, or wrote something new at the same place, and not the same. */
  readonly meets: boolean;
}

/** A sentence or a line, and the space after it. */
interface Piece {
  readonly words: string;
  readonly gap: string;
}

/** From `start` to `end` of the base stand other pieces now. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

/**
 * Bring together what two people made of the same text. Changes of different sentences are both kept. A sentence is the
 * least that is merged, because words of two people within one give a sentence that nobody wrote; where they meet, the
 * words of the `preferred` one stand, and the caller keeps the other's. Space at the ends is not part of a text.
 */
export function mergeTexts(
  base: string,
  mine: string,
  theirs: string,
  preferred: Preferred = 'theirs',
): MergedText {
  const [b, m, t] = [piecesOf(base), piecesOf(mine), piecesOf(theirs)];
  const [ours, others] = [compare(b, m), compare(b, t)];
  const out: Piece[] = [];
  let meets = false;
  let [i, j, at] = [0, 0, 0];
  const keepUntil = (end: number) => {
    for (; at < end; at += 1) out.push({ words: b[at]?.words ?? '', gap: gapAfter(at, b, ours, others) });
  };
  for (;;) {
    const from = Math.min(ours.hunks[i]?.start ?? Infinity, others.hunks[j]?.start ?? Infinity);
    if (from === Infinity) break;
    keepUntil(from);
    const group = takeGroup(ours.hunks, others.hunks, i, j);
    const versions = {
      mine: piecesIn(b, group.mine, group.start, group.end),
      theirs: piecesIn(b, group.theirs, group.start, group.end),
    };
    const differ = group.mine.length > 0 && group.theirs.length > 0 && !same(versions.mine, versions.theirs);
    meets ||= differ;
    const side = differ ? preferred : group.mine.length > 0 ? 'mine' : 'theirs';
    out.push(...versions[side]);
    [i, j, at] = [i + group.mine.length, j + group.theirs.length, group.end];
  }
  keepUntil(b.length);
  return { text: written(out), meets };
}

/** A sentence that stood and stands, that was taken out, or that was put in. */
export interface ComparedSentence {
  readonly is: 'kept' | 'out' | 'in';
  readonly text: string;
}

/** What became of a text, sentence by sentence, in reading order: what was taken out before what came in its place. */
export function compareTexts(before: string, after: string): ComparedSentence[] {
  const [b, a] = [piecesOf(before), piecesOf(after)];
  const said = (pieces: readonly Piece[], is: ComparedSentence['is']) =>
    pieces.map(({ words }) => ({ is, text: words }));
  let at = 0;
  const compared = compare(b, a).hunks.flatMap(({ start, end, pieces }) => {
    const kept = said(b.slice(at, start), 'kept');
    at = end;
    return [...kept, ...said(b.slice(start, end), 'out'), ...said(pieces, 'in')];
  });
  return [...compared, ...said(b.slice(at), 'kept')];
}

/** The hunks of both sides that hang together at the next place, because they overlap. */
function takeGroup(ours: readonly Hunk[], others: readonly Hunk[], i: number, j: number) {
  const mine: Hunk[] = [];
  const theirs: Hunk[] = [];
  const [a, b] = [ours[i], others[j]];
  const first = !b || (a && (a.start - b.start || a.end - b.end) <= 0) ? a : b;
  let { start, end } = first ?? { start: 0, end: 0 };
  (first === a ? mine : theirs).push(...(first ? [first] : []));
  for (let grew = true; grew;) {
    grew = false;
    for (const [list, taken, begin] of [
      [ours, mine, i],
      [others, theirs, j],
    ] as const) {
      const next = list[begin + taken.length];
      if (!next || !overlap({ start, end }, next)) continue;
      taken.push(next);
      [start, end, grew] = [Math.min(start, next.start), Math.max(end, next.end), true];
    }
  }
  return { mine, theirs, start, end };
}

/** New text at the edge of what the other changed does not meet it; two new texts at one place do. */
function overlap(a: Pick<Hunk, 'start' | 'end'>, b: Hunk): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  return a.start < b.end && b.start < a.end;
}

/** What one side made of a range of the base. */
function piecesIn(base: readonly Piece[], hunks: readonly Hunk[], start: number, end: number): Piece[] {
  const out: Piece[] = [];
  let at = start;
  for (const hunk of hunks) {
    out.push(...base.slice(at, hunk.start), ...hunk.pieces);
    at = hunk.end;
  }
  return [...out, ...base.slice(at, end)];
}

const same = (a: readonly Piece[], b: readonly Piece[]) =>
  a.length === b.length && a.every(({ words }, index) => words === b[index]?.words);

type Compared = ReturnType<typeof compare>;

/** The space after a sentence both kept: of the one who changed it, and of two who did, the larger. */
function gapAfter(at: number, base: readonly Piece[], ours: Compared, others: Compared): string {
  const was = base[at]?.gap ?? '';
  const [mine, theirs] = [ours.gaps.get(at) ?? was, others.gaps.get(at) ?? was];
  if (mine === was || theirs === was) return mine === was ? theirs : mine;
  return mine.length > theirs.length || (mine.length === theirs.length && mine > theirs) ? mine : theirs;
}

function written(pieces: readonly Piece[]): string {
  // A sentence that was the last had no space after it, and needs one when another follows.
  return pieces
    .map(({ words, gap }) => words + (gap || ' '))
    .join('')
    .trim();
}

function piecesOf(text: string): Piece[] {
  const found = text.trim().match(/[^]+?(?:[.!?…]["»”)]*\s+|\s*\n\s*|$)/g) ?? [];
  return found.map((piece) => {
    const words = piece.trim();
    return { words, gap: piece.slice(piece.indexOf(words) + words.length) };
  });
}

/** Beyond so many differences, what lies between the first and the last counts as rewritten. */
const mostDifferences = 600;

/** What became of the base: hunks, and the space after each sentence that was kept. */
function compare(base: readonly Piece[], now: readonly Piece[]) {
  const gaps = new Map<number, string>();
  const hunks: Hunk[] = [];
  let [x, y] = [0, 0];
  for (const [keptX, keptY] of [...keptPairs(base, now), [base.length, now.length] as const]) {
    if (keptX > x || keptY > y) hunks.push(...hunksOf(x, base.slice(x, keptX), now.slice(y, keptY)));
    const kept = now[keptY];
    if (kept) gaps.set(keptX, kept.gap);
    [x, y] = [keptX + 1, keptY + 1];
  }
  return { hunks, gaps };
}

/**
 * One run of changed sentences, cut into as small changes as can be told apart: each sentence in the place of its own where
 * there are as many as before, and otherwise those that are alike, with what was taken out or put in between.
 */
function hunksOf(start: number, was: readonly Piece[], pieces: readonly Piece[]): Hunk[] {
  const words = (each: readonly Piece[]) => each.map((piece) => piece.words);
  const pairs =
    was.length === pieces.length
      ? was.map((_, index) => [index, index] as const)
      : alikePairs(words(was), words(pieces));
  const hunks: Hunk[] = [];
  let [x, y] = [0, 0];
  for (const [ownX, ownY] of [...pairs, [was.length, pieces.length] as const]) {
    if (ownX > x || ownY > y)
      hunks.push({ start: start + x, end: start + ownX, pieces: pieces.slice(y, ownY) });
    const own = pieces[ownY];
    if (own) hunks.push({ start: start + ownX, end: start + ownX + 1, pieces: [own] });
    [x, y] = [ownX + 1, ownY + 1];
  }
  return hunks;
}

/** The sentences that stand in both, in order: as many as possible (Myers' greedy way). */
function keptPairs(base: readonly Piece[], now: readonly Piece[]): [number, number][] {
  const equal = (x: number, y: number) => base[x]?.words === now[y]?.words;
  let head = 0;
  while (head < base.length && head < now.length && equal(head, head)) head += 1;
  let tail = 0;
  const room = Math.min(base.length, now.length) - head;
  while (tail < room && equal(base.length - 1 - tail, now.length - 1 - tail)) tail += 1;
  const [width, height] = [base.length - head - tail, now.length - head - tail];
  const between = shortestWay(width, height, (x, y) => equal(head + x, head + y));
  const pair = (from: number, to: number) => [from, to] as [number, number];
  return [
    ...Array.from({ length: head }, (_, index) => pair(index, index)),
    ...between.map(([x, y]) => pair(head + x, head + y)),
    ...Array.from({ length: tail }, (_, index) => pair(head + width + index, head + height + index)),
  ];
}

function shortestWay(
  width: number,
  height: number,
  equal: (x: number, y: number) => boolean,
): [number, number][] {
  let reached = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let d = 0; d <= Math.min(width + height, mostDifferences); d += 1) {
    trace.push(new Map(reached));
    const next = new Map(reached);
    for (let k = -d; k <= d; k += 2) {
      let x = fromAbove(reached, k, d) ? (reached.get(k + 1) ?? 0) : (reached.get(k - 1) ?? 0) + 1;
      while (x < width && x - k < height && equal(x, x - k)) x += 1;
      next.set(k, x);
      if (x >= width && x - k >= height) return wayBack(trace, width, height);
    }
    reached = next;
  }
  return [];
}

const fromAbove = (reached: ReadonlyMap<number, number>, k: number, d: number) =>
  k === -d || (k !== d && (reached.get(k - 1) ?? -1) < (reached.get(k + 1) ?? -1));

function wayBack(trace: readonly Map<number, number>[], width: number, height: number): [number, number][] {
  const pairs: [number, number][] = [];
  let [x, y] = [width, height];
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const reached = trace[d] ?? new Map<number, number>();
    const k = x - y;
    const former = fromAbove(reached, k, d) ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : (reached.get(former) ?? 0);
    const fromY = d === 0 ? 0 : fromX - former;
    while (x > fromX && y > fromY) {
      [x, y] = [x - 1, y - 1];
      pairs.push([x, y]);
    }
    [x, y] = [fromX, fromY];
  }
  return pairs.toReversed();
}
