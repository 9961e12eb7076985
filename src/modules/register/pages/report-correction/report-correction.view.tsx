import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, ErrorSummary, Field, Form, Radios, Textarea } from '../../../../ui/index.ts';
import { textsIn } from '../../texts/texts.ts';
import { formErrors } from '../../words.ts';
import { explanationLimits, reportedFacts } from './report-correction.form.ts';

interface Data {
  readonly number: string;
  readonly name: string;
}

/** The form for somebody who knows better than the register. */
export function ReportCorrection({ data, page, form }: ViewProps<unknown, Data>) {
  const t = textsIn(page.lang).correction;
  const errors = formErrors(t.errors, form.refusals);
  return (
    <div class="read stack">
      <h1>{fill(t.title, { name: data.name })}</h1>
      <p class="lead">{t.lead}</p>
      <Form address={page.url.pathname} state={{ values: form.typed, errors }} class="stack-lg" noValidate>
        <ErrorSummary />
        <Radios
          name="fact"
          label={t.fact}
          choices={reportedFacts.map((fact) => ({ value: fact, label: t.facts[fact] }))}
        />
        <Textarea
          name="explanation"
          label={t.explanation}
          description={t.explanationHint}
          limit={{ max: explanationLimits.maximum }}
        />
        <Field name="sourceAddress" type="url" label={t.sourceAddress} optional />
        <Button>{t.send}</Button>
      </Form>
    </div>
  );
}
