import type { Temporal } from 'temporal-polyfill';
import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, Checkboxes, ErrorSummary, Form, Note } from '../../../../ui/index.ts';
import type { FormState } from '../../../../ui/index.ts';
import { NoticeBanner } from '../../../agreements/index.ts';
import type { CalendarWarning } from '../../calendar-warnings.ts';
import { errorsIn, titleIn } from '../../call-words.ts';
import type { Missing } from '../../opening.ts';
import { paths } from '../../paths.ts';
import type { ShownCall } from '../../shown-call.query.ts';
import { textsIn as manageTextsIn } from '../../texts/manage/texts.ts';

interface Openable extends ShownCall {
  /** Null: at once. */
  readonly opensAt: Temporal.Instant | null;
  readonly missing: readonly Missing[];
  readonly warnings: readonly CalendarWarning[];
}

/** The last look before the rules are frozen: the dates, and what speaks against them. */
export function OpenCall({ data, page, form }: ViewProps<unknown, Openable>) {
  const { lang, format } = page;
  const { call, agreement, opensAt, missing, warnings } = data;
  const t = manageTextsIn(lang).open;
  const { deadline } = call.terms;
  const state = { values: form.typed, errors: errorsIn(lang, form.refusals) };
  const manage = `/${lang}${paths.manage(call.id)}`;
  return (
    <div class="read stack">
      <p class="soft">{titleIn(lang, call.texts.title)}</p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <NoticeBanner page={page} agreement={agreement} linked />
      <p>
        {opensAt ? fill(t.opensAt, { moment: format.moment(opensAt) }) : t.opensNow}{' '}
        {deadline ? fill(t.deadline, { moment: format.moment(deadline) }) : t.noDeadline}
      </p>
      {missing.length > 0 ? (
        <>
          <Refused state={state} />
          <Note color="warning">
            <a href={manage}>{t.notReady}</a>
          </Note>
        </>
      ) : (
        <Form
          address={page.url.pathname}
          state={state}
          hidden={{ edition: String(call.edition) }}
          class="stack"
          noValidate
        >
          <ErrorSummary />
          {warnings.length > 0 && (
            <Checkboxes
              name="acknowledged"
              label={t.acknowledged}
              choices={warnings.map((value) => ({ value, label: t.warnings[value] }))}
            />
          )}
          <Button>{t.button}</Button>
        </Form>
      )}
      <p>
        <a href={manage}>{manageTextsIn(lang).edit.back}</a>
      </p>
    </div>
  );
}

/** Why a call was not opened, when what it lacks is mended elsewhere: there are no fields here to lead to. */
function Refused({ state }: { state: FormState }) {
  if (state.errors.length === 0) return null;
  return (
    <ul role="alert">
      {state.errors.map(({ field, message }) => (
        <li key={field + message}>{message}</li>
      ))}
    </ul>
  );
}
