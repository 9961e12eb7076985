import { Button, ErrorSummary, Form, Radios, State, Textarea } from '../../../../ui/index.ts';
import type { SectionDifference } from '../../political/section-differences.ts';
import { textsIn } from '../../texts/political/texts.ts';
import { stateOf } from './political-forms.tsx';
import type { HandlingProps } from './show-political.view.tsx';
import type { OwnHandling } from './shown-political.query.ts';

type DifferencesProps = HandlingProps & {
  readonly own: OwnHandling;
  readonly differences: readonly SectionDifference[];
};

/** What has changed since the version before the council, side by side, and what the chief executive holds of it. */
export function Differences(props: DifferencesProps) {
  const { own, differences, handling, page } = props;
  const t = textsIn(page.lang).differences;
  const { statement, decision } = handling;
  const stated = statement?.decisionNumber === decision?.number ? statement : null;
  const { isSent: _, ...state } = stateOf(props, 'within', 'within');
  return (
    <section class="stack">
      <h4>{t.title}</h4>
      <p>{differences.length === 0 ? t.none : t.some}</p>
      {differences.map(({ heading, before, after }) => (
        <details key={heading}>
          <summary>{heading}</summary>
          <div class="grid">
            {(
              [
                [t.before, before],
                [t.after, after],
              ] as const
            ).map(([name, text]) => (
              <div class="box stack-sm" key={name}>
                <h5>{name}</h5>
                {(text === '' ? t.nothing : text).split('\n').map((line, index) => (
                  <p key={index}>{line}</p>
                ))}
              </div>
            ))}
          </div>
        </details>
      ))}
      {stated && (
        <div class="stack-sm">
          <p>
            <State is={stated.liesWithin ? 'done' : 'stop'}>{stated.liesWithin ? t.within : t.outside}</State>
          </p>
          {stated.reason && <p>{stated.reason}</p>}
          {stated.edition !== own.edition && differences.length > 0 && <p>{t.older}</p>}
        </div>
      )}
      {own.mayState && differences.length > 0 && stated?.edition !== own.edition && (
        <Form
          address={page.url.pathname}
          state={state}
          hidden={{ do: 'within', edition: String(own.edition) }}
          class="stack"
          noValidate
        >
          <ErrorSummary />
          <Radios
            name="within"
            label={t.ask}
            choices={[
              { value: 'yes', label: t.yes },
              { value: 'no', label: t.no },
            ]}
          />
          <Textarea name="reason" label={t.reason} rows={3} optional />
          <Button>{t.save}</Button>
        </Form>
      )}
    </section>
  );
}
