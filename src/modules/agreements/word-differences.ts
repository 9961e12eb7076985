/** A piece of text that both have, or only one of them. */
export interface Piece {
  readonly is: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** More steps than this take too long to compare word by word; then the whole text is told as exchanged. */
const mostSteps = 4_000_000;

/**
 * What differs between two texts, word by word, in reading order: what was taken out stands before what came in its
 * place. Spaces belong to the word before them, so that the pieces put together give the texts exactly.
 */
export function wordDifferences(before: string, after: string): Piece[] {
  const [from, to] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start += 1;
  let end = 0;
  while (
    end < from.length - start &&
    end < to.length - start &&
    from[from.length - 1 - end] === to[to.length - 1 - end]
  )
    end += 1;
  const middle = between(from.slice(start, from.length - end), to.slice(start, to.length - end));
  return joined([
    ...from.slice(0, start).map((text) => ({ is: 'same', text }) as const),
    ...middle,
    ...from.slice(from.length - end).map((text) => ({ is: 'same', text }) as const),
  ]);
}

function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

/** The longest sequence of words both have stays; the rest was removed or added. */
function between(from: readonly string[], to: readonly string[]): Piece[] {
  const removed = (text: string): Piece => ({ is: 'removed', text });
  const added = (text: string): Piece => ({ is: 'added', text });
  if (from.length * to.length > mostSteps) return [...from.map(removed), ...to.map(added)];
  const width = to.length + 1;
  const lengths = new Uint32Array((from.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = from.length - 1; row >= 0; row -= 1)
    for (let column = to.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        from[row] === to[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const pieces: Piece[] = [];
  let [row, column] = [0, 0];
  while (row < from.length || column < to.length) {
    const [own, other] = [from[row], to[column]];
    if (own !== undefined && own === other) {
      pieces.push({ is: 'same', text: own });
      row += 1;
      column += 1;
    } else if (own !== undefined && (other === undefined || at(row + 1, column) >= at(row, column + 1))) {
      pieces.push(removed(own));
      row += 1;
    } else if (other !== undefined) {
      pieces.push(added(other));
      column += 1;
    }
  }
  return pieces;
}

function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.is === piece.is) result[result.length - 1] = { is: piece.is, text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}
