import type { ViewProps } from '../../../../platform/http/page.ts';
import { Button, ErrorSummary, Field, Form } from '../../../../ui/index.ts';
import { errorsIn } from '../../application-words.ts';
import { textsIn } from '../../texts/texts.ts';

/** One press takes the reader into the application the mail was about. */
export function AcceptInvitation({ page, form }: ViewProps<{ token: string }, unknown>) {
  const t = textsIn(page.lang).invitation;
  const values = { token: page.query.token, ...form.typed };
  const errors = errorsIn(page.lang, form.refusals, 'token');
  return (
    <div class="read stack">
      <h1>{t.title}</h1>
      <p class="lead">{t.text}</p>
      <Form address={page.url.pathname} state={{ values, errors }} class="stack" noValidate>
        <ErrorSummary />
        <Field name="token" label={t.token} description={t.tokenHint} autocomplete="off" />
        <Button>{t.accept}</Button>
      </Form>
    </div>
  );
}
