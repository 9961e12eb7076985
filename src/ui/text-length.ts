/** What a limit counts. */
export type LengthUnit = 'characters' | 'words';

/**
 * The length of a text as a person counts it: code points, one per line break however the browser sent it. The server
 * and the browser use this same function, so the counter never disagrees with the check.
 */
export function textLength(text: string, unit: LengthUnit): number {
  const normal = text.replace(/\r\n?/g, '\n');
  if (unit === 'characters') return Array.from(normal).length;
  // A dash between spaces is not a word: a word has a letter or a digit.
  return normal.split(/\s+/u).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}
