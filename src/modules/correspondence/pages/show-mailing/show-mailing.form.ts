import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';
import type { Form } from '../../../../platform/http/form.ts';
import { languages } from '../../../../platform/text/language.ts';

const pressing = z.object({ do: z.enum(['begin', 'stop', 'go_on', 'retry', 'sendHeld'], 'notNow') });
const choosing = z.object({
  do: z.literal('choose'),
  about: z.enum(['neutral', 'unknown'], 'notNow'),
  language: z.enum(languages, 'chooseForm'),
});

export type MailingValues = z.output<typeof pressing> | z.output<typeof choosing>;

/** Several forms on one page: which was sent stands in `do`. */
export const mailingForm: Form<MailingValues> = {
  parse: (typed) =>
    typed['do'] === 'choose' ? defineForm(choosing).parse(typed) : defineForm(pressing).parse(typed),
};
