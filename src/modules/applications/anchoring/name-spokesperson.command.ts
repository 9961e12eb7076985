import { defineCommand } from '../../../platform/db/command.ts';
import { accepted, refused } from '../../../platform/result.ts';
import { actingMandate } from '../../identity/index.ts';
import { findOrganisations } from '../../register/index.ts';
import { lockApplication } from '../store.ts';
import { rowsOf } from './anchoring.ts';
import { anchoringIn } from './anchoring.query.ts';
import { mayNameSpokesperson } from './anchoring-policy.ts';
import { objectOfRow } from './question.ts';

export interface NameSpokesperson {
  readonly applicationId: number;
  readonly rowId: number;
  /** The local union whose representatives answer; null takes it back. */
  readonly organisationId: number | null;
}

/**
 * A local union says that the representatives of another one in the same municipality answer for it too. It may still
 * answer itself. Refuses: `unknownApplication`, `unknownRow`, `notYours`, `notALocalUnionHere`.
 */
export const nameSpokesperson = defineCommand({
  name: 'applications/name-spokesperson',
  run: async (tx, { applicationId, rowId, organisationId }: NameSpokesperson, by) => {
    const application = await lockApplication(tx.db, applicationId);
    if (!application) return refused({ code: 'unknownApplication' });
    const rows = rowsOf(await anchoringIn(tx.db, application, tx.today));
    const row = rows.find(({ id }) => id === rowId);
    if (!row) return refused({ code: 'unknownRow' });
    const mandate = actingMandate(by);
    if (!mandate || by.kind !== 'person') return refused({ code: 'notYours' });
    const above = (await findOrganisations(tx.db, [mandate.organisationId], tx.today)).map(({ id }) => id);
    if (!mayNameSpokesperson(by, row, above)) return refused({ code: 'notYours' });
    const isOther = rows.some(
      (other) =>
        other.kind === 'local_union' &&
        other.organisationId === organisationId &&
        other.municipalityId === row.municipalityId &&
        other.organisationId !== row.organisationId,
    );
    if (organisationId !== null && !isOther)
      return refused({ code: 'notALocalUnionHere', field: 'spokesperson' });
    const { number } = await tx.db
      .selectFrom('applications.anchoring_spokesperson')
      .select(({ fn }) => fn.countAll<number>().as('number'))
      .where('anchoring_id', '=', rowId)
      .executeTakeFirstOrThrow();
    await tx.db
      .insertInto('applications.anchoring_spokesperson')
      .values({
        anchoring_id: rowId,
        number: number + 1,
        organisation_id: organisationId,
        entered_at: tx.now.toString(),
        person_id: Number(by.id),
        mandate_id: mandate.id,
      })
      .execute();
    tx.audit({
      object: objectOfRow(rowId),
      data: { application: applicationId, organisation: organisationId },
    });
    return accepted({ id: rowId });
  },
});
