import { z } from 'zod';
import type { ListPart } from '../../../platform/http/endpoint.ts';

/** How many items one answer holds at most; a year's municipalities fit in one. */
const most = 1000;

export const limit = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, 'notANumber')
  .transform(Number)
  .optional()
  .describe(`How many items, from 1 to ${most}`);

/** The part of a list that follows a key. The list is in the order of its keys. */
export function partAfter<T>(
  all: readonly T[],
  keyOf: (item: T) => string,
  query: { readonly after?: string | undefined; readonly limit?: number | undefined },
): ListPart<T> {
  const { after } = query;
  const rest = after === undefined ? all : all.filter((item) => keyOf(item) > after);
  const items = rest.slice(0, Math.min(query.limit ?? most, most));
  const last = items.at(-1);
  return { total: all.length, items, next: items.length < rest.length && last ? keyOf(last) : null };
}
