import type { Form } from '../../../../platform/http/form.ts';
import { textOf } from '../../../../ui/index.ts';
import type { Answer } from '../../answer.ts';
import { noReasons } from '../../answer.ts';
import { typedValues } from '../../typed-values.ts';

/** A pressed button: "we are interested", or one of the reasons for "not this time". */
export const answerForm: Form<Answer> = {
  parse: (typed) => {
    if (textOf(typed, 'answer') === 'interested') return { ok: true, values: { kind: 'interested' } };
    const values = typedValues(typed);
    const reason = noReasons.find((each) => each === textOf(typed, 'reason'));
    const remark = values.text('remark', 1000) || null;
    if (reason === undefined) values.refuse('remark', 'noAnswer');
    if (reason === undefined || values.refusals.length > 0) return { ok: false, refusals: values.refusals };
    return { ok: true, values: { kind: 'not_now', reason, remark } };
  },
};
