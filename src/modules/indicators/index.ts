// The only door into indicators: what other modules may use.
export { baselineFor, baselinesFor } from './baseline.query.ts';
export type { NamedBaseline } from './baseline.query.ts';
export { baselineText } from './baseline-text.ts';
export {
  goalOf,
  goalParts,
  goalStops,
  isEmptyGoal,
  isMeasurable,
  missingInGoal,
  needsReason,
} from './goal.ts';
export type { Goal, GoalFault, GoalGaps, GoalPart, GoalRow, GoalStop } from './goal.ts';
export { GoalHelp } from './goal-help.tsx';
export { faultText, goalStopText, goalText, missingTexts } from './goal-text.ts';
export type { MissingText } from './goal-text.ts';
export { goalSuggestions } from './goal-suggestions.query.ts';
export type { GoalSuggestions } from './goal-suggestions.query.ts';
export { paths as indicatorPaths } from './paths.ts';
export { indicatorNamed } from './indicator.ts';
export type { Indicator, Topic } from './indicator.ts';
export { findIndicator, findIndicators, recommendedFor, topics } from './store.ts';
