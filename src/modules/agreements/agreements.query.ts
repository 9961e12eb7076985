import type { Db } from '../../platform/db/database.ts';
import type { AgreementInfo } from './agreement-info.ts';
import { findInfos } from './store.ts';

/** What an agreement is on a date ('YYYY-MM-DD'), or null. Says nothing about who may read it: see `mayRead`. */
export async function findAgreement(db: Db, id: number, today: string): Promise<AgreementInfo | null> {
  return (await findInfos(db, [id], today))[0] ?? null;
}

/** The agreement that was given this key, as the example's is, or null. */
export async function findAgreementByKey(db: Db, key: string, today: string): Promise<AgreementInfo | null> {
  const row = await db
    .selectFrom('agreements.agreement')
    .select('id')
    .where('key', '=', key)
    .executeTakeFirst();
  return row ? await findAgreement(db, row.id, today) : null;
}

/** What some agreements are on a date, in their ids' order. The same number of queries however many. */
export async function findAgreementInfos(
  db: Db,
  ids: readonly number[],
  today: string,
): Promise<AgreementInfo[]> {
  return await findInfos(db, ids, today);
}

/** Those a programme may belong to: signed by all, and not ended on that date. */
export async function agreementsForProgramme(db: Db, today: string): Promise<AgreementInfo[]> {
  const rows = await db
    .selectFrom('agreements.conclusion as conclusion')
    .innerJoin('agreements.version as version', 'version.id', 'conclusion.version_id')
    .select('version.agreement_id')
    .distinct()
    .where('version.ends_on', '>=', today)
    .execute();
  const infos = await findInfos(
    db,
    rows.map(({ agreement_id }) => agreement_id),
    today,
  );
  return infos.filter(({ state }) => state === 'signed' || state === 'in_force');
}
