import { defineCommand } from '../../../platform/db/command.ts';
import { accepted, refused } from '../../../platform/result.ts';
import { actingMandate } from '../../identity/index.ts';
import { findOrganisations } from '../../register/index.ts';
import { lockApplication } from '../store.ts';
import { rowsOf } from './anchoring.ts';
import { anchoringIn } from './anchoring.query.ts';
import { insertEntry } from './anchoring-store.ts';
import { mayCorrect } from './anchoring-policy.ts';
import { objectOfRow } from './question.ts';

export interface CorrectAbsence {
  readonly applicationId: number;
  readonly rowId: number;
  /** Whom to ask, or anything else the municipality should know. */
  readonly remark: string;
}

/**
 * The office of an organisation says that it has a representative in the municipality after all; then it has never been
 * asked. Refuses: `unknownApplication`, `unknownRow`, `notYours`, `nothingToCorrect`.
 */
export const correctAbsence = defineCommand({
  name: 'applications/correct-absence',
  constraints: { correction_is_of_no_representative: { code: 'nothingToCorrect' } },
  run: async (tx, { applicationId, rowId, remark }: CorrectAbsence, by) => {
    const application = await lockApplication(tx.db, applicationId);
    if (!application) return refused({ code: 'unknownApplication' });
    const anchoring = await anchoringIn(tx.db, application, tx.today);
    const row = rowsOf(anchoring).find(({ id }) => id === rowId);
    if (!row) return refused({ code: 'unknownRow' });
    const mandate = actingMandate(by);
    if (!mandate || by.kind !== 'person') return refused({ code: 'notYours' });
    const above = await findOrganisations(tx.db, [mandate.organisationId], tx.today);
    if (
      !mayCorrect(
        by,
        row,
        above.map(({ id }) => id),
      )
    )
      return refused({ code: 'notYours' });
    await insertEntry(tx, { id: rowId, last: row.entries.at(-1) ?? null }, anchoring.frozenAt, {
      kind: 'has_representative',
      remark,
      by: { personId: Number(by.id), mandateId: mandate.id },
    });
    tx.audit({ object: objectOfRow(rowId), data: { application: applicationId } });
    return accepted({ id: rowId });
  },
});
