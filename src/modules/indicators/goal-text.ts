import { fill } from '../../platform/text/texts.ts';
import { formatFor } from '../../platform/text/format.ts';
import type { Lang } from '../../platform/text/language.ts';
import { isMeasurable, missingInGoal } from './goal.ts';
import type { Goal, GoalFault, GoalPart, GoalStop } from './goal.ts';
import { textsIn } from './texts/texts.ts';

/** A part that is missing: its short name, and the question that brings it. */
export interface MissingText {
  readonly part: GoalPart;
  readonly name: string;
  readonly question: string;
}

/** What is missing in a goal, in plain words, in the order it is asked for. */
export function missingTexts(lang: Lang, goal: Goal): MissingText[] {
  const t = textsIn(lang).goal;
  const { missing, baseline } = missingInGoal(goal);
  // Whoever has written the number is asked only for what makes it a baseline.
  const lacks = baseline.includes('number') ? 'number' : baseline.length === 2 ? 'dayAndSource' : baseline[0];
  return missing.map((part) => ({
    part,
    name: t.parts[part],
    question: part === 'baseline' ? t.baselineQuestions[lacks ?? 'number'] : t.questions[part],
  }));
}

/** What contradicts itself, as a sentence. */
export function faultText(lang: Lang, fault: GoalFault): string {
  return textsIn(lang).goal.faults[fault];
}

/** What stops the application, as a sentence for the preflight. */
export function goalStopText(lang: Lang, stop: GoalStop): string {
  return textsIn(lang).goal.stops[stop];
}

/**
 * A goal in plain words, without the goal's own wording: where it starts, where it is going, by when, and how that is
 * seen. Of a goal that cannot be measured, what is known; empty when nothing is.
 */
export function goalText(lang: Lang, goal: Goal): string {
  const t = textsIn(lang).goal.told;
  const sentences = isMeasurable(goal) ? [wholeGoal(lang, goal)] : knownParts(lang, goal);
  if (goal.measuring !== null) sentences.push(fill(t.measuring, { measuring: ended(goal.measuring) }));
  return sentences.join(' ');
}

function wholeGoal(lang: Lang, goal: Goal): string {
  const t = textsIn(lang).goal.told;
  const whole = goal.baselineOn === null || goal.baselineSource === null ? t.wholeFromNothing : t.whole;
  return fill(whole, {
    what: whatOf(goal),
    baseline: amountOf(lang, goal.baseline, goal.unit),
    measured: measuredText(lang, goal),
    target: amountOf(lang, goal.target, goal.unit),
    by: dateOf(lang, goal.targetOn),
  });
}

function knownParts(lang: Lang, goal: Goal): string[] {
  const t = textsIn(lang).goal.told;
  const said: string[] = [];
  if (goal.indicator !== null) said.push(fill(t.what, { what: whatOf(goal) }));
  if (goal.baseline !== null)
    said.push(
      fill(goal.baselineOn === null && goal.baselineSource === null ? t.baseline : t.baselineMeasured, {
        baseline: amountOf(lang, goal.baseline, goal.unit),
        measured: measuredText(lang, goal),
      }),
    );
  if (goal.target !== null)
    said.push(
      fill(goal.targetOn === null ? t.target : t.targetBy, {
        target: amountOf(lang, goal.target, goal.unit),
        by: dateOf(lang, goal.targetOn),
      }),
    );
  return said;
}

/** «31. desember 2011, kjelde: eiga teljing», as much of it as there is. */
function measuredText(lang: Lang, { baselineOn, baselineSource }: Goal): string {
  const source =
    baselineSource === null ? [] : [fill(textsIn(lang).goal.told.source, { source: baselineSource })];
  return [...(baselineOn === null ? [] : [dateOf(lang, baselineOn)]), ...source].join(', ');
}

function whatOf({ indicator, scope }: Goal): string {
  return [indicator, scope].filter((part) => part !== null).join(', ');
}

/** As many decimals as somebody wrote, up to four, and at least so many. */
export function amountText(lang: Lang, value: number, atLeast = 0): string {
  return formatFor(lang).number(value, Math.max(decimalsOf(value), atLeast));
}

/** How many decimals a figure is told with, up to four. */
export function decimalsOf(value: number): number {
  return Math.min(String(value).split('.')[1]?.length ?? 0, 4);
}

function amountOf(lang: Lang, value: number | null, unit: string | null): string {
  return [value === null ? null : amountText(lang, value), unit].filter((part) => part !== null).join(' ');
}

function dateOf(lang: Lang, date: string | null): string {
  return date === null ? '' : formatFor(lang).date(date);
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
