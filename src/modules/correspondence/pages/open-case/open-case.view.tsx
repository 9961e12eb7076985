import type { ViewProps } from '../../../../platform/http/page.ts';
import { Button, ErrorSummary, Field, Form } from '../../../../ui/index.ts';
import { recordErrors } from '../../record-words.ts';
import { textsIn } from '../../texts/texts.ts';

/** The form for a new case. */
export function OpenCase({ page, form }: ViewProps<unknown, unknown>) {
  const t = textsIn(page.lang).records;
  const errors = recordErrors(page.lang, form.refusals);
  return (
    <div class="read stack">
      <h1>{t.openCase.title}</h1>
      <p class="lead">{t.openCase.lead}</p>
      <Form address={page.url.pathname} state={{ values: form.typed, errors }} class="stack-lg" noValidate>
        <ErrorSummary />
        <Field name="title" label={t.fullTitle} description={t.openCase.titleHint} />
        <Field name="publicTitle" label={t.publicTitle} description={t.openCase.publicHint} optional />
        <Button>{t.openCase.send}</Button>
      </Form>
    </div>
  );
}
