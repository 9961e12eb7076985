import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { mayEnd } from './authority.ts';
import type { EndingReason } from './mandate.ts';
import { findMandate } from './mandates.query.ts';
import { findHolder, findScene, insertEnding, lockMandates, mandateConstraints } from './mandate-store.ts';
import { sideOf } from './roles.ts';

export interface EndMandate {
  readonly mandateId: number;
  readonly reason: EndingReason;
}

/**
 * End a mandate today, at once. The employer can never end a union's.
 * Refuses: `unknownMandate`, `noMandate`, `unionsOwn`, `notYours`, `endedAlready`.
 */
export const endMandate = defineCommand({
  name: 'identity/end-mandate',
  constraints: { ...mandateConstraints, mandate_ending_pkey: { code: 'endedAlready' } },
  run: async (tx, { mandateId, reason }: EndMandate, by) => {
    const known = await findMandate(tx.db, mandateId, tx.today);
    if (!known) return refused({ code: 'unknownMandate' });
    await lockMandates(tx.db, known.organisationId);
    const mandate = await findMandate(tx.db, mandateId, tx.today);
    const scene = await findScene(tx.db, known.organisationId, tx.today);
    if (!mandate || !scene) return refused({ code: 'unknownMandate' });
    const holder = await findHolder(tx.db, by, tx.today);
    if (!holder) return refused({ code: 'noMandate' });
    if (!mayEnd(holder, mandate, scene))
      return refused({ code: sideOf[mandate.role] === 'union' ? 'unionsOwn' : 'notYours' });
    if (mandate.state === 'ended') return refused({ code: 'endedAlready' });
    // One that has not begun never holds: it ends the day it would have begun.
    const on = mandate.validFrom > tx.today ? mandate.validFrom : tx.today;
    await insertEnding(tx, mandate, { by: holder, on, reason });
    return accepted({ id: mandateId });
  },
});
