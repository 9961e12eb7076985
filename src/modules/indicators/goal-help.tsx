import { fill } from '../../platform/text/texts.ts';
import type { Lang } from '../../platform/text/language.ts';
import { State } from '../../ui/index.ts';
import { isEmptyGoal, isMeasurable, missingInGoal } from './goal.ts';
import type { Goal } from './goal.ts';
import { baselineText } from './baseline-text.ts';
import { faultText, goalText, missingTexts } from './goal-text.ts';
import type { GoalSuggestions } from './goal-suggestions.query.ts';
import { paths } from './paths.ts';
import { indicatorNamed } from './indicator.ts';
import { textsIn } from './texts/texts.ts';

interface Props {
  readonly lang: Lang;
  readonly goal: Goal;
  /** Recommended indicators and official figures; without them only what is missing is shown. */
  readonly suggestions?: GoalSuggestions;
}

const none: GoalSuggestions = { recommended: [], baselines: [] };

/**
 * Below a row of goals: what is missing before the goal can be measured, in plain words, and what could be chosen. It needs
 * nothing but the row, so the server can draw it anew after each save. An empty row is left in peace.
 */
export function GoalHelp({ lang, goal, suggestions = none }: Props) {
  if (isEmptyGoal(goal)) return null;
  return (
    <div class="note stack-sm">
      <Judged lang={lang} goal={goal} />
      {goal.indicator === null ? (
        <Recommended lang={lang} suggestions={suggestions} />
      ) : (
        <Chosen lang={lang} goal={goal} suggestions={suggestions} />
      )}
    </div>
  );
}

function Judged({ lang, goal }: Omit<Props, 'suggestions'>) {
  const t = textsIn(lang).goal;
  if (isMeasurable(goal))
    return (
      <>
        <p>
          <State is="done">{t.measurable}</State>
        </p>
        <p>{goalText(lang, goal)}</p>
      </>
    );
  const missing = missingTexts(lang, goal);
  const { faults } = missingInGoal(goal);
  return (
    <>
      {faults.map((fault) => (
        <p key={fault}>
          <strong>{faultText(lang, fault)}</strong>
        </p>
      ))}
      {missing.length > 0 && (
        <>
          <p>
            <strong>{t.missing}</strong>
          </p>
          <ul>
            {missing.map(({ part, name, question }) => (
              <li key={part}>
                <strong>{name}.</strong> {question}
              </li>
            ))}
          </ul>
        </>
      )}
      {/* No reason makes up for two dates that contradict each other. */}
      {!faults.includes('targetNotAfterBaseline') && (
        <p>{goal.reason === null ? t.orReason : t.withReason}</p>
      )}
    </>
  );
}

/** Something to choose from, while nothing is chosen. */
function Recommended({ lang, suggestions: { recommended } }: { lang: Lang; suggestions: GoalSuggestions }) {
  const t = textsIn(lang).goal;
  if (recommended.length === 0) return null;
  return (
    <details class="more">
      <summary>{t.recommended}</summary>
      {recommended.map(({ topic, indicators }) => (
        <div key={topic.key} class="stack-sm">
          <p>
            <strong>{topic.name[lang]}</strong>
          </p>
          {topic.warning !== null && <p>{topic.warning[lang]}</p>}
          <ul>
            {indicators.map((indicator) => (
              <li key={indicator.key}>
                <a href={`/${lang}${paths.indicator(indicator.key)}`}>{indicator.name[lang]}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

/** What is known of the indicator somebody chose: what to beware of, and what the statistics say. */
function Chosen({ lang, goal, suggestions }: Required<Props>) {
  const t = textsIn(lang).goal;
  const all = suggestions.recommended.flatMap(({ indicators }) => indicators);
  const indicator = indicatorNamed(all, goal.indicator);
  if (indicator === null) return null;
  const baselines = suggestions.baselines.filter(({ indicatorId }) => indicatorId === indicator.id);
  return (
    <>
      {goesWrongWay(goal, indicator.direction) && <p>{t.wrongWay[indicator.direction]}</p>}
      {goal.baseline === null && baselines.length > 0 && (
        <>
          <p>
            <strong>{t.official}</strong>
          </p>
          <ul>
            {baselines.map((baseline) => (
              <li key={baseline.organisationId}>{baselineText(lang, baseline, indicator)}</li>
            ))}
          </ul>
        </>
      )}
      {indicator.caution !== null && <p>{indicator.caution[lang]}</p>}
      <p>
        <a href={`/${lang}${paths.indicator(indicator.key)}`}>
          {fill(t.about, { name: indicator.name[lang] })}
        </a>
      </p>
    </>
  );
}

function goesWrongWay({ baseline, target }: Goal, direction: 'up' | 'down'): boolean {
  if (baseline === null || target === null) return false;
  return direction === 'up' ? target < baseline : target > baseline;
}
