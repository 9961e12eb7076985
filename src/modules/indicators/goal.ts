/** What a row of a goals table holds: text, number, date ('YYYY-MM-DD') or nothing, by column. */
export type GoalRow = Readonly<Record<string, string | number | null | undefined>>;

/** One goal of an application, a plan or a report. Nothing is guessed: what is not written is null. */
export interface Goal {
  readonly goal: string | null;
  /** `effect`: what gets better for somebody. `output`: what the project delivers. */
  readonly level: 'effect' | 'output' | null;
  readonly indicator: string | null;
  readonly unit: string | null;
  readonly scope: string | null;
  readonly baseline: number | null;
  readonly baselineOn: string | null;
  readonly baselineSource: string | null;
  readonly target: number | null;
  readonly targetOn: string | null;
  readonly measuring: string | null;
  /** Why it cannot be measured. */
  readonly reason: string | null;
}

/** The parts of a measurable goal, in the order they are asked for. */
export const goalParts = ['indicator', 'scope', 'unit', 'baseline', 'target', 'date', 'method'] as const;
export type GoalPart = (typeof goalParts)[number];

/** What contradicts itself in a goal. */
export type GoalFault = 'targetNotAfterBaseline' | 'targetEqualsBaseline';

/** What is lacking of a baseline, whose number means little without its day and its source. */
export type BaselineLack = 'number' | 'day' | 'source';

export interface GoalGaps {
  /** Empty, and no faults: the goal can be measured. */
  readonly missing: readonly GoalPart[];
  /** Which parts of the baseline are lacking when 'baseline' is missing. */
  readonly baseline: readonly BaselineLack[];
  readonly faults: readonly GoalFault[];
}

/** What stops an application with this goal: shown in the preflight, refused at the freeze. */
export type GoalStop = 'goal' | 'reason' | 'targetNotAfterBaseline';

/** A row of a goals table as a goal. Columns it does not know are left out; blank text counts as not written. */
export function goalOf(row: GoalRow): Goal {
  const { level } = row;
  return {
    goal: textIn(row['goal']),
    level: level === 'effect' || level === 'output' ? level : null,
    indicator: textIn(row['indicator']),
    unit: textIn(row['unit']),
    scope: textIn(row['scope']),
    baseline: numberIn(row['baseline']),
    baselineOn: dateIn(row['baseline_on']),
    baselineSource: textIn(row['baseline_source']),
    target: numberIn(row['target']),
    targetOn: dateIn(row['target_on']),
    measuring: textIn(row['measuring']),
    reason: textIn(row['reason']),
  };
}

/**
 * What must be added before anybody can say whether the goal was reached, in the order it is asked for, and what
 * contradicts itself.
 *
 * Scope and unit belong to an indicator: they are asked for once there is one, because before that there is nothing to
 * give a unit. A goal without figures therefore lacks exactly indicator, baseline, target, date and method. A baseline
 * is there when its number, day and source are; an output goal that begins at nothing needs neither day nor source.
 */
export function missingInGoal(goal: Goal): GoalGaps {
  const baseline = baselineLacks(goal);
  const lacks: Readonly<Record<GoalPart, boolean>> = {
    indicator: goal.indicator === null,
    scope: goal.indicator !== null && goal.scope === null,
    unit: goal.indicator !== null && goal.unit === null,
    baseline: baseline.length > 0,
    target: goal.target === null,
    date: goal.targetOn === null,
    method: goal.measuring === null,
  };
  return { missing: goalParts.filter((part) => lacks[part]), baseline, faults: faultsIn(goal) };
}

/** Can anybody say afterwards whether the goal was reached? */
export function isMeasurable(goal: Goal): boolean {
  const { missing, faults } = missingInGoal(goal);
  return missing.length === 0 && faults.length === 0;
}

/** A goal that cannot be measured may stand, but then somebody has to write why. */
export function needsReason(goal: Goal): boolean {
  return !isMeasurable(goal) && goal.reason === null;
}

/**
 * What must be mended before the goal can be sent in. A written reason makes up for what is missing and for a target that
 * equals the baseline, but not for a target date that does not come after the baseline's: that is a slip, not a choice.
 */
export function goalStops(goal: Goal): readonly GoalStop[] {
  const stops: GoalStop[] = [];
  if (goal.goal === null) stops.push('goal');
  if (missingInGoal(goal).faults.includes('targetNotAfterBaseline')) stops.push('targetNotAfterBaseline');
  else if (needsReason(goal)) stops.push('reason');
  return stops;
}

/** Has nobody written anything in the row yet? A level chosen beforehand is not writing. */
export function isEmptyGoal(goal: Goal): boolean {
  return Object.values({ ...goal, level: null }).every((value) => value === null);
}

function baselineLacks({ level, baseline, baselineOn, baselineSource }: Goal): BaselineLack[] {
  if (level === 'output' && baseline === 0) return [];
  const lacks: Readonly<Record<BaselineLack, boolean>> = {
    number: baseline === null,
    day: baselineOn === null,
    source: baselineSource === null,
  };
  return (['number', 'day', 'source'] as const).filter((part) => lacks[part]);
}

function faultsIn({ baseline, baselineOn, target, targetOn }: Goal): GoalFault[] {
  const faults: GoalFault[] = [];
  if (baselineOn !== null && targetOn !== null && targetOn <= baselineOn)
    faults.push('targetNotAfterBaseline');
  if (baseline !== null && baseline === target) faults.push('targetEqualsBaseline');
  return faults;
}

function textIn(value: GoalRow[string]): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function numberIn(value: GoalRow[string]): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function dateIn(value: GoalRow[string]): string | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
}
