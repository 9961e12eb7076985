import type { ViewProps } from '../../../../platform/http/page.ts';
import { Button, Checkboxes, ErrorSummary, Field, Form, Radios } from '../../../../ui/index.ts';
import { agreementKinds } from '../../agreement.ts';
import type { PartyChoice } from '../../party-choices.query.ts';
import { textsIn } from '../../texts/texts.ts';
import { agreementErrors } from '../../words.ts';

/** Begin an agreement: what it is, what it is called, between whom. */
export function BeginAgreement({
  data,
  page,
  form,
}: ViewProps<unknown, { readonly choices: readonly PartyChoice[] }>) {
  const { lang } = page;
  const t = textsIn(lang);
  const untouched = Object.keys(form.typed).length === 0;
  const state = {
    values: untouched ? { kind: 'agreement', language: lang === 'nb' ? 'nb' : 'nn' } : form.typed,
    errors: agreementErrors(page, form.refusals, 'kind'),
  };
  return (
    <div class="read stack-lg">
      <h1>{t.begin.title}</h1>
      <p>{t.begin.lead}</p>
      <Form address={page.url.pathname} state={state} class="stack" noValidate>
        <ErrorSummary />
        <Radios
          name="kind"
          label={t.begin.kind}
          choices={agreementKinds.map((value) => ({ value, label: t.kinds[value] }))}
        />
        <Field name="title_nb" label={t.edit.title_nb} />
        <Field name="title_nn" label={t.edit.title_nn} />
        <Radios
          name="language"
          label={t.edit.language}
          description={t.edit.languageHelp}
          choices={(['nb', 'nn'] as const).map((value) => ({ value, label: t.forms[value] }))}
        />
        <Checkboxes
          name="parties"
          label={t.version.parties}
          choices={data.choices.map(({ organisationId, name }) => ({
            value: String(organisationId),
            label: name[lang],
          }))}
        />
        <Button>{t.begin.button}</Button>
      </Form>
    </div>
  );
}
