import { z } from 'zod';

/** `sent` is set when a report about this municipality has just been received. */
export const showQuery = z.object({ sent: z.literal('1').optional() });

export type ShowQuery = z.output<typeof showQuery>;
