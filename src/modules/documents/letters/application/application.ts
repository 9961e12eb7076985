import { z } from 'zod';
import { block, dataTable } from '../../../../platform/text/blocks.ts';
import { defineTemplate } from '../../template.ts';
import { textsIn } from '../../texts/texts.ts';
import { envelope, envelopeData, pairs, sections, signers } from '../envelope.ts';
import type { EnvelopeInput, Section, Signer } from '../envelope.ts';

export const applicationTemplate = defineTemplate({
  name: 'documents/application',
  data: envelope.extend({
    references: pairs,
    applicants: block,
    sections,
    declarations: z.array(z.string()),
    signers,
  }),
});

export type ApplicationData = z.output<typeof applicationTemplate.data>;

export interface ApplicationInput extends EnvelopeInput {
  readonly call: string;
  readonly applicant: string;
  readonly municipalities: readonly {
    readonly name: string;
    readonly role: string;
    /** Money or hours, as written: '200 000 kroner'. */
    readonly contribution: string;
  }[];
  /** The answers in the order of the call; tables by `dataTable`. */
  readonly sections: readonly Section[];
  /** What those who sign declare; empty for the contents, filled on the signature sheet. */
  readonly declarations: readonly string[];
  readonly signers: readonly Signer[];
}

/** An application (its contents or its signature sheet) as frozen data. */
export function applicationData(input: ApplicationInput): ApplicationData {
  const { application: t } = textsIn(input.language);
  const { applicants, signatures } = t;
  return {
    ...envelopeData(input, { applicants, signatures }),
    references: [
      { name: t.call, value: input.call },
      { name: t.submittedBy, value: input.applicant },
    ],
    applicants: dataTable({
      caption: null,
      columns: [{ title: t.municipality }, { title: t.role }, { title: t.contribution, align: 'right' }],
      rows: input.municipalities.map(({ name, role, contribution }) => [name, role, contribution]),
    }),
    sections: [...input.sections],
    declarations: [...input.declarations],
    signers: [...input.signers],
  };
}
