import type { Form } from '../../../../platform/http/form.ts';
import { listOf, textOf } from '../../../../ui/index.ts';
import { answerKinds } from '../../anchoring/anchoring.ts';
import type { AnswerKind } from '../../anchoring/anchoring.ts';

export type RowValues =
  | {
      readonly do: 'answer';
      readonly kind: AnswerKind;
      readonly remark: string;
      readonly also: readonly number[];
    }
  | { readonly do: 'spokesperson'; readonly organisationId: number | null }
  | { readonly do: 'correct'; readonly remark: string };

/** A remark that fills more than a page is a letter. */
export const longestRemark = 3000;

/** The forms of a row's page; which was sent stands in `do`. Whoever takes part and writes a remark takes part with it. */
export const rowForm: Form<RowValues> = {
  parse: (typed) => {
    const remark = textOf(typed, 'remark').trim().replaceAll('\r\n', '\n');
    const refuse = (field: string, code: string, params = {}) =>
      ({ ok: false, refusals: [{ field, code, params }] }) as const;
    if (remark.length > longestRemark) return refuse('remark', 'tooLong', { maximum: longestRemark });
    if (textOf(typed, 'do') === 'spokesperson') {
      const organisation = textOf(typed, 'spokesperson');
      return {
        ok: true,
        values: { do: 'spokesperson', organisationId: organisation === '' ? null : Number(organisation) },
      };
    }
    if (textOf(typed, 'do') === 'correct') return { ok: true, values: { do: 'correct', remark } };
    const chosen = answerKinds.find((each) => each === textOf(typed, 'answer'));
    if (chosen === undefined) return refuse('answer', 'answerMissing');
    const also = listOf(typed, 'also').map(Number).filter(Number.isSafeInteger);
    const kind = chosen === 'takes_part' && remark !== '' ? 'takes_part_with_remark' : chosen;
    if (remark === '' && (kind === 'takes_part_with_remark' || kind === 'dissents'))
      return refuse('remark', 'remarkMissing');
    return { ok: true, values: { do: 'answer', kind, remark, also } };
  },
};
