import type { Temporal } from 'temporal-polyfill';

/**
 * How far an application has come. 'frozen': the heads are asked to sign; 'ready': all have signed; 'submitted': held for
 * the municipality until the deadline; 'arrived': the ministry has it; 'withdrawn': it was sent in and taken back, and may
 * be sent again as it is.
 */
export const applicationStates = ['writing', 'frozen', 'ready', 'submitted', 'arrived', 'withdrawn'] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** The contents and the anchoring sheet as they are to be signed. */
export interface Freeze {
  readonly number: number;
  /** The edition of the text it holds. */
  readonly edition: number;
  readonly contentsVersionId: number;
  readonly anchoringVersionId: number;
  /** Made after the last signature; null before. */
  readonly signatureSheetVersionId: number | null;
  readonly requestId: number;
  readonly frozenAt: Temporal.Instant;
  /** Whose application it is, as the contents say. */
  readonly organisationIds: readonly number[];
  /** Those of them that have declined since, and whom it goes on without. */
  readonly withoutIds: readonly number[];
  readonly completedAt: Temporal.Instant | null;
  /** The contents are open again; the signatures count no more. */
  readonly reopened: { readonly at: Temporal.Instant; readonly reason: string } | null;
}

export interface Submission {
  readonly number: number;
  readonly freezeNumber: number;
  readonly reference: string;
  /** The moment that counts, in whole seconds. */
  readonly receivedAt: Temporal.Instant;
  readonly personId: number;
  /** The deadline it was held against; null for a call without one. */
  readonly deadline: Temporal.Instant | null;
  /** It came after the deadline, by an exception. */
  readonly isLate: boolean;
  readonly withdrawn: { readonly at: Temporal.Instant; readonly reason: string } | null;
  readonly arrived: { readonly at: Temporal.Instant; readonly recordId: number } | null;
}

/** An exception after the deadline. */
export interface LatePermission {
  readonly number: number;
  readonly until: Temporal.Instant;
  readonly reason: string;
  readonly givenAt: Temporal.Instant;
}

/** What has happened to an application since it was begun. */
export interface Progress {
  /** The newest; null while it was never frozen. */
  readonly freeze: Freeze | null;
  /** The newest; null while it was never sent in. */
  readonly submission: Submission | null;
  /** The newest exception; null where there is none. */
  readonly permission: LatePermission | null;
}

/** Where an application stands. Nothing is written down: it follows from the rows. */
export function applicationStateOf({ freeze, submission }: Progress): ApplicationState {
  if (submission && !submission.withdrawn) return submission.arrived ? 'arrived' : 'submitted';
  if (!freeze || freeze.reopened) return 'writing';
  if (!freeze.completedAt) return 'frozen';
  return submission?.freezeNumber === freeze.number ? 'withdrawn' : 'ready';
}

/** May answers be saved and the anchoring be answered, as far as the freeze is concerned? */
export function isOpenForWriting(progress: Progress): boolean {
  return applicationStateOf(progress) === 'writing';
}
