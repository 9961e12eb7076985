import { defineEvent } from '../../platform/db/events.ts';

/**
 * The changes dated `date` ('YYYY-MM-DD') are in force. Told once for each date, and once more when an import has added
 * changes to a date that was told before.
 */
export const changesTookEffect = defineEvent<{ readonly date: string }>('register.ChangesTookEffect');

/** Somebody has reported that a fact is wrong; whoever keeps the register will want to know. */
export const correctionReceived = defineEvent<{ readonly reportId: number }>('register.CorrectionReceived');
