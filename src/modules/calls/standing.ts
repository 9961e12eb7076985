import { defineSlot } from '../../platform/contribution.ts';
import type { Db } from '../../platform/db/database.ts';

/** How far an organisation has come with its application to a call. ISO moments; null: not yet. */
export interface Standing {
  readonly organisationId: number;
  readonly startedAt: string | null;
  readonly submittedAt: string | null;
}

/**
 * What the module that owns applications contributes, so that the responses to an invitation can tell who has started
 * and who has submitted. It says that much and no more: contents are sealed until the deadline.
 */
export interface StandingSource {
  /** 'applications.standing'. */
  readonly name: string;
  /** One query, whatever the number of organisations. */
  load(db: Db, callId: number): Promise<readonly Standing[]>;
}

export const standingSources = defineSlot<StandingSource>('calls.standings');
