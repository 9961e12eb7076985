import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';
import type { Form } from '../../../../platform/http/form.ts';
import { parseDate } from '../../../../ui/index.ts';
import { roles } from '../../roles.ts';

const id = (code: string) =>
  z
    .string(code)
    .regex(/^[1-9]\d{0,14}$/, code)
    .transform(Number);
const date = z.string('notADate').transform((text, context) => {
  const read = parseDate(text);
  if (read !== undefined) return read;
  context.addIssue({ code: 'custom', message: 'notADate' });
  return z.NEVER;
});

const granting = z.object({
  do: z.literal('grant'),
  person: id('unknownPerson'),
  role: z.enum(roles, 'required'),
  validFrom: date,
  validTo: z.union([z.literal('').transform(() => null), date], 'notADate').default(null),
});
const confirming = z.object({ do: z.literal('confirm'), mandate: id('unknownMandate') });
const answering = z.object({ do: z.enum(['yes', 'no'], 'required'), request: id('unknownRequest') });

export type OrganisationValues =
  z.output<typeof granting> | z.output<typeof confirming> | z.output<typeof answering>;

/** Several forms on one page: which was sent stands in `do`. */
export const organisationForm: Form<OrganisationValues> = {
  parse: (typed) => {
    if (typed['do'] === 'confirm') return defineForm(confirming).parse(typed);
    if (typed['do'] === 'grant') return defineForm(granting).parse(typed);
    return defineForm(answering).parse(typed);
  },
};
