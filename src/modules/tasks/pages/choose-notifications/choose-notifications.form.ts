import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';

/** The two buttons; the database of silences knows no third. */
export const choices = ['silence', 'unsilence'] as const;

export const notificationForm = defineForm(
  z.object({ kind: z.string('unknownKind'), do: z.enum(choices, 'unknownKind') }),
);
