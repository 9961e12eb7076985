import { z } from 'zod';
import { blocks } from '../../../../platform/text/blocks.ts';
import { richText } from '../../../../platform/text/rich-text.ts';
import { formatFor } from '../../../../platform/text/format.ts';
import { defineTemplate, envelope, envelopeData, pairs } from '../../../documents/index.ts';
import type { EnvelopeInput } from '../../../documents/index.ts';
import { textsIn } from '../../texts/texts.ts';

/** The sheet with the one-time code, a document of its own so that the letter itself can be public. */
export const accessSheetTemplate = defineTemplate({
  name: 'correspondence/access-sheet',
  data: envelope.extend({
    recipient: z.array(z.string()),
    references: pairs,
    body: blocks,
    code: z.strictObject({ label: z.string(), value: z.string() }).nullable(),
    facts: pairs,
  }),
});

export type AccessSheetData = z.output<typeof accessSheetTemplate.data>;

export interface AccessSheetInput extends Omit<EnvelopeInput, 'title'> {
  readonly recipient: readonly string[];
  /** 'YYYY-MM-DD'. */
  readonly date: string;
  /** The title of the letter it belongs to. */
  readonly letter: string;
  /** What the code is for, in words. */
  readonly purpose: string;
  /** The address of the letter's page. */
  readonly address: string;
  /** Null where the letter opens no role. */
  readonly access: {
    readonly code: string;
    /** Where the code is entered, and the number to write beside it. */
    readonly address: string;
    readonly number: string | null;
    /** The last day the code can be used. */
    readonly lastDay: string;
  } | null;
}

/** The sheet as frozen data, in the words of its language. */
export function accessSheetData(input: AccessSheetInput): AccessSheetData {
  const t = textsIn(input.language).mailings.sheet;
  const format = formatFor(input.language);
  const { access } = input;
  const fact = (name: string, value: string | null) => (value === null ? [] : [{ name, value }]);
  return {
    ...envelopeData({ ...input, title: t.title }),
    recipient: [...input.recipient],
    references: [
      { name: t.reference, value: input.reference ?? '–' },
      { name: t.date, value: format.date(input.date) },
    ],
    body: richText([t.passOn, input.purpose, ...(access ? [t.how] : [])].join('\n\n')),
    code: access && { label: t.code, value: access.code },
    facts: [
      ...fact(t.letter, input.letter),
      ...fact(t.page, input.address),
      ...fact(t.enterCodeAt, access?.address ?? null),
      ...fact(t.number, access?.number ?? null),
      ...fact(t.lastDay, access && format.date(access.lastDay)),
    ],
  };
}
