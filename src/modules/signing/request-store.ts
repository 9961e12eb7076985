import type { CommandTx } from '../../platform/db/command.ts';
import { actorName } from '../../platform/principal.ts';
import type { Principal } from '../../platform/principal.ts';
import { accepted, refused } from '../../platform/result.ts';
import type { Result } from '../../platform/result.ts';
import { readVersion } from '../documents/index.ts';
import type { Role } from '../identity/index.ts';
import { signaturesVoided } from './events.ts';
import { bytesOf, lockRequest } from './store.ts';

/** What is to be signed, and by whom. */
export interface NewRequest {
  /** Decides the statement: 'agreements/agreement'. */
  readonly kind: string;
  /** Whose it is, as in the audit chain: 'agreements.agreement:3'. */
  readonly object: string;
  /** A PDF of ours (`freezePdf`), which keeps the data it was made from. */
  readonly documentVersionId: number;
  /** Must the places be signed from the first to the last? */
  readonly ordered: boolean;
  /** In the order they are shown, and signed where the order is given. */
  readonly places: readonly {
    readonly organisationId: number;
    /** Whoever holds one of these roles there may sign. */
    readonly roles: readonly Role[];
  }[];
}

/**
 * Ask for signatures on a frozen document, inside the owner's command. Answers the request's id. Throws when the
 * object has a request already (then it is replaced instead), or the version is not a PDF of ours.
 */
export function requestSignatures(tx: CommandTx, request: NewRequest, by: Principal): Promise<number> {
  return insertRequest(tx, request, { formerId: null, by });
}

/** What the new version is, and why there is one. The object and the kind stay what they were. */
export interface ReplaceRequest {
  readonly oldRequestId: number;
  readonly documentVersionId: number;
  readonly ordered: boolean;
  readonly places: NewRequest['places'];
  /** For those who had signed, in the words of whoever changed it. */
  readonly reason: string;
}

/**
 * Ask for signatures on a newer version instead, inside the owner's command: every signature on the old one is voided
 * with the reason and stays to be seen. Emits `signaturesVoided`. Answers the new request's id and how many were voided.
 * Refuses `replaced` when somebody else has replaced it meanwhile.
 */
export async function replaceRequest(
  tx: CommandTx,
  { oldRequestId, reason, ...next }: ReplaceRequest,
  by: Principal,
): Promise<Result<{ readonly requestId: number; readonly voided: number }>> {
  const old = await lockRequest(tx.db, oldRequestId);
  if (!old) throw new Error(`Nobody asked for the signatures of signing.request:${oldRequestId}`);
  if (old.signing.replaced) return refused({ code: 'replaced' });
  const { kind, object } = old;
  const newRequestId = await insertRequest(tx, { kind, object, ...next }, { formerId: oldRequestId, by });
  await tx.db
    .insertInto('signing.replacement')
    .values({ old_request_id: oldRequestId, new_request_id: newRequestId, reason })
    .execute();
  const voided = await voidSignatures(tx, { requestId: oldRequestId, reason, by });
  tx.audit({ object, data: { replaced: oldRequestId, request: newRequestId, voided: voided.length } });
  tx.emit(signaturesVoided, { object, kind, oldRequestId, newRequestId, voided });
  return accepted({ requestId: newRequestId, voided: voided.length });
}

async function insertRequest(
  tx: CommandTx,
  { kind, object, documentVersionId, ordered, places }: NewRequest,
  { formerId, by }: { readonly formerId: number | null; readonly by: Principal },
): Promise<number> {
  if (places.length === 0) throw new Error('Signatures are asked of somebody');
  const version = await readVersion(tx.db, documentVersionId);
  if (!version?.dataSha256)
    throw new Error(`Version ${documentVersionId} is not a document of ours, so it cannot be signed`);
  const { id } = await tx.db
    .insertInto('signing.request')
    .values({
      kind,
      object,
      document_version_id: documentVersionId,
      content_sha256: bytesOf(version.sha256),
      data_sha256: bytesOf(version.dataSha256),
      ordered,
      former_id: formerId,
      created_at: tx.now.toString(),
      created_by: actorName(by),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertPlaces(tx, id, places);
  tx.audit({
    object,
    data: { request: id, documentVersion: documentVersionId, places: places.length },
    contentSha256: version.sha256,
  });
  return id;
}

async function insertPlaces(tx: CommandTx, requestId: number, places: NewRequest['places']): Promise<void> {
  const inserted = await tx.db
    .insertInto('signing.place')
    .values(
      places.map(({ organisationId }, index) => ({
        request_id: requestId,
        position: index + 1,
        organisation_id: organisationId,
      })),
    )
    .returning(['id', 'position'])
    .execute();
  const roles = inserted.flatMap(({ id, position }) =>
    (places[position - 1]?.roles ?? []).map((role) => ({ place_id: id, role })),
  );
  await tx.db.insertInto('signing.place_role').values(roles).execute();
}

async function voidSignatures(
  tx: CommandTx,
  { requestId, reason, by }: { readonly requestId: number; readonly reason: string; readonly by: Principal },
) {
  const given = await tx.db
    .selectFrom('signing.signature as signature')
    .innerJoin('signing.place as place', 'place.id', 'signature.place_id')
    .select(['signature.id', 'signature.place_id', 'signature.person_id', 'place.organisation_id'])
    .where('signature.request_id', '=', requestId)
    .orderBy('place.position')
    .execute();
  if (given.length > 0)
    await tx.db
      .insertInto('signing.voiding')
      .values(
        given.map(({ id }) => ({
          signature_id: id,
          request_id: requestId,
          reason,
          voided_at: tx.now.toString(),
          voided_by: actorName(by),
        })),
      )
      .execute();
  return given.map((each) => ({
    placeId: each.place_id,
    organisationId: each.organisation_id,
    personId: each.person_id,
  }));
}
