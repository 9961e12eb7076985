import { sql } from 'kysely';
import type { CommandTx } from '../../platform/db/command.ts';
import { actorName } from '../../platform/principal.ts';
import type { Principal } from '../../platform/principal.ts';
import { refused } from '../../platform/result.ts';
import type { Result } from '../../platform/result.ts';
import { findProgramme } from '../programmes/index.ts';
import { findManaged } from './managed-news.query.ts';
import type { ManagedNews } from './managed-news.query.ts';
import { written } from './news-text.ts';
import type { DraftTexts } from './news-text.ts';
import { mayManageNews } from './policy.ts';

/** Who did something, and when, as every table of news keeps it. */
export function signatureOf(tx: CommandTx, by: Principal): { readonly at: string; readonly by: string } {
  return { at: tx.now.toString(), by: actorName(by) };
}

/**
 * Lock an item for whoever may manage it, as it is now. Everybody who changes it waits here for the one before.
 * Refuses `gone`, `notYours`; `changedMeanwhile` when the newest version is another than the one that was read.
 */
export async function lockNews(
  tx: CommandTx,
  { id, version }: { readonly id: number; readonly version?: number },
  by: Principal,
): Promise<Result<ManagedNews>> {
  await tx.db.selectFrom('news.item').select('id').where('id', '=', id).forUpdate().execute();
  const news = await findManaged(tx.db, id);
  if (!news) return refused({ code: 'gone' });
  if (!mayManageNews(by, news.publisherId)) return refused({ code: 'notYours' });
  if (version !== undefined && version !== news.version) return refused({ code: 'changedMeanwhile' });
  return { ok: true, value: news };
}

/** What somebody has written. */
export interface NewVersion {
  readonly texts: DraftTexts;
  /** The programme it is about, one of the publisher's own; null where it is about none or several. */
  readonly programmeId: number | null;
}

/** Is the item about a programme its publisher does not own? */
export async function isOthersProgramme(
  tx: CommandTx,
  { programmeId }: NewVersion,
  publisherId: number,
): Promise<boolean> {
  if (programmeId === null) return false;
  const programme = await findProgramme(tx.db, programmeId);
  return programme?.ownerOrganisationId !== publisherId;
}

/** Write the next version of an item; answers its id. Languages in which nothing is written are left out. */
export async function insertVersion(
  tx: CommandTx,
  { itemId, number, texts, programmeId }: NewVersion & { readonly itemId: number; readonly number: number },
  by: Principal,
): Promise<number> {
  const signature = signatureOf(tx, by);
  const { id } = await tx.db
    .insertInto('news.version')
    .values({
      item_id: itemId,
      number,
      programme_id: programmeId,
      written_at: signature.at,
      written_by: signature.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = Object.entries(written(texts)).map(([language, text]) => ({
    version_id: id,
    language,
    ...text,
  }));
  if (rows.length > 0) await tx.db.insertInto('news.text').values(rows).execute();
  return id;
}

/** Who has approved a text has approved the same words in the next version too. */
export async function insertApprovalsOfSame(tx: CommandTx, itemId: number, versionId: number): Promise<void> {
  await sql`
    insert into news.approval (version_id, language, approved_at, approved_by)
    select same.version_id, language, approval.approved_at, approval.approved_by
    from news.approval
    join news.text former using (version_id, language)
    join news.text same using (language, title, lead, body)
    where same.version_id = ${versionId}::bigint and former.version_id = (
      select id from news.version where item_id = ${itemId}::bigint and id <> ${versionId}::bigint
      order by number desc limit 1)`.execute(tx.db);
}

/** The id of the newest version of an item that is locked. */
export async function newestVersionId(tx: CommandTx, itemId: number): Promise<number> {
  const { id } = await tx.db
    .selectFrom('news.version')
    .select('id')
    .where('item_id', '=', itemId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return id;
}
