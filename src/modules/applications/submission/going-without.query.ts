import type { Db } from '../../../platform/db/database.ts';

/** The municipalities a frozen application goes on without, and why. */
export async function goneWithout(
  db: Db,
  applicationId: number,
  freezeNumber: number,
): Promise<{ readonly organisationId: number; readonly reason: string }[]> {
  return await db
    .selectFrom('applications.going_without')
    .select(['reason'])
    .select((row) => row.ref('organisation_id').as('organisationId'))
    .where('application_id', '=', applicationId)
    .where('freeze_number', '=', freezeNumber)
    .orderBy('organisation_id')
    .execute();
}
