import { createHash } from 'node:crypto';

/** A weak tag: compression may change the bytes, never the meaning. */
export function tagOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\n');
  return `W/"${hash.digest('base64url').slice(0, 22)}"`;
}

/** Does the reader already have what `tag` stands for? */
export function isFresh(ifNoneMatch: string | null | undefined, tag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((known) => known.trim() === tag || known.trim() === '*');
}
