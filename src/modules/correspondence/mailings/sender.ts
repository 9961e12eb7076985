import { z } from 'zod';

const words = z.strictObject({ nb: z.string(), nn: z.string(), en: z.string() });

/** Who a mailing is from, in every language; frozen when it is prepared. */
export const senderSchema = z.strictObject({
  name: words,
  /** `name` is null where only the office is shown. */
  signers: z.array(z.strictObject({ name: z.string().nullable(), office: words })),
});
export type Sender = z.output<typeof senderSchema>;

/** Those who get a copy, as the letter lists them. */
export const copiesSchema = z.array(words);
export type Copies = z.output<typeof copiesSchema>;
