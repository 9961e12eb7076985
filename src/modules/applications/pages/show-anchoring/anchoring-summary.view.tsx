import { count } from '../../../../platform/text/texts.ts';
import type { Lang } from '../../../../platform/text/language.ts';
import { State } from '../../../../ui/index.ts';
import { countedStates } from '../../anchoring/anchoring.ts';
import type { AnchoringRow } from '../../anchoring/anchoring.ts';
import { stateKinds } from '../../anchoring/states.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/anchoring/texts.ts';

interface SummaryProps {
  readonly lang: Lang;
  readonly applicationId: number;
  readonly rows: readonly AnchoringRow[];
}

/** How far the anchoring has come, and the way to it. */
export function AnchoringSummary({ lang, applicationId, rows }: SummaryProps) {
  const t = textsIn(lang);
  return (
    <section class="stack-sm">
      <h2>{t.overview.panel}</h2>
      <ul class="plain stack-sm">
        {countedStates(rows).map(([state, number]) => (
          <li key={state}>
            <State is={stateKinds[state]}>{count(lang, t.counted[state], number)}</State>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/${lang}${paths.anchoring(applicationId)}`}>{t.overview.see}</a>
      </p>
    </section>
  );
}
