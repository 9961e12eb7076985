import { createHash, randomInt } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';

/** Signs that are not mistaken for each other when a letter is read. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** How long a code can be used, in days. Letters take their time. */
export const codeDays = 60;

/** The first day a code made today can no longer be used, 'YYYY-MM-DD'. */
export function codeExpiresOn(today: string): string {
  return Temporal.PlainDate.from(today).add({ days: codeDays }).toString();
}

/** A new code as it stands in the letter: 'ABCD-EFGH-JKLM', 60 bits. */
export function newAccessCode(): string {
  const part = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('');
  return [part(), part(), part()].join('-');
}

/** What is stored of a code. However it was typed: case, spaces and hyphens say nothing. */
export function hashOfCode(code: string): Buffer {
  return createHash('sha256').update(code.toUpperCase().replaceAll(/[\s-]/g, '')).digest();
}
