import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';
import type { Form } from '../../../../platform/http/form.ts';
import { typedId } from '../../typed-id.ts';

const asking = z.object({ do: z.literal('ask'), municipality: typedId('unknownMunicipality') });
const handing = z.object({ do: z.literal('hand'), lead: typedId('notJoined') });
const joining = z.object({ do: z.literal('join') });
const declining = z.object({
  do: z.literal('decline', 'noChoice'),
  reason: z.string().trim().max(2000, 'tooLong').default(''),
});

export type PartiesValues =
  z.output<typeof asking> | z.output<typeof handing> | z.output<typeof joining> | z.output<typeof declining>;

/** Several forms on one page: which was sent stands in `do`. */
export const partiesForm: Form<PartiesValues> = {
  parse: (typed) => {
    if (typed['do'] === 'ask') return defineForm(asking).parse(typed);
    if (typed['do'] === 'hand') return defineForm(handing).parse(typed);
    if (typed['do'] === 'join') return defineForm(joining).parse(typed);
    return defineForm(declining).parse(typed);
  },
};
