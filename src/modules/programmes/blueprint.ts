import { z } from 'zod';
import { admissions, instruments } from './contents.ts';

const words = z.strictObject({ nb: z.string().trim().min(1), nn: z.string().trim().min(1) });
const entry = z.strictObject({ name: words, detail: words.optional() });

/**
 * A programme to start from: texts and lists to change, never rules. What the shipped files hold; anything else in one
 * is a fault of the build.
 */
export const blueprintShape = z.strictObject({
  key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** What it is for, in every language of the pages: it is read where one chooses. */
  title: z.strictObject({ nb: z.string(), nn: z.string(), en: z.string() }),
  about: z.strictObject({ nb: z.string(), nn: z.string(), en: z.string() }),
  /** The form its texts were first written in. */
  original: z.enum(['nb', 'nn']),
  admission: z.enum(admissions),
  texts: z.strictObject({
    summary: words.optional(),
    about: words.optional(),
    participants: words.optional(),
    handling: words.optional(),
  }),
  themes: z.array(entry),
  criteria: z.array(entry.extend({ weight: z.int().min(1).max(100).optional() })),
  instruments: z.array(entry.extend({ instrument: z.enum(instruments) })),
  expectations: z.array(entry),
});

export type Blueprint = z.output<typeof blueprintShape>;
