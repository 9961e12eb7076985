import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';

/** The requests of an object, newest first. */
export async function requestsOf(db: Db, object: string) {
  const rows = await db
    .selectFrom('signing.request as request')
    .leftJoin('signing.replacement as replacement', 'replacement.old_request_id', 'request.id')
    .select(['request.id', 'request.kind', 'request.ordered'])
    .select((each) => [
      each.ref('request.document_version_id').as('documentVersionId'),
      each.ref('request.created_at').as('createdAt'),
      each.ref('replacement.new_request_id').as('replacedBy'),
      each.ref('replacement.reason').as('replacedReason'),
      sql<string>`encode(request.content_sha256, 'hex')`.as('contentSha256'),
      sql<string>`encode(request.data_sha256, 'hex')`.as('dataSha256'),
    ])
    .where('request.object', '=', object)
    .orderBy('request.id', 'desc')
    .execute();
  return rows.map(({ replacedBy, replacedReason, ...request }) => ({
    ...request,
    replaced:
      replacedBy !== null && replacedReason !== null ? { by: replacedBy, reason: replacedReason } : null,
  }));
}
