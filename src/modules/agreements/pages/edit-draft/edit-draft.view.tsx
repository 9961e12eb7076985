import type { ComponentChildren } from 'preact';
import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import {
  Button,
  ButtonLink,
  Checkboxes,
  DateField,
  ErrorSummary,
  Field,
  Form,
  Note,
  Notice,
  Radios,
  Rows,
  Textarea,
  listOf,
  textOf,
} from '../../../../ui/index.ts';
import type { FormState } from '../../../../ui/index.ts';
import type { DraftPage } from '../../draft-page.query.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import type { AgreementTexts } from '../../texts/texts.ts';
import { agreementErrors } from '../../words.ts';
import { clauseLimits, draftValues } from './edit-draft.form.ts';

type Props = ViewProps<{ readonly saved?: 'yes' | undefined }, DraftPage>;

/** Write a version: both forms side by side. */
export function EditDraft({ data, page, form }: Props) {
  const { lang } = page;
  const t = textsIn(lang);
  const { draft, content, info, beingSigned } = data;
  const untouched = Object.keys(form.typed).length === 0;
  const state: FormState = {
    values: untouched ? draftValues(draft.number, draft.edition, content) : form.typed,
    errors: agreementErrors(page, form.refusals, 'title_nb'),
  };
  return (
    <div class="stack-lg">
      <header class="stack-sm">
        <h1>{fill(t.edit.title, { number: draft.number })}</h1>
        {page.query.saved && untouched && <Notice>{t.edit.saved}</Notice>}
        <p class="read">{t.edit.lead}</p>
        {beingSigned && (
          <Note color="warning">
            <p>{fill(t.edit.voids, { number: beingSigned.number })}</p>
          </Note>
        )}
        <p>
          <ButtonLink variant="secondary" href={`/${lang}${paths.ask(info.id)}`}>
            {t.actions.ask}
          </ButtonLink>
        </p>
      </header>
      <Form
        address={page.url.pathname}
        state={state}
        hidden={{
          edition: textOf(state.values, 'edition'),
          number: textOf(state.values, 'number'),
        }}
        class="stack-lg"
        noValidate
      >
        <ErrorSummary />
        <Frame t={t} />
        <Parties data={data} state={state} page={page} />
        <Pair>
          {(form) => (
            <>
              <Textarea name={`themes_${form}`} label={t.edit[`themes_${form}`]} optional rows={5} />
              <Textarea
                name={`instruments_${form}`}
                label={t.edit[`instruments_${form}`]}
                optional
                rows={5}
              />
            </>
          )}
        </Pair>
        <Rows
          name="clauses"
          label={t.edit.clauses}
          description={t.edit.clausesHelp}
          rowName={t.edit.clause}
          addLabel={t.edit.addClause}
          {...clauseLimits}
        >
          {({ field }) => (
            <div class="all">
              <input type="hidden" name={field('key')} value={textOf(state.values, field('key'))} />
              <Pair>
                {(form) => (
                  <>
                    <Field name={field(`heading_${form}`)} label={t.edit[`heading_${form}`]} />
                    <Textarea name={field(`text_${form}`)} label={t.edit[`text_${form}`]} rows={8} />
                  </>
                )}
              </Pair>
            </div>
          )}
        </Rows>
        <p>
          <Button>{t.edit.save}</Button>
        </p>
      </Form>
    </div>
  );
}

/** The two forms beside each other, bokmål first. */
function Pair({ children }: { children: (form: 'nb' | 'nn') => ComponentChildren }) {
  return (
    <div class="cols half">
      <div class="stack">{children('nb')}</div>
      <div class="stack">{children('nn')}</div>
    </div>
  );
}

/** Title, duration, notice. */
function Frame({ t }: { t: AgreementTexts }) {
  return (
    <>
      <Pair>{(form) => <Field name={`title_${form}`} label={t.edit[`title_${form}`]} />}</Pair>
      <Radios
        name="language"
        label={t.edit.language}
        description={t.edit.languageHelp}
        choices={(['nb', 'nn'] as const).map((value) => ({ value, label: t.forms[value] }))}
      />
      <div class="form">
        <DateField name="startsOn" label={t.edit.startsOn} description={t.edit.startsOnHelp} optional />
        <DateField name="endsOn" label={t.version.lastDay} />
        <Field name="noticeMonths" label={t.edit.noticeMonths} inputMode="numeric" size={4} />
      </div>
    </>
  );
}

/** Who the parties are, and for each its seats and what it brings. */
function Parties({
  data,
  state,
  page: { lang },
}: {
  data: DraftPage;
  state: FormState;
  page: Props['page'];
}) {
  const t = textsIn(lang);
  const chosen = listOf(state.values, 'parties');
  return (
    <>
      <Checkboxes
        name="parties"
        label={t.version.parties}
        description={t.edit.partiesHelp}
        choices={data.choices.map(({ organisationId, name }) => ({
          value: String(organisationId),
          label: name[lang],
        }))}
      />
      {data.choices
        .filter(({ organisationId }) => chosen.includes(String(organisationId)))
        .map(({ organisationId, name }) => (
          <fieldset key={organisationId} class="ds-fieldset entry">
            <legend>{name[lang]}</legend>
            <Field name={`seats.${organisationId}`} label={t.version.seats} inputMode="numeric" size={4} />
            <Pair>
              {(form) => (
                <Textarea
                  name={`contribution.${organisationId}_${form}`}
                  label={t.edit[`contribution_${form}`]}
                  optional
                  rows={3}
                />
              )}
            </Pair>
          </fieldset>
        ))}
    </>
  );
}
