import { Temporal } from 'temporal-polyfill';
import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, ErrorSummary, Form, Select, State, Timeline } from '../../../../ui/index.ts';
import type { TimelineEvent } from '../../../../ui/index.ts';
import type { Organisation } from '../../../register/index.ts';
import { endingReasons } from '../../mandate.ts';
import type { Mandate } from '../../mandate.ts';
import { mandatePaths } from '../../mandate-paths.ts';
import { mandateErrors, periodIn, roleIn, stateKinds } from '../../mandate-words.ts';
import { textsIn } from '../../texts/texts.ts';

interface Data {
  readonly mandate: Mandate;
  readonly organisation: Organisation;
  readonly mayBeEnded: boolean;
}

/** One mandate: whose, where, since when and by whom; ending it. */
export function ShowMandate({ data, page, form }: ViewProps<unknown, Data>) {
  const { mandate, organisation, mayBeEnded } = data;
  const t = textsIn(page.lang).mandates;
  const errors = mandateErrors(page.lang, form.refusals, 'reason');
  return (
    <div class="read stack-lg">
      <div>
        <h1>{fill(t.mandateTitle, { role: roleIn(page.lang, mandate.role, page.today) })}</h1>
        <p class="lead">{mandate.personName ?? t.erased}</p>
        <p>
          <a href={`/${page.lang}${mandatePaths.organisation(organisation.id)}`}>
            {organisation.name[page.lang]}
          </a>
          , {periodIn(page, mandate)}
        </p>
        <State is={stateKinds[mandate.state]}>{t.states[mandate.state]}</State>
      </div>
      <section>
        <h2>{t.history}</h2>
        <Timeline events={historyOf(mandate, page)} />
      </section>
      {(mayBeEnded || errors.length > 0) && (
        <section>
          <h2>{t.end.title}</h2>
          <p>{t.end.lead}</p>
          <Form address={page.url.pathname} state={{ values: form.typed, errors }} class="stack" noValidate>
            <ErrorSummary />
            <Select
              name="reason"
              label={t.end.reason}
              choices={endingReasons.map((reason) => ({ value: reason, label: t.reasons[reason] }))}
            />
            <Button danger>{t.end.button}</Button>
          </Form>
        </section>
      )}
    </div>
  );
}

function historyOf(mandate: Mandate, { lang, format, today }: PageContext): TimelineEvent[] {
  const t = textsIn(lang).mandates;
  const role = mandate.grantedByRole ? roleIn(lang, mandate.grantedByRole, today) : t.someone;
  const at = (moment: string) => ({ date: moment, dateLabel: format.moment(Temporal.Instant.from(moment)) });
  const ended = mandate.endedAt !== null && mandate.endedReason !== null;
  return [
    { ...at(mandate.grantedAt), title: fill(t.bases[mandate.basis], { role }) },
    ...(mandate.confirmedAt === null ? [] : [{ ...at(mandate.confirmedAt), title: t.confirmedEvent }]),
    ...(ended
      ? [{ ...at(mandate.endedAt), title: fill(t.endedEvent, { reason: t.reasons[mandate.endedReason] }) }]
      : []),
    ...(!ended && mandate.state === 'ended' && mandate.validTo !== null
      ? [{ date: mandate.validTo, dateLabel: format.date(mandate.validTo), title: t.ranOut }]
      : []),
  ];
}
