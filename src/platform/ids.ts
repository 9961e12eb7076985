import { randomBytes } from 'node:crypto';

const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';

/**
 * A reference a person can read aloud: ten signs without look-alikes (no 0/o, 1/l/i).
 * Used for request ids, so that an error page's reference finds its log line.
 */
export function newReference(): string {
  return Array.from(randomBytes(10), (byte) => alphabet[byte % alphabet.length]).join('');
}
