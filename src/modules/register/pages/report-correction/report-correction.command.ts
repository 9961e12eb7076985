import { defineCommand } from '../../../../platform/db/command.ts';
import { accepted, refused } from '../../../../platform/result.ts';
import { correctionReceived } from '../../events.ts';
import type { CorrectionReport } from './report-correction.form.ts';

/** Reports a day about one municipality. More than this is not correction but flooding. */
export const reportsPerDay = 20;

export interface ReportCorrection extends CorrectionReport {
  readonly number: string;
}

/**
 * Keep a report that something in the register is wrong. Changes nothing in the register itself.
 * Refuses with 'tooManyToday' when the municipality has had its share of reports that day.
 */
export const reportCorrection = defineCommand({
  name: 'register/report-correction',
  run: async (tx, report: ReportCorrection) => {
    // Two reports at the same moment count each other, because both wait for the municipality's row.
    await tx.db
      .selectFrom('register.municipality')
      .select('number')
      .where('number', '=', report.number)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const { received } = await tx.db
      .selectFrom('register.correction_report')
      .select(({ fn }) => fn.countAll<number>().as('received'))
      .where('number', '=', report.number)
      .where('reported_on', '=', tx.today)
      .executeTakeFirstOrThrow();
    if (received >= reportsPerDay)
      return refused({ code: 'tooManyToday', field: 'explanation', params: { limit: reportsPerDay } });
    const { id } = await tx.db
      .insertInto('register.correction_report')
      .values({
        number: report.number,
        fact: report.fact,
        explanation: report.explanation,
        source_address: report.sourceAddress || null,
        reported_on: tx.today,
        reported_at: tx.now.toString(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    tx.emit(correctionReceived, { reportId: id });
    tx.audit({ object: `register.correction_report:${id}`, data: { municipality: report.number } });
    return accepted({ id });
  },
});
