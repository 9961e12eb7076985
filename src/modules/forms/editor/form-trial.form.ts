import type { Form } from '../../../platform/http/form.ts';
import { changeRows } from '../../../ui/index.ts';
import { one } from './typed.ts';

/** Nothing is sent from a preview: its buttons add and remove rows, and it is shown again. */
export const formTrialForm: Form<never> = {
  parse: (typed) => {
    const [, table = ''] = /^(\w+)\.(?:add|\d+\.remove)$/.exec(one(typed, 'do')) ?? [];
    const limits = { min: 1, max: 100 };
    return { ok: false, refusals: [], typed: changeRows(typed, table, limits) ?? typed };
  },
};
