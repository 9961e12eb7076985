import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, Checkbox, ErrorSummary, Field, Form, Textarea } from '../../../../ui/index.ts';
import type { OwnedCase } from '../../owned-case.query.ts';
import { longestReason } from '../../record-fields.ts';
import { recordErrors } from '../../record-words.ts';
import { caseReference } from '../../reference.ts';
import { textsIn } from '../../texts/texts.ts';

/** The form for other titles of a case, or another handler. */
export function DescribeCase({ data, page, form }: ViewProps<unknown, OwnedCase>) {
  const t = textsIn(page.lang).records;
  const { caseFile } = data;
  const mine = page.principal.kind === 'person' && Number(page.principal.id) === caseFile.responsibleId;
  const values = { title: caseFile.title, publicTitle: caseFile.publicTitle, ...form.typed };
  const errors = recordErrors(page.lang, form.refusals);
  return (
    <div class="read stack">
      <h1>{fill(t.describe.caseTitle, { reference: caseReference(caseFile) })}</h1>
      <p class="lead">{t.describe.lead}</p>
      <Form
        address={page.url.pathname}
        state={{ values, errors }}
        hidden={{ former: String(caseFile.description) }}
        class="stack-lg"
        noValidate
      >
        <ErrorSummary />
        <Field name="title" label={t.fullTitle} />
        <Field name="publicTitle" label={t.publicTitle} description={t.describe.publicHint} />
        {!mine && <Checkbox name="takeOver" label={t.describe.takeOver} />}
        <Textarea name="reason" label={t.describe.reason} rows={3} limit={{ max: longestReason }} />
        <Button>{t.describe.send}</Button>
      </Form>
    </div>
  );
}
