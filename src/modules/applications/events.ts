import { defineEvent } from '../../platform/db/events.ts';

/** A municipality has begun an application. */
export const applicationStarted = defineEvent<{
  readonly applicationId: number;
  readonly callId: number;
  readonly organisationId: number;
}>('applications.ApplicationStarted');

/** A municipality that was asked to join has joined, or is not in it (any longer). */
export const partyAnswered = defineEvent<{
  readonly applicationId: number;
  readonly organisationId: number;
  readonly answer: 'joined' | 'declined';
}>('applications.PartyAnswered');
