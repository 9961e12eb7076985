import { createHash, randomBytes } from 'node:crypto';

/** A secret nobody can guess: 256 bits, as it stands in a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database knows of a token: enough to recognise it, not to use it. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
