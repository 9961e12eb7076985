import { defineEvent } from '../../platform/db/events.ts';

/** A version of an agreement is in force from this day on; told once for each version. */
export const agreementEntered = defineEvent<{
  readonly agreementId: number;
  readonly versionId: number;
  readonly inForceFrom: string;
}>('agreements.AgreementEntered');

/** A party has given notice. What follows is open until the others have decided. */
export const noticeGiven = defineEvent<{
  readonly agreementId: number;
  readonly noticeId: number;
  readonly organisationId: number;
  readonly endsOn: string;
}>('agreements.NoticeGiven');

/** The last day of an agreement has passed; told once for each such day. */
export const agreementEnded = defineEvent<{
  readonly agreementId: number;
  readonly endedOn: string;
}>('agreements.AgreementEnded');

/** The job that tells which versions are in force and which agreements have ended. */
export const announceJobName = 'agreements.announce-dates';
