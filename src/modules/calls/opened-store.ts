import { on } from '../../platform/db/events.ts';
import { letterOpened } from '../correspondence/index.ts';

/** The letter of an invitation was opened for the first time: known to the call as well, for its list of responses. */
export const keepOpened = on(letterOpened, async ({ db, now }, { object, organisationId }) => {
  const callId = /^calls\.call:(\d+)$/.exec(object)?.[1];
  if (callId === undefined) return;
  await db
    .insertInto('calls.invitation_opened')
    .values({ call_id: Number(callId), organisation_id: organisationId, opened_at: now.toString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
});
