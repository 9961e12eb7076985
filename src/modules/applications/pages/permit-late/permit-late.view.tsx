import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, DateField, ErrorSummary, Field, Form, Radios, Textarea } from '../../../../ui/index.ts';
import { submissionErrors } from '../../submission/submission-words.ts';
import { textsIn } from '../../texts/submission/texts.ts';
import type { LatePage } from './permit-late.query.ts';

/** Let one application in after the deadline, with a reason that is kept. */
export function PermitLate({ data, page, form }: ViewProps<unknown, LatePage>) {
  const { lang, format } = page;
  const t = textsIn(lang).late;
  // The fields of the moment stand together: what the command says of it stands at the first.
  const errors = submissionErrors(lang, form.refusals).map(({ field, message }) => ({
    field: field === 'until' ? 'untilDate' : field,
    message,
  }));
  const choices = (data.unsent ?? []).map(({ id, lead, permission }) => ({
    value: String(id),
    label: lead[lang],
    ...(permission && {
      description: fill(t.has, { when: format.second(permission.until), reason: permission.reason }),
    }),
  }));
  return (
    <div class="read stack-lg">
      <div class="stack-sm">
        <h1>{t.title}</h1>
        <p>{fill(data.unsent ? t.lead : t.toCome, { when: format.second(data.deadline) })}</p>
      </div>
      {data.unsent && choices.length === 0 && <p>{t.nobody}</p>}
      {(choices.length > 0 || errors.length > 0) && (
        <Form address={page.url.pathname} state={{ values: form.typed, errors }} class="stack" noValidate>
          <ErrorSummary />
          {choices.length > 0 && <Radios name="application" label={t.who} choices={choices} />}
          {choices.length === 0 && <p id="f-application" tabIndex={-1} />}
          <div class="form two">
            <DateField name="untilDate" label={t.untilDate} />
            <Field name="untilTime" label={t.untilTime} size={6} autocomplete="off" />
          </div>
          <Textarea name="reason" label={t.reason} description={t.reasonHelp} />
          <p id="f-do" tabIndex={-1}>
            <Button>{t.button}</Button>
          </p>
        </Form>
      )}
    </div>
  );
}
