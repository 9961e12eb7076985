import type { Db } from '../../platform/db/database.ts';
import type { Principal } from '../../platform/principal.ts';
import { accepted, refused } from '../../platform/result.ts';
import type { Result } from '../../platform/result.ts';
import { findMandate } from '../identity/index.ts';
import type { Role } from '../identity/index.ts';
import { placeFor, refusalToSign } from './places.ts';
import type { Place } from './places.ts';
import { hasOpened } from './store.ts';
import type { Request } from './store.ts';

/** Somebody who may sign a place right now. */
export interface Signer {
  readonly place: Place;
  readonly personId: number;
  readonly mandateId: number;
  readonly role: Role;
}

/**
 * May the principal sign this request, in the mandate acted in, on this day? The mandate is read anew: it may have ended
 * since the page was opened. Refuses: `mandateEnded` (or none chosen), `notYours`, `replaced`, `alreadySigned`,
 * `notYourTurn`, `signedInOtherRole`, `notOpened`.
 */
export async function findSigner(
  db: Db,
  request: Request,
  { by, today }: { readonly by: Principal; readonly today: string },
): Promise<Result<Signer>> {
  if (by.kind !== 'person' || !by.acting) return refused({ code: 'mandateEnded' });
  const mandate = await findMandate(db, Number(by.acting.id), today);
  if (mandate?.state !== 'valid' || mandate.personId !== Number(by.id))
    return refused({ code: 'mandateEnded' });
  const { id: mandateId, personId, role } = mandate;
  const place = placeFor(request.signing, mandate);
  if (!place) return refused({ code: 'notYours' });
  const refusal = refusalToSign(request.signing, place, personId);
  if (refusal) return refused({ code: refusal });
  if (!(await hasOpened(db, { requestId: request.id, personId }))) return refused({ code: 'notOpened' });
  return accepted({ place, personId, mandateId, role });
}
