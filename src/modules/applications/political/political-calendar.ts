import type { CallTerms, DecidingBody } from '../../calls/index.ts';
import { workingDaysFrom } from '../anchoring/working-days.ts';

/** What is to happen before the application can be sent, in its order. */
export const politicalSteps = ['draft', 'papers', 'meeting', 'sign', 'submit'] as const;
export type PoliticalStep = (typeof politicalSteps)[number];

/** Working days to read through a draft before the papers are sent. */
const daysForDraft = 5;

/** Working days to sign in after a meeting, and before sending. */
const daysForSigning = 3;

export interface Meeting {
  readonly body: DecidingBody;
  readonly meetsOn: string;
  readonly papersBy: string;
}

export interface PoliticalDate {
  readonly step: PoliticalStep;
  readonly on: string;
}

/**
 * The dates of a municipality's political handling, counted backwards from the meeting and from the last day of the call
 * (null where it is taken in all the time). Dates are 'YYYY-MM-DD'.
 */
export function politicalDates({ meetsOn, papersBy }: Meeting, lastDay: string | null): PoliticalDate[] {
  const afterMeeting = workingDaysFrom(meetsOn, daysForSigning);
  const submit = lastDay === null ? workingDaysFrom(afterMeeting, 1) : workingDaysFrom(lastDay, -1);
  const latestSigning = workingDaysFrom(submit, -1);
  const dates: Record<PoliticalStep, string> = {
    draft: workingDaysFrom(papersBy, -daysForDraft),
    papers: papersBy,
    meeting: meetsOn,
    sign: afterMeeting < latestSigning ? afterMeeting : latestSigning,
    submit,
  };
  return politicalSteps
    .map((step) => ({ step, on: dates[step] }))
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

export const politicalWarnings = [
  'bodyMayNotDecide',
  'meetingAfterDeadline',
  'decisionTooLate',
  'decisionFollows',
  'papersPassed',
  'draftPassed',
] as const;
export type PoliticalWarning = (typeof politicalWarnings)[number];

/** What speaks against a planned meeting under the terms of a call. None of them refuses: the municipality decides. */
export function warningsFor(
  meeting: Meeting,
  terms: Pick<CallTerms, 'political' | 'decidingBodies' | 'decisionBy'>,
  { lastDay, today }: { readonly lastDay: string | null; readonly today: string },
): PoliticalWarning[] {
  const { body, meetsOn, papersBy } = meeting;
  const isAfter = lastDay !== null && meetsOn > lastDay;
  const mayFollow = terms.political === 'may_follow';
  const isTooLate = isAfter && mayFollow && terms.decisionBy !== null && meetsOn > terms.decisionBy;
  const isTrue: Record<PoliticalWarning, boolean> = {
    bodyMayNotDecide: terms.decidingBodies.length > 0 && !terms.decidingBodies.includes(body),
    meetingAfterDeadline: isAfter && terms.political === 'before_deadline',
    decisionTooLate: isTooLate,
    decisionFollows: isAfter && mayFollow && !isTooLate,
    papersPassed: papersBy < today && meetsOn >= today,
    draftPassed: papersBy >= today && workingDaysFrom(papersBy, -daysForDraft) < today,
  };
  return politicalWarnings.filter((warning) => isTrue[warning]);
}
