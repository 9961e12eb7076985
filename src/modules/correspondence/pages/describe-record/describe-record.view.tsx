import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, ErrorSummary, Field, Form, Textarea } from '../../../../ui/index.ts';
import type { CaseFile } from '../../cases.query.ts';
import { ExemptionSelect } from '../../exemption-select.tsx';
import { longestReason } from '../../record-fields.ts';
import { recordErrors } from '../../record-words.ts';
import type { CaseRecord, ExemptionBasis } from '../../records.query.ts';
import { recordReference } from '../../reference.ts';
import { textsIn } from '../../texts/texts.ts';

interface Data {
  readonly record: CaseRecord;
  readonly caseFile: CaseFile;
  readonly bases: readonly ExemptionBasis[];
}

/** The form for other titles of a record, and for what is withheld. */
export function DescribeRecord({ data, page, form }: ViewProps<unknown, Data>) {
  const t = textsIn(page.lang).records;
  const { record, caseFile, bases } = data;
  const { title, publicTitle, exemption, description } = record;
  const values = { title, publicTitle, exemption: exemption ?? '', ...form.typed };
  const errors = recordErrors(page.lang, form.refusals);
  return (
    <div class="read stack">
      <h1>{fill(t.describe.recordTitle, { reference: recordReference(caseFile, record.number) })}</h1>
      <p class="lead">{t.describe.lead}</p>
      <Form
        address={page.url.pathname}
        state={{ values, errors }}
        hidden={{ former: String(description) }}
        class="stack-lg"
        noValidate
      >
        <ErrorSummary />
        <Field name="title" label={t.fullTitle} />
        <ExemptionSelect bases={bases} lang={page.lang} />
        <Field name="publicTitle" label={t.publicTitle} description={t.describe.publicHint} />
        <Textarea name="reason" label={t.describe.reason} rows={3} limit={{ max: longestReason }} />
        <Button>{t.describe.send}</Button>
      </Form>
    </div>
  );
}
