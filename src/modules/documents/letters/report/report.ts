import type { z } from 'zod';
import { block, blocks, dataTable } from '../../../../platform/text/blocks.ts';
import { richText } from '../../../../platform/text/rich-text.ts';
import { formatFor } from '../../../../platform/text/format.ts';
import { defineTemplate } from '../../template.ts';
import { textsIn } from '../../texts/texts.ts';
import { envelope, envelopeData, pairs, sections } from '../envelope.ts';
import type { EnvelopeInput, Section } from '../envelope.ts';

export const reportTemplate = defineTemplate({
  name: 'documents/report',
  data: envelope.extend({ references: pairs, summary: blocks, goals: block, sections, answers: block }),
});

export type ReportData = z.output<typeof reportTemplate.data>;

export interface ReportInput extends EnvelopeInput {
  readonly project: string;
  /** 'YYYY-MM-DD'. */
  readonly period: { readonly from: string; readonly to: string };
  /** Markdown. */
  readonly summary: string;
  /** Values as written, with their units. */
  readonly goals: readonly {
    readonly name: string;
    readonly baseline: string;
    readonly target: string;
    readonly result: string;
    readonly attainment: string;
  }[];
  readonly sections: readonly Section[];
  /** Elected, administration and each organisation that took part. */
  readonly answers: readonly { readonly party: string; readonly answer: string; readonly remark: string }[];
}

/** A report as frozen data. */
export function reportData(input: ReportInput): ReportData {
  const { report: t } = textsIn(input.language);
  const { date } = formatFor(input.language);
  const { summary, goals, answers } = t;
  return {
    ...envelopeData(input, { summary, goals, answers }),
    references: [
      { name: t.project, value: input.project },
      { name: t.period, value: `${date(input.period.from)} – ${date(input.period.to)}` },
    ],
    summary: richText(input.summary),
    goals: dataTable({
      caption: null,
      columns: [
        { title: t.goal },
        { title: t.baseline, align: 'right' },
        { title: t.target, align: 'right' },
        { title: t.result, align: 'right' },
        { title: t.attainment },
      ],
      rows: input.goals.map((goal) => [goal.name, goal.baseline, goal.target, goal.result, goal.attainment]),
    }),
    sections: [...input.sections],
    answers: dataTable({
      caption: null,
      columns: [{ title: t.party }, { title: t.answer }, { title: t.remark }],
      rows: input.answers.map(({ party, answer, remark }) => [party, answer, remark]),
    }),
  };
}
