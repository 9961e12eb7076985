import type { z } from 'zod';
import type { Refusal } from '../result.ts';

/** The address's query as data. A faulty value is reported and read as if it were not there. */
export interface ParsedQuery<Q> {
  readonly values: Q;
  /** As typed, so that a filter form can show it again. */
  readonly typed: Readonly<Record<string, string | undefined>>;
  readonly refusals: readonly Refusal[];
}

/**
 * Read the parameters a page knows from an address. Each is checked by itself, so that one faulty
 * filter does not hide the others; parameters the page does not know are ignored.
 * Every field of the schema must accept `undefined`.
 */
export function parseQuery<S extends z.ZodObject>(
  schema: S,
  search: URLSearchParams,
): ParsedQuery<z.output<S>> {
  const values: Record<string, unknown> = {};
  const typed: Record<string, string | undefined> = {};
  const refusals: Refusal[] = [];
  for (const [name, field] of Object.entries(schema.shape)) {
    const raw = search.get(name)?.trim() || undefined;
    typed[name] = raw;
    const parsed = field.safeParse(raw);
    if (parsed.success) {
      values[name] = parsed.data;
    } else {
      refusals.push({ field: name, code: parsed.error.issues[0]?.message ?? 'invalid' });
      values[name] = field.parse(undefined);
    }
  }
  return { values: values as z.output<S>, typed, refusals };
}
