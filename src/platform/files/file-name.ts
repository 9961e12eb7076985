/** Longer names do not fit everywhere a file may be saved. */
const longest = 120;

/** Names that mean a device and not a file on Windows, with any ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A name that can be saved everywhere and shows what it is: without path, control signs, signs that
 * turn the direction of text around it, or signs some system gives a meaning. Letters of every language
 * stay. null when nothing is left, or there is no ending.
 */
export function cleanFileName(given: string): string | null {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(/[^\p{L}\p{M}\p{N} .,()_+&'-]/gu, '_')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  const [, stem = '', ending] = /^(.*)\.([\p{L}\p{N}]{1,8})$/u.exec(plain) ?? [];
  if (ending === undefined || !/[\p{L}\p{N}]/u.test(stem) || devices.test(plain)) return null;
  const room = longest - ending.length - 1;
  // Cut between signs, not inside a surrogate pair.
  const short =
    stem.length > room
      ? Array.from(stem)
          .slice(0, Math.floor(room / 2))
          .join('')
          .trimEnd()
      : stem;
  return `${short}.${ending}`;
}
