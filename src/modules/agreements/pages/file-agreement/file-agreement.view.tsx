import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, ErrorSummary, Form, Select } from '../../../../ui/index.ts';
import { textsIn } from '../../texts/texts.ts';
import { agreementErrors, titleFor } from '../../words.ts';
import type { FilingPage } from './file-agreement.query.ts';

/** File a signed version in a case, or in a new one. */
export function FileAgreement({ data, page, form }: ViewProps<unknown, FilingPage>) {
  const { lang } = page;
  const t = textsIn(lang).filing;
  const title = titleFor(lang, data.version);
  const state = { values: form.typed, errors: agreementErrors(page, form.refusals, 'case') };
  return (
    <div class="read stack-lg">
      <h1>{t.title}</h1>
      <p lang={title.lang}>{title.text}</p>
      <p>{fill(t.lead, { number: data.version.number })}</p>
      <Form address={page.url.pathname} state={state} class="stack" noValidate>
        <ErrorSummary />
        <Select
          name="case"
          label={t.case}
          choices={[
            { value: 'new', label: t.newCase },
            ...data.cases.map(({ id, reference, title: name }) => ({
              value: String(id),
              label: `${reference} ${name}`,
            })),
          ]}
        />
        <p>
          <Button>{t.button}</Button>
        </p>
      </Form>
    </div>
  );
}
