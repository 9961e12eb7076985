import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { DataTable, Note, State } from '../../../../ui/index.ts';
import { nameIn } from '../../application-words.ts';
import { paths } from '../../paths.ts';
import { politicalDates, warningsFor } from '../../political/political-calendar.ts';
import type { Handling, Plan } from '../../political/political-store.ts';
import { textsIn } from '../../texts/political/texts.ts';
import { Differences } from './differences-view.tsx';
import { DecisionForm, PackageForm, PlanForm } from './political-forms.tsx';
import type { ShownPolitical } from './shown-political.query.ts';

export type PoliticalProps = ViewProps<unknown, ShownPolitical>;

/** The meeting of each municipality with the dates that follow from it, the papers, the decision, and what came after. */
export function ShowPolitical(props: PoliticalProps) {
  const { data, page } = props;
  const { lang } = page;
  const t = textsIn(lang);
  return (
    <div class="stack-lg">
      <div class="stack">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
      </div>
      {data.handlings.map((handling) => (
        <section class="stack" key={handling.organisationId}>
          <h2>{nameIn(lang, data.organisations, handling.organisationId)}</h2>
          <Meeting handling={handling} {...props} />
          <Papers handling={handling} {...props} />
          <Decided handling={handling} {...props} />
        </section>
      ))}
    </div>
  );
}

export interface HandlingProps extends PoliticalProps {
  readonly handling: Handling;
}

const isOwn = ({ data: { own }, handling }: HandlingProps) =>
  own?.handling.organisationId === handling.organisationId;

function Meeting(props: HandlingProps) {
  const { handling, page } = props;
  const { lang, format } = page;
  const t = textsIn(lang);
  const { plan } = handling;
  return (
    <section class="stack-sm">
      <h3>{t.plan.title}</h3>
      {plan ? (
        <>
          <p>
            {fill(t.plan.is, {
              body: plan.bodyName || t.bodies[plan.body],
              date: format.date(plan.meetsOn),
              papers: format.date(plan.papersBy),
            })}
          </p>
          <Dates plan={plan} {...props} />
        </>
      ) : (
        <p>
          <State is="todo">{t.plan.none}</State>
        </p>
      )}
      {isOwn(props) && props.data.own?.mayHandle && <PlanForm {...props} />}
    </section>
  );
}

/** What speaks against the meeting, and what must happen when. */
function Dates({ plan, data, page }: HandlingProps & { readonly plan: Plan }) {
  const { lang, format, today } = page;
  const t = textsIn(lang);
  const { call, lastDay } = data;
  const warnings = warningsFor(plan, call.terms, { lastDay, today });
  const values = {
    bodies: format.list(call.terms.decidingBodies.map((body) => t.bodies[body])),
    by: call.terms.decisionBy ? format.date(call.terms.decisionBy) : '',
  };
  return (
    <>
      {warnings.length > 0 && (
        <Note color="warning">
          {warnings.map((warning) => (
            <p key={warning}>{fill(t.warnings[warning], values)}</p>
          ))}
        </Note>
      )}
      <DataTable
        caption={t.plan.dates}
        columns={[
          { key: 'when', header: t.plan.when, cell: ({ on }) => format.date(on), kind: 'code' },
          { key: 'what', header: t.plan.what, cell: ({ step }) => t.steps[step], rowHeader: true },
        ]}
        rows={politicalDates(plan, lastDay)}
        rowKey={({ step }) => step}
        empty=""
      />
    </>
  );
}

function Papers(props: HandlingProps) {
  const { handling, data, page } = props;
  const { lang, format } = page;
  const t = textsIn(lang).package;
  const mayHandle = isOwn(props) && data.own?.mayHandle === true;
  if (handling.packages.length === 0 && !mayHandle) return null;
  const municipality = data.organisations.get(handling.organisationId)?.key ?? '';
  const file = (number: number, form: 'pdf' | 'docx') =>
    `/${lang}${paths.politicalPackage(data.application.id, municipality, number, form)}`;
  return (
    <section class="stack-sm">
      <h3>{t.title}</h3>
      {handling.packages.length > 0 && (
        <ul class="list">
          {handling.packages.map(({ number, madeAt }) => (
            <li key={number}>
              {fill(t.made, { number, when: format.moment(madeAt) })}{' '}
              <a href={file(number, 'pdf')}>{t.pdf}</a> <a href={file(number, 'docx')}>{t.docx}</a>
            </li>
          ))}
        </ul>
      )}
      {mayHandle && <PackageForm {...props} />}
    </section>
  );
}

function Decided(props: HandlingProps) {
  const { handling, data, page } = props;
  const { lang, format } = page;
  const t = textsIn(lang);
  const { decision } = handling;
  const own = isOwn(props) ? data.own : null;
  if (!decision && !own?.mayHandle) return null;
  return (
    <section class="stack-sm">
      <h3>{t.decision.title}</h3>
      {decision && (
        <p>
          <State is={decision.outcome === 'approved' ? 'done' : 'stop'}>
            {fill(t.decision.is, {
              body: t.bodies[decision.body],
              case: decision.caseNumber,
              date: format.date(decision.decidedOn),
              outcome: t.decision.outcomes[decision.outcome],
            })}
          </State>{' '}
          {decision.minutesAddress && <a href={decision.minutesAddress}>{t.decision.minutes}</a>}
        </p>
      )}
      {own?.mayHandle && <DecisionForm {...props} />}
      {own?.differences && <Differences own={own} differences={own.differences} {...props} />}
    </section>
  );
}
