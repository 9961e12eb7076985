import { sql } from 'kysely';
import type { Db, DbTransaction } from '../../platform/db/database.ts';
import type { Fingerprints } from './fingerprint.ts';
import type { Signing } from './places.ts';

/** A request with its places and signatures, as the rules need to know it. */
export interface Request extends Fingerprints {
  readonly id: number;
  readonly kind: string;
  readonly object: string;
  readonly documentVersionId: number;
  readonly signing: Signing;
}

/** The request, or null. Those who sign it and those who replace it wait for each other from here on. */
export async function lockRequest(db: DbTransaction, id: number): Promise<Request | null> {
  await db.selectFrom('signing.request').select('id').where('id', '=', id).forUpdate().execute();
  return await findRequest(db, id);
}

/** The request as it is now, or null. */
export async function findRequest(db: Db, id: number): Promise<Request | null> {
  const row = await db
    .selectFrom('signing.request as request')
    .leftJoin('signing.replacement as replacement', 'replacement.old_request_id', 'request.id')
    .select(['request.id', 'request.kind', 'request.object', 'request.ordered'])
    .select((each) => [
      each.ref('request.document_version_id').as('documentVersionId'),
      sql<string>`encode(request.content_sha256, 'hex')`.as('contentSha256'),
      sql<string>`encode(request.data_sha256, 'hex')`.as('dataSha256'),
      sql<boolean>`replacement.old_request_id is not null`.as('replaced'),
    ])
    .where('request.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { ordered, replaced, ...request } = row;
  const [places, signatures] = [await findPlaces(db, [id]), await findSignatures(db, [id])];
  return { ...request, signing: { ordered, replaced, places, signatures } };
}

/** The places of some requests, in their order. */
export async function findPlaces(db: Db, requestIds: readonly number[]) {
  return await db
    .selectFrom('signing.place as place')
    .select(['place.id', 'place.position'])
    .select((each) => [
      each.ref('place.request_id').as('requestId'),
      each.ref('place.organisation_id').as('organisationId'),
      sql<string[]>`array(select role from signing.place_role where place_id = place.id order by role)`.as(
        'roles',
      ),
    ])
    .where('place.request_id', 'in', requestIds)
    .orderBy('place.request_id')
    .orderBy('place.position')
    .execute();
}

/** The signatures on some requests, each with whether it still counts. */
export async function findSignatures(db: Db, requestIds: readonly number[]) {
  return await db
    .selectFrom('signing.signature as signature')
    .leftJoin('signing.voiding as voiding', 'voiding.signature_id', 'signature.id')
    .select(['signature.id', 'signature.role', 'signature.statement'])
    .select((each) => [
      each.ref('signature.request_id').as('requestId'),
      each.ref('signature.place_id').as('placeId'),
      each.ref('signature.person_id').as('personId'),
      each.ref('signature.mandate_id').as('mandateId'),
      each.ref('signature.statement_language').as('statementLanguage'),
      each.ref('signature.signed_at').as('signedAt'),
      each.ref('voiding.reason').as('voidedReason'),
      each.ref('voiding.voided_at').as('voidedAt'),
      sql<boolean>`voiding.signature_id is not null`.as('voided'),
    ])
    .where('signature.request_id', 'in', requestIds)
    .orderBy('signature.id')
    .execute();
}

/** Was the frozen document delivered to this person? */
export async function hasOpened(
  db: Db,
  { requestId, personId }: { readonly requestId: number; readonly personId: number },
): Promise<boolean> {
  const row = await db
    .selectFrom('signing.opening')
    .select('opened_at')
    .where('request_id', '=', requestId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}

/** A hash in hexadecimal as the bytes a column keeps. */
export function bytesOf(hexadecimal: string): Buffer {
  return Buffer.from(hexadecimal, 'hex');
}
