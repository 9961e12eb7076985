import { sql } from 'kysely';
import type { CommandTx } from '../../platform/db/command.ts';
import { defineCommand } from '../../platform/db/command.ts';
import { actorName } from '../../platform/principal.ts';
import { accepted, refused } from '../../platform/result.ts';
import type { Programme } from '../programmes/index.ts';
import { warningsFor } from './calendar-warnings.ts';
import type { CalendarWarning } from './calendar-warnings.ts';
import { contentsOf } from './call-record.ts';
import type { Call } from './call-record.ts';
import { isBefore } from './call-state.ts';
import { lockCall } from './call-store.ts';
import { callOpened } from './events.ts';
import { missingFor } from './opening.ts';
import { mayManageCalls } from './policy.ts';
import { settingOf } from './surroundings.query.ts';
import { surroundingsOf } from './surroundings.ts';

export interface OpenCall {
  readonly callId: number;
  /** The edition that was looked at. */
  readonly edition: number;
  /** What speaks against the dates and has been seen. */
  readonly acknowledged: readonly CalendarWarning[];
}

/**
 * Announce a call: from now on its rules stay, and from the moment it says (or at once) applications come in. The
 * names of its themes and the programme's criteria are written down as they are today. Refuses: `unknownCall`,
 * `notYours`, `announced`, `changedMeanwhile`, everything `missingFor` finds, and `warningsNotSeen`.
 */
export const openCall = defineCommand({
  name: 'calls/open-call',
  constraints: { opening_pkey: { code: 'announced' } },
  run: async (tx, { callId, edition, acknowledged }: OpenCall, by) => {
    const call = await lockCall(tx.db, callId);
    if (!call) return refused({ code: 'unknownCall' });
    const setting = await settingOf(tx.db, call, tx.today);
    if (!mayManageCalls(by, setting.programme)) return refused({ code: 'notYours' });
    if (call.opening || call.cancellation) return refused({ code: 'announced' });
    if (call.edition !== edition) return refused({ code: 'changedMeanwhile' });
    const { terms } = call;
    const missing = missingFor(contentsOf(call), surroundingsOf(setting, terms), tx.now);
    if (missing.length > 0) return refused(...missing);
    // A planned opening that has passed while the draft was written means: now.
    const opensAt = terms.opensAt && isBefore(tx.now, terms.opensAt) ? terms.opensAt : tx.now;
    const warnings = terms.deadline ? warningsFor(opensAt, terms.deadline) : [];
    if (warnings.some((warning) => !acknowledged.includes(warning)))
      return refused({ code: 'warningsNotSeen', field: 'acknowledged' });
    await nameThemes(tx, call, setting.programme);
    await tx.db
      .insertInto('calls.opening')
      .values({
        call_id: callId,
        opens_at: opensAt.toString(),
        acknowledged: warnings,
        opened_at: tx.now.toString(),
        opened_by: actorName(by),
      })
      .execute();
    await writeCriteria(tx, call, setting.programme);
    const deadline = terms.deadline?.toString() ?? null;
    tx.emit(callOpened, {
      callId,
      programmeId: setting.programme.id,
      ownerOrganisationId: setting.programme.ownerOrganisationId,
      opensAt: opensAt.toString(),
      deadline,
    });
    tx.audit({
      object: `calls.call:${callId}`,
      data: { opensAt: opensAt.toString(), deadline, warnings: warnings.length },
    });
    return accepted({ callId });
  },
});

/** Before the opening is written: afterwards nothing under the call changes. */
async function nameThemes(tx: CommandTx, { id }: Call, { themes }: Programme): Promise<void> {
  const names = JSON.stringify(themes.map(({ id: theme, name }) => ({ theme, ...name })));
  await sql`
    update calls.call_theme t set name_nb = n.nb, name_nn = n.nn
    from jsonb_to_recordset(${names}::jsonb) as n (theme bigint, nb text, nn text)
    where t.call_id = ${id} and t.theme_id = n.theme`.execute(tx.db);
}

async function writeCriteria(tx: CommandTx, call: Call, programme: Programme): Promise<void> {
  const rows = programme.criteria.map((criterion, index) => ({
    call_id: call.id,
    position: index + 1,
    programme_id: programme.id,
    criterion_id: criterion.id,
    name_nb: criterion.name.nb,
    name_nn: criterion.name.nn,
    detail_nb: criterion.detail.nb,
    detail_nn: criterion.detail.nn,
    weight: criterion.weight,
  }));
  if (rows.length > 0) await tx.db.insertInto('calls.call_criterion').values(rows).execute();
}
