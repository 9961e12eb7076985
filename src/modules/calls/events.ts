import { defineEvent } from '../../platform/db/events.ts';

/** A call is announced. Moments are ISO. */
export const callOpened = defineEvent<{
  readonly callId: number;
  readonly programmeId: number;
  readonly ownerOrganisationId: number;
  readonly opensAt: string;
  readonly deadline: string | null;
}>('calls.CallOpened');

/** The deadline of a call is another. Whoever has begun an application is to be told by the module that knows them. */
export const deadlineMoved = defineEvent<{
  readonly callId: number;
  readonly oldDeadline: string;
  readonly newDeadline: string;
  readonly reason: { readonly nb: string; readonly nn: string };
}>('calls.DeadlineMoved');

/** A rolling call takes nothing more in, or an announced call is called off. */
export const callEnded = defineEvent<{
  readonly callId: number;
  readonly how: 'closed' | 'cancelled';
  readonly reason: { readonly nb: string; readonly nn: string };
}>('calls.CallEnded');

/** An invited organisation has answered. */
export const invitationAnswered = defineEvent<{
  readonly callId: number;
  readonly organisationId: number;
  readonly answer: 'interested' | 'not_now';
}>('calls.InvitationAnswered');
