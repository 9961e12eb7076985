import { createHash } from 'node:crypto';

/** The two hashes of a frozen document; SHA-256 in hexadecimal. */
export interface Fingerprints {
  /** Of the PDF's bytes. */
  readonly contentSha256: string;
  /** Of the canonical data it was made from. */
  readonly dataSha256: string;
}

/**
 * One SHA-256 (hexadecimal) for both: of the two, written one after the other with a line feed between. A
 * step-up is bound to it, so that neither what people read nor what the machine compares can be another.
 */
export function boundSha256({ contentSha256, dataSha256 }: Fingerprints): string {
  return createHash('sha256').update(`${contentSha256}\n${dataSha256}`).digest('hex');
}
