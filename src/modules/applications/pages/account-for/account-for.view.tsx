import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, DateField, ErrorSummary, Field, Form, Radios } from '../../../../ui/index.ts';
import { officesOf } from '../../anchoring/anchoring.ts';
import { anchoringErrors } from '../../anchoring/anchoring-errors.ts';
import { mayStateAbsence } from '../../anchoring/anchoring-policy.ts';
import { officeIn } from '../../anchoring/words.ts';
import { textsIn } from '../../texts/anchoring/texts.ts';
import type { AccountedFor } from './account-for.page.tsx';

type Props = ViewProps<unknown, AccountedFor>;

/** The two ways to account for an organisation: asked outside Saman, or nobody here. */
export function AccountFor({ data, page, form }: Props) {
  const { lang } = page;
  const t = textsIn(lang).account;
  const { row, municipality } = data;
  return (
    <div class="read stack-lg">
      <h1>{fill(t.title, { organisation: row.name[lang], municipality: municipality.name[lang] })}</h1>
      {row.kind === 'confederation' ? (
        <p>{t.local}</p>
      ) : (
        <AskedOtherwise data={data} page={page} form={form} />
      )}
      <Absent data={data} page={page} form={form} />
    </div>
  );
}

function AskedOtherwise({ page, form }: Props) {
  const { lang, url } = page;
  const t = textsIn(lang).account.otherwise;
  const isSent = form.typed['do'] === 'asked';
  const state = {
    values: isSent ? form.typed : {},
    errors: isSent ? anchoringErrors(lang, form.refusals, 'how') : [],
  };
  return (
    <section class="stack">
      <h2>{t.title}</h2>
      <p class="soft">{t.hint}</p>
      <Form address={url.pathname} state={state} hidden={{ do: 'asked' }} class="stack" noValidate>
        <ErrorSummary />
        <DateField name="askedOn" label={t.on} />
        <Field name="how" label={t.how} />
        <Button variant="secondary">{t.save}</Button>
      </Form>
    </section>
  );
}

function Absent({ data, page, form }: Props) {
  const { lang, url, principal } = page;
  const { row, application, municipality } = data;
  const t = textsIn(lang).account.absence;
  const isSent = form.typed['do'] === 'absent';
  const offices = officesOf(row);
  const state = {
    values: isSent ? form.typed : { toldOrganisation: String(offices[0] ?? '') },
    errors: isSent ? anchoringErrors(lang, form.refusals, 'toldOn') : [],
  };
  return (
    <section class="stack">
      <h2>{t.title}</h2>
      <p class="soft">{t.hint}</p>
      {mayStateAbsence(principal, application, municipality.municipalityId) ? (
        <Form address={url.pathname} state={state} hidden={{ do: 'absent' }} class="stack" noValidate>
          <ErrorSummary />
          <Radios
            name="toldOrganisation"
            label={t.office}
            choices={offices.map((id) => ({ value: String(id), label: officeIn(lang, row, id) }))}
          />
          <DateField name="toldOn" label={t.on} />
          <Button variant="secondary">{t.save}</Button>
        </Form>
      ) : (
        <p>{t.notYours}</p>
      )}
    </section>
  );
}
