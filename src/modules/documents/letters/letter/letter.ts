import { z } from 'zod';
import { blocks } from '../../../../platform/text/blocks.ts';
import { richText } from '../../../../platform/text/rich-text.ts';
import { formatFor } from '../../../../platform/text/format.ts';
import { defineTemplate } from '../../template.ts';
import { textsIn } from '../../texts/texts.ts';
import { envelope, envelopeData, pairs, signers } from '../envelope.ts';
import type { EnvelopeInput, Signer } from '../envelope.ts';

export const letterTemplate = defineTemplate({
  name: 'documents/letter',
  data: envelope.extend({
    recipient: z.array(z.string()),
    references: pairs,
    firstLine: z.string().nullable(),
    body: blocks,
    closing: z.strictObject({ greeting: z.string(), signers, note: z.string() }),
    ends: pairs,
  }),
});

export type LetterData = z.output<typeof letterTemplate.data>;

export interface LetterInput extends EnvelopeInput {
  /** Name and address, a line each. */
  readonly recipient: readonly string[];
  readonly yourReference?: string | null;
  /** 'YYYY-MM-DD'. */
  readonly date: string;
  /** Above the title, for the post room: who in the house should get the letter. */
  readonly firstLine?: string | null;
  /** Markdown. */
  readonly body: string;
  readonly signers?: readonly Signer[];
  readonly copies?: readonly string[];
  readonly attachments?: readonly string[];
}

/** A letter as frozen data: everything that stands on paper, in the words and formats of its language. */
export function letterData(input: LetterInput): LetterData {
  const t = textsIn(input.language);
  const format = formatFor(input.language);
  return {
    ...envelopeData(input),
    recipient: [...input.recipient],
    references: [
      { name: t.ourReference, value: input.reference ?? t.none },
      { name: t.date, value: format.date(input.date) },
      { name: t.yourReference, value: input.yourReference ?? t.none },
    ],
    firstLine: input.firstLine ?? null,
    body: richText(input.body),
    closing: { greeting: t.greeting, signers: [...(input.signers ?? [])], note: t.approved },
    ends: [
      { name: t.copies, value: (input.copies ?? []).join(', ') },
      { name: t.attachments, value: (input.attachments ?? []).join(', ') },
    ],
  };
}
