/** From this share of common words on, a sentence is the other one changed, and not another sentence. */
const alike = 0.4;
/** Longer runs of changed sentences are not compared one by one. */
const most = 60;

/**
 * Which sentences of one run became which of another: pairs of places, in order, so that the pairs have as many words in
 * common as possible. Sentences without a pair were taken out or put in.
 */
export function alikePairs(before: readonly string[], after: readonly string[]): [number, number][] {
  if (before.length === 0 || after.length === 0 || before.length > most || after.length > most) return [];
  const [b, a] = [before.map(wordsIn), after.map(wordsIn)];
  // best[i][j]: the most that can be had in common from these places on.
  const best = Array.from({ length: b.length + 1 }, () => Array.from({ length: a.length + 1 }, () => 0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const paired = (i: number, j: number) => {
    const [one, other] = [b[i] ?? empty, a[j] ?? empty];
    const common = [...one].filter((word) => other.has(word)).length;
    return common >= alike * Math.max(1, one.size, other.size) ? common + at(i + 1, j + 1) : 0;
  };
  for (let i = b.length - 1; i >= 0; i -= 1)
    for (let j = a.length - 1; j >= 0; j -= 1) {
      const row = best[i];
      if (row) row[j] = Math.max(paired(i, j), at(i + 1, j), at(i, j + 1));
    }
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < b.length && j < a.length;) {
    if (at(i, j) > 0 && at(i, j) === paired(i, j)) {
      pairs.push([i, j]);
      [i, j] = [i + 1, j + 1];
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

const empty: ReadonlySet<string> = new Set();

function wordsIn(sentence: string): ReadonlySet<string> {
  return new Set(sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}
