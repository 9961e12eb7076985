import type { Bilingual } from '../../platform/text/language.ts';
import type { Temporal } from 'temporal-polyfill';

/** Who may apply. `named` is an invitation to the organisations on the call's own list. */
export const audiences = ['municipalities', 'counties', 'municipalities_and_counties', 'named'] as const;
export type Audience = (typeof audiences)[number];

export const jointKinds = ['allowed', 'required', 'not_allowed'] as const;
export type Joint = (typeof jointKinds)[number];

export const ownShares = ['none', 'required', 'percent'] as const;
export type OwnShare = (typeof ownShares)[number];

/** Both heads sign in a programme of the parties; in other grants one of them vouches for the application. */
export const signings = ['both_heads', 'one_head'] as const;
export type Signing = (typeof signings)[number];

/** Whether the application is to be politically handled, and whether the decision may follow after the deadline. */
export const politicalHandlings = ['before_deadline', 'may_follow', 'not_asked'] as const;
export type PoliticalHandling = (typeof politicalHandlings)[number];

/** Who in the municipality may make the decision. */
export const decidingBodies = ['council', 'executive_board', 'committee', 'administration'] as const;
export type DecidingBody = (typeof decidingBodies)[number];

/** With whom the application is to be anchored. */
export const anchoringSides = ['elected', 'administration', 'employees'] as const;
export type AnchoringSide = (typeof anchoringSides)[number];

/** The texts of a call. `title` and `intro` must be there; what else stands there must stand in both forms. */
export const textParts = [
  'title',
  'intro',
  'offer',
  'expectations',
  'selection',
  'howToApply',
  'money',
  'anchoring',
  'practical',
] as const;
export type TextPart = (typeof textParts)[number];

/** What is put first, put last, not supported at all, and what is reserved ("if Parliament grants the money"). */
export const conditionKinds = ['prioritised', 'not_prioritised', 'not_supported', 'reservation'] as const;
export type ConditionKind = (typeof conditionKinds)[number];

export interface Condition {
  readonly kind: ConditionKind;
  readonly text: Bilingual;
}

/** One report of the reporting plan. */
export interface PlannedReport {
  readonly name: Bilingual;
  readonly dueAt: Temporal.Instant;
  /** What it is about and how it is sent: the subject line, the place. */
  readonly about: Bilingual;
  /** What it opens for: the second half of the grant. */
  readonly unlocks: Bilingual;
}

export interface AskedAttachment {
  readonly name: Bilingual;
  readonly required: boolean;
}

export interface CallLink {
  readonly name: Bilingual;
  readonly address: string;
}

export interface Contact {
  readonly name: string;
  readonly role: Bilingual;
  readonly email: string | null;
  readonly phone: string | null;
}

/** What decides who gets something, and what they must do for it. Frozen when the call is opened. */
export interface CallTerms {
  /** Taken in all the time, without a deadline. */
  readonly rolling: boolean;
  readonly opensAt: Temporal.Instant | null;
  readonly deadline: Temporal.Instant | null;
  /** First and last day of the projects. */
  readonly projectsFrom: string | null;
  readonly projectsTo: string | null;
  /** Why projects may run past the end of the agreement: an expected prolongation. */
  readonly prolongation: string | null;
  readonly templateVersionId: number | null;
  readonly pageLimit: number | null;
  readonly audience: Audience;
  readonly joint: Joint;
  /** Whole kroner. */
  readonly frame: number | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** The project's total cost must be above this. */
  readonly totalCostAbove: number | null;
  readonly ownShare: OwnShare;
  readonly ownSharePercent: number | null;
  readonly signing: Signing;
  readonly political: PoliticalHandling;
  readonly decidingBodies: readonly DecidingBody[];
  readonly decisionBy: string | null;
  readonly anchoring: readonly AnchoringSide[];
  /** Working days a union organisation has to answer in. */
  readonly unionDays: number;
}
