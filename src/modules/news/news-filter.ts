import { z } from 'zod';
import { parseDate } from '../../ui/dates.ts';

/** A year in an address. Code: unknownYear. */
export const year = z
  .string()
  .regex(/^(19|20)\d{2}$/, 'unknownYear')
  .transform(Number)
  .optional()
  .describe('Only what carries a day of this year');

/** The address of a programme: its slug. */
export const programme = z
  .string()
  .regex(/^[a-z0-9-]{1,100}$/, 'unknownProgramme')
  .optional()
  .describe('Only what is about this programme: its address, for instance veien-videre');

/** Its id; 0, which nothing is about, where there is no such programme. */
export function programmeIdIn(
  programmes: readonly { readonly id: number; readonly slug: string }[],
  slug: string | undefined,
): number | undefined {
  return slug === undefined ? undefined : (programmes.find((each) => each.slug === slug)?.id ?? 0);
}

/** The place of an item in the list, '2026-11-22.12'. Code: notAKey. */
export const after = z
  .string()
  .optional()
  .transform((text, context) => {
    if (text === undefined) return undefined;
    const [, dated = '', id] = /^(\d{4}-\d{2}-\d{2})\.(\d{1,15})$/.exec(text) ?? [];
    if (parseDate(dated) !== undefined) return { dated, id: Number(id) };
    context.addIssue({ code: 'custom', message: 'notAKey' });
    return z.NEVER;
  })
  .describe('What follows this place in the list');

/** The place of an item as it stands in an address. */
export function keyOf({ dated, id }: { readonly dated: string; readonly id: number }): string {
  return `${dated}.${id}`;
}
