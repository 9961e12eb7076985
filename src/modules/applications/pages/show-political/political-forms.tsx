import {
  Button,
  DateField,
  ErrorSummary,
  Field,
  Form,
  Radios,
  Select,
  Textarea,
} from '../../../../ui/index.ts';
import type { FormState } from '../../../../ui/index.ts';
import type { CallTerms } from '../../../calls/index.ts';
import { politicalErrors } from '../../political/political-errors.ts';
import { textsIn } from '../../texts/political/texts.ts';
import { politicalBodies } from './show-political.form.ts';
import type { HandlingProps } from './show-political.view.tsx';

type Sent = 'plan' | 'package' | 'decide' | 'within';

/** What one of the page's forms holds: what was just sent and refused, or what is known. */
export function stateOf(
  { page: { lang }, form }: HandlingProps,
  which: Sent,
  otherwise: string,
  known: FormState['values'] = {},
): FormState & { readonly isSent: boolean } {
  const isSent = form.typed['do'] === which;
  return {
    isSent,
    values: isSent ? form.typed : known,
    errors: isSent ? politicalErrors(lang, form.refusals, otherwise) : [],
  };
}

/** The bodies the call names, or all of them. */
const bodiesOf = ({ decidingBodies }: CallTerms) =>
  decidingBodies.length > 0 ? decidingBodies : politicalBodies;

export function PlanForm(props: HandlingProps) {
  const { page, handling } = props;
  const t = textsIn(page.lang);
  const { plan } = handling;
  const { isSent, ...state } = stateOf(props, 'plan', 'meetsOn', plan ? { ...plan, number: '' } : {});
  return (
    <details open={isSent || !plan}>
      <summary>{t.plan.change}</summary>
      <Form address={page.url.pathname} state={state} hidden={{ do: 'plan' }} class="stack" noValidate>
        <ErrorSummary />
        <Select
          name="body"
          label={t.plan.body}
          choices={politicalBodies.map((value) => ({ value, label: t.bodies[value] }))}
        />
        <Field name="bodyName" label={t.plan.bodyName} optional />
        <DateField name="meetsOn" label={t.plan.meetsOn} />
        <DateField name="papersBy" label={t.plan.papersBy} />
        <Button variant={plan ? 'secondary' : 'primary'}>{t.plan.save}</Button>
      </Form>
    </details>
  );
}

export function PackageForm(props: HandlingProps) {
  const { page, handling } = props;
  const t = textsIn(page.lang).package;
  const { isSent, ...state } = stateOf(props, 'package', 'proposal');
  return (
    <details open={isSent || (handling.plan !== null && handling.packages.length === 0)}>
      <summary>{t.make}</summary>
      <Form address={page.url.pathname} state={state} hidden={{ do: 'package' }} class="stack" noValidate>
        <ErrorSummary />
        <p>{t.lead}</p>
        <Textarea name="proposal" label={t.proposal} rows={4} />
        <Textarea name="openPoints" label={t.openPoints} description={t.openHint} rows={3} optional />
        <Button variant="secondary">{t.make}</Button>
      </Form>
    </details>
  );
}

export function DecisionForm(props: HandlingProps) {
  const { page, handling, data } = props;
  const t = textsIn(page.lang);
  const { decision, plan } = handling;
  const known = decision
    ? {
        decidingBody: decision.body,
        outcome: decision.outcome,
        caseNumber: decision.caseNumber,
        decidedOn: decision.decidedOn,
        minutesAddress: decision.minutesAddress ?? '',
      }
    : { decidingBody: plan?.body ?? '' };
  const { isSent, ...state } = stateOf(props, 'decide', 'caseNumber', known);
  return (
    <details open={isSent}>
      <summary>{decision ? t.decision.again : t.decision.enter}</summary>
      <Form address={page.url.pathname} state={state} hidden={{ do: 'decide' }} class="stack" noValidate>
        <ErrorSummary />
        <Select
          name="decidingBody"
          label={t.decision.body}
          choices={bodiesOf(data.call.terms).map((value) => ({ value, label: t.bodies[value] }))}
        />
        <Radios
          name="outcome"
          label={t.decision.outcome}
          choices={(['approved', 'rejected'] as const).map((value) => ({
            value,
            label: t.decision.outcomes[value],
          }))}
        />
        <Field name="caseNumber" label={t.decision.caseNumber} />
        <DateField name="decidedOn" label={t.decision.decidedOn} />
        <Field name="minutesAddress" label={t.decision.address} optional />
        <Button variant="secondary">{t.decision.save}</Button>
      </Form>
    </details>
  );
}
