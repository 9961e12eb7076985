import type { z } from 'zod';
import type { Refusal } from '../result.ts';

/** What was typed, exactly as it arrived: one value, or several where a name is repeated. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface Form<T> {
  /**
   * The typed values as data, or one refusal per faulty field. A form that only wants to be shown again
   * (a row more, without JavaScript) refuses nothing and gives the values to show.
   */
  parse(typed: Typed): { ok: true; values: T } | { ok: false; refusals: readonly Refusal[]; typed?: Typed };
}

/**
 * Define one form by a zod schema whose messages are codes ('required', 'tooLong'), not sentences:
 * the page's texts turn a code into words in the reader's language.
 */
export function defineForm<S extends z.ZodObject>(schema: S): Form<z.output<S>> {
  return {
    parse: (typed) => {
      const parsed = schema.safeParse(typed);
      if (parsed.success) return { ok: true, values: parsed.data };
      const seen = new Set<string>();
      const refusals = parsed.error.issues.flatMap((issue) => {
        const field = issue.path.join('.');
        // One message a field: the first is the one to mend first.
        if (seen.has(field)) return [];
        seen.add(field);
        return [{ field, code: issue.message, params: limitsOf(issue) }];
      });
      return { ok: false, refusals };
    },
  };
}

function limitsOf(issue: z.core.$ZodIssue): Record<string, number> {
  if (issue.code === 'too_big') return { maximum: Number(issue.maximum) };
  if (issue.code === 'too_small') return { minimum: Number(issue.minimum) };
  return {};
}
