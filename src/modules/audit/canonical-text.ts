import { createHash } from 'node:crypto';

/** One value of an entry's data: its key, what kind of JSON value it is, and the value as text. */
export type DataItem = readonly [key: string, kind: string, text: string | null];

/** An entry as it is stored, before anything is believed about it. Hashes are hexadecimal. */
export interface StoredEntry {
  readonly number: number;
  /** UTC with six decimals: '2026-11-21T22:12:00.120000Z'. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  /** Sorted by key. */
  readonly data: readonly DataItem[];
  readonly contentSha256: string | null;
  readonly previousHash: string;
  readonly hash: string;
}

/** The hash that stands before the first entry. */
export const emptyHash = '0'.repeat(64);

/**
 * The text whose SHA-256 is the entry's hash, as README.md describes it. Written here a second time,
 * apart from the database's own function, so that verifying does not trust the database.
 * `number` may differ from the stored one: that is how a renumbered entry is recognised.
 */
export function canonicalText(entry: StoredEntry, number: number = entry.number): string {
  return [
    'saman audit 1',
    `number ${number}`,
    `at ${entry.at}`,
    `actor ${entry.actor}`,
    `action ${entry.action}`,
    `object ${entry.object}`,
    ...entry.data.map(dataLine),
    `content ${entry.contentSha256 ?? '-'}`,
    `previous ${entry.previousHash}`,
    '',
  ].join('\n');
}

function dataLine([key, kind, text]: DataItem): string {
  if (kind === 'null') return `data ${key} null`;
  return `data ${key} ${kind} ${kind === 'number' ? text?.replace(/\.0+$/, '') : text}`;
}

/** SHA-256 of a text in UTF-8, hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
