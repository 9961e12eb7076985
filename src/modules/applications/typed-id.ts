import { z } from 'zod';

/** An id as a form sends it. */
export const typedId = (code: string) =>
  z
    .string(code)
    .regex(/^[1-9]\d{0,14}$/, code)
    .transform(Number);
