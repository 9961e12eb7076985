import { types } from 'pg';
import type { CustomTypesConfig } from 'pg';

// The library's types name the kinds by an enumeration; what arrives is a plain number.
const { DATE, TIMESTAMPTZ, INT8, NUMERIC } = types.builtins as Readonly<Record<string, number>>;
const usualParser = types.getTypeParser as (oid: number, format?: 'text' | 'binary') => unknown;

/**
 * How Postgres values arrive in our code. Dates stay ISO strings (a `Date` would move them by the
 * server's zone), moments become ISO strings in UTC, and big integers are numbers as long as a number
 * can hold them exactly; anything larger is a broken promise and throws.
 */
export const typeParsers: CustomTypesConfig = {
  // The signature of `pg` hands out `any`; each parser below narrows it to one type.
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return (text: string) => text;
    if (oid === TIMESTAMPTZ) return isoInstant;
    if (oid === INT8) return safeInteger;
    if (oid === NUMERIC) return Number;
    return usualParser(oid, format);
  }) as CustomTypesConfig['getTypeParser'],
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a number exactly`);
  return value;
}

/** '2026-01-01 12:00:00.123456+00' → '2026-01-01T12:00:00.123456Z' (sessions run in UTC). */
function isoInstant(text: string): string {
  return text.replace(' ', 'T').replace(/\+00(:?00)?$/, 'Z');
}
