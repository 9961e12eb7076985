import { defineEvent } from '../../platform/db/events.ts';

/** A municipality has begun an application. */
export const applicationStarted = defineEvent<{
  readonly applicationId: number;
  readonly callId: number;
  readonly organisationId: number;
}>('applications.ApplicationStarted');

/** The frozen contents are open again; what was signed of them counts no more. */
export const contentsOpened = defineEvent<{
  readonly applicationId: number;
  readonly freezeNumber: number;
}>('applications.ContentsOpened');

/** An application is sent in, and held for the municipality until the deadline. `receivedAt` is ISO. */
export const applicationSubmitted = defineEvent<{
  readonly applicationId: number;
  readonly callId: number;
  readonly number: number;
  readonly receivedAt: string;
}>('applications.ApplicationSubmitted');

/** What was sent in is taken back before the deadline. */
export const applicationWithdrawn = defineEvent<{
  readonly applicationId: number;
  readonly callId: number;
  readonly number: number;
}>('applications.ApplicationWithdrawn');

/** An application has come in: from now on those who decide may read it. */
export const applicationArrived = defineEvent<{
  readonly applicationId: number;
  readonly callId: number;
  readonly number: number;
  readonly recordId: number;
}>('applications.ApplicationArrived');
