import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { findProgramme } from '../programmes/index.ts';
import type { CallChange } from './call-change.ts';
import { lockCall } from './call-store.ts';
import { setColumns, setPart } from './draft-store.ts';
import { mayManageCalls } from './policy.ts';

export interface ChangeCall {
  readonly callId: number;
  /** The edition the form was opened with. */
  readonly edition: number;
  readonly change: CallChange;
}

/**
 * Write one part of a draft anew. Once the call is announced only its contacts change: what it asks and by what it
 * chooses is what people rely on. Refuses: `unknownCall`, `notYours`, `announced`, `changedMeanwhile`, and at their
 * fields what the database refuses.
 */
export const changeCall = defineCommand({
  name: 'calls/change-call',
  constraints: {
    deadline_comes_after_the_opening: { code: 'deadlineBeforeOpening', field: 'deadlineDate' },
    projects_end_after_they_begin: { code: 'endsBeforeItBegins', field: 'projectsTo' },
    maximum_is_not_below_minimum: { code: 'maximumBelowMinimum', field: 'maximum' },
    theme_is_one_of_the_programme: { code: 'unknownTheme', field: 'themes' },
    call_template_version_id_fkey: { code: 'unknownTemplate', field: 'template' },
    named_organisation_organisation_id_fkey: { code: 'unknownOrganisation', field: 'named' },
    announced_rules_stay: { code: 'announced' },
  },
  run: async (tx, { callId, edition, change }: ChangeCall, by) => {
    const call = await lockCall(tx.db, callId);
    const programme = call && (await findProgramme(tx.db, call.programmeId));
    if (!call || !programme) return refused({ code: 'unknownCall' });
    if (!mayManageCalls(by, programme)) return refused({ code: 'notYours' });
    if (call.cancellation) return refused({ code: 'announced' });
    const target = { callId, programmeId: programme.id };
    if (call.opening) {
      if (change.part !== 'contacts') return refused({ code: 'announced' });
      // An announced call has no editions any more; somebody must always be there to ask.
      if (change.contacts.length === 0) return refused({ code: 'noContact', field: 'contacts' });
      await setPart(tx.db, target, change);
    } else {
      if (call.edition !== edition) return refused({ code: 'changedMeanwhile' });
      await setColumns(tx.db, callId, await setPart(tx.db, target, change));
    }
    tx.audit({ object: `calls.call:${callId}`, data: { part: change.part } });
    return accepted({ callId });
  },
});
