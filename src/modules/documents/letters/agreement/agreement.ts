import type { z } from 'zod';
import { block, dataTable } from '../../../../platform/text/blocks.ts';
import { richText } from '../../../../platform/text/rich-text.ts';
import { formatFor } from '../../../../platform/text/format.ts';
import { defineTemplate } from '../../template.ts';
import { textsIn } from '../../texts/texts.ts';
import { envelope, envelopeData, pairs, sections, signers } from '../envelope.ts';
import type { EnvelopeInput, Signer } from '../envelope.ts';

export const agreementTemplate = defineTemplate({
  name: 'documents/agreement',
  data: envelope.extend({ references: pairs, parties: block, clauses: sections, signers }),
});

export type AgreementData = z.output<typeof agreementTemplate.data>;

export interface AgreementInput extends EnvelopeInput {
  readonly version: string;
  /** 'YYYY-MM-DD'; `to` is the last day. */
  readonly duration: { readonly from: string; readonly to: string };
  /** In words: 'tre månader'. */
  readonly notice: string;
  readonly parties: readonly { readonly name: string; readonly representedBy: string }[];
  /** Clauses are numbered in this order; texts are Markdown. */
  readonly clauses: readonly { readonly heading: string; readonly text: string }[];
  readonly signers: readonly Signer[];
}

/** A version of an agreement as frozen data. */
export function agreementData(input: AgreementInput): AgreementData {
  const { agreement: t } = textsIn(input.language);
  const { date } = formatFor(input.language);
  const { parties, signatures, notSigned } = t;
  return {
    ...envelopeData(input, { parties, signatures, notSigned }),
    references: [
      { name: t.version, value: input.version },
      { name: t.duration, value: `${date(input.duration.from)} – ${date(input.duration.to)}` },
      { name: t.notice, value: input.notice },
    ],
    parties: dataTable({
      caption: null,
      columns: [{ title: t.party }, { title: t.representedBy }],
      rows: input.parties.map(({ name, representedBy }) => [name, representedBy]),
    }),
    clauses: input.clauses.map(({ heading, text }) => ({ heading, guidance: null, body: richText(text) })),
    signers: [...input.signers],
  };
}
