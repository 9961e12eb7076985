import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';
import type { Form } from '../../../../platform/http/form.ts';
import { typedId } from '../../typed-id.ts';

const access = z.enum(['read', 'comment', 'write'], 'noAccess');
const colleague = z.object({ do: z.literal('colleague'), person: typedId('notColleague'), may: access });
const address = z.object({
  do: z.literal('address'),
  // Longer than any address; which texts are addresses is the command's to say.
  email: z.string('notAnAddress').trim().min(1, 'notAnAddress').max(320, 'notAnAddress'),
  access,
});
const ending = z.object({ do: z.literal('end', 'noChoice'), writer: typedId('unknownWriter') });

export type WritersValues = z.output<typeof colleague> | z.output<typeof address> | z.output<typeof ending>;

/** Several forms on one page: which was sent stands in `do`. */
export const writersForm: Form<WritersValues> = {
  parse: (typed) => {
    if (typed['do'] === 'colleague') return defineForm(colleague).parse(typed);
    if (typed['do'] === 'address') return defineForm(address).parse(typed);
    return defineForm(ending).parse(typed);
  },
};
