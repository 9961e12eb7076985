import { defineEvent } from '../../platform/db/events.ts';

/** A municipality has begun an application. */
export const applicationStarted = defineEvent<{
  readonly applicationId: number;
  readonly callId: number;
  readonly organisationId: number;
}>('applications.ApplicationStarted');
