/**
 * Adding to a finished PDF without touching a byte of it (ISO 32000-1, 7.5.6): new versions of some
 * objects, and a new cross-reference table that points back to the former one. Only for files that
 * Typst has written: classic cross-reference tables, objects of generation 0, nothing encrypted.
 * Texts are Latin-1 strings, one character per byte, so that offsets are lengths.
 */
export interface PdfFile {
  readonly text: string;
  /** Where each object begins. */
  readonly offsets: ReadonlyMap<number, number>;
  /** The dictionary of the newest trailer. */
  readonly trailer: string;
  /** Where the newest cross-reference table begins. */
  readonly start: number;
  /** The number of the document's catalogue. */
  readonly root: number;
}

/** Read where everything is. Throws when the file is not of the kind described above. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN);
  const offsets = new Map<number, number>();
  let trailer = '';
  for (let table: number | null = start; table !== null;) {
    const end = readTable(text, table, offsets);
    const dictionary = dictionaryAt(text, end);
    trailer ||= dictionary;
    table = numberIn(dictionary, 'Prev');
  }
  const root = referenceIn(trailer, 'Root');
  if (root === null) throw new Error('The PDF names no catalogue');
  return { text, offsets, trailer, start, root };
}

/** Newer tables are read first, so an object that is known already keeps its place. Answers where the table ends. */
function readTable(text: string, start: number, offsets: Map<number, number>): number {
  if (!text.startsWith('xref', start)) throw new Error('The PDF has no classic cross-reference table');
  let position = start + 4;
  for (;;) {
    const head = /^\s*(\d+) (\d+)\s*?\r?\n/.exec(text.slice(position, position + 40));
    if (!head) return text.indexOf('trailer', position);
    position += head[0].length;
    const first = Number(head[1]);
    for (let index = 0; index < Number(head[2]); index += 1, position += 20) {
      const entry = text.slice(position, position + 20);
      if (entry[17] === 'n' && !offsets.has(first + index))
        offsets.set(first + index, Number(entry.slice(0, 10)));
    }
  }
}

/** The first dictionary after a position, from '<<' to its own '>>'. */
function dictionaryAt(text: string, from: number): string {
  const begin = text.indexOf('<<', from);
  const token = /\\.|[()]|<<|>>/gs;
  token.lastIndex = begin;
  let depth = 0;
  let inString = 0;
  for (let found = begin < 0 ? null : token.exec(text); found; found = token.exec(text)) {
    const [sign] = found;
    if (sign === '(') inString += 1;
    else if (sign === ')') inString -= 1;
    else if (inString === 0 && sign === '<<') depth += 1;
    else if (inString === 0 && sign === '>>') depth -= 1;
    if (depth === 0) return text.slice(begin, token.lastIndex);
  }
  throw new Error('The PDF has a dictionary without an end');
}

/** The dictionary of an object. */
export function dictionaryOf({ text, offsets }: PdfFile, object: number): string {
  const offset = offsets.get(object);
  if (offset === undefined) throw new Error(`The PDF has no object ${object}`);
  return dictionaryAt(text, offset);
}

/** The bytes of an object's stream, which must not be compressed. */
export function plainStreamOf(pdf: PdfFile, object: number): Buffer {
  const dictionary = dictionaryOf(pdf, object);
  const length = numberIn(dictionary, 'Length');
  if (length === null || dictionary.includes('/Filter')) throw new Error('The stream is not a plain one');
  const after = pdf.text.indexOf('stream', (pdf.offsets.get(object) ?? 0) + dictionary.length);
  const begin = pdf.text.indexOf('\n', after) + 1;
  return Buffer.from(pdf.text.slice(begin, begin + length), 'latin1');
}

/** `/Key 12 0 R` → 12. */
export function referenceIn(dictionary: string, key: string): number | null {
  const found = new RegExp(`/${key}\\s+(\\d+) 0 R`).exec(dictionary)?.[1];
  return found === undefined ? null : Number(found);
}

function numberIn(dictionary: string, key: string): number | null {
  const found = new RegExp(`/${key}\\s+(\\d+)(?! 0 R)`).exec(dictionary)?.[1];
  return found === undefined ? null : Number(found);
}

/** The dictionary with a key set. A former value may be a list, a reference, a name, a number or a boolean. */
export function replaceKey(dictionary: string, key: string, value: string): string {
  const former = new RegExp(`/${key}\\s*(?:\\[[^\\]]*\\]|\\d+ 0 R|/\\w+|true\\b|false\\b|[\\d.-]+)`);
  if (former.test(dictionary)) return dictionary.replace(former, () => `/${key} ${value}`);
  return dictionary.replace(/>>$/, () => `/${key} ${value}\n>>`);
}

/** The first number nobody has used; new objects are numbered from here. */
export function nextObject({ trailer }: PdfFile): number {
  const size = numberIn(trailer, 'Size');
  if (size === null) throw new Error('The PDF does not say how many objects it has');
  return size;
}

/** The file with new objects, or new versions of objects, after its end. `objects`: number → body. */
export function appendObjects(pdf: PdfFile, objects: ReadonlyMap<number, string>): Buffer {
  let text = pdf.text.endsWith('\n') ? pdf.text : `${pdf.text}\n`;
  const entries: string[] = [];
  for (const [number, body] of [...objects].toSorted(([a], [b]) => a - b)) {
    entries.push(`${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const size = Math.max(nextObject(pdf), ...Array.from(objects.keys(), (number) => number + 1));
  const info = referenceIn(pdf.trailer, 'Info');
  const id = /\/ID\s*\[[^\]]*\]/.exec(pdf.trailer)?.[0] ?? '';
  const trailer = [
    `/Size ${size}`,
    `/Root ${pdf.root} 0 R`,
    info === null ? '' : `/Info ${info} 0 R`,
    id,
    `/Prev ${pdf.start}`,
  ].filter((line) => line !== '');
  const table = `xref\n${entries.join('')}trailer\n<<\n${trailer.join('\n')}\n>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table, 'latin1');
}
