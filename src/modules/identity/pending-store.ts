import type { Db } from '../../platform/db/database.ts';

/** A sign-in under way: what only we know until the reader comes back with the code. */
export interface Pending {
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly redirectUri: string;
  readonly returnPath: string;
  /** The step-up this login is for; null for an ordinary sign-in. */
  readonly intentId: number | null;
}

/** Long enough to find one's phone, short enough that a forgotten window is not open all day. */
export const pendingMilliseconds = 30 * 60 * 1000;

export async function keepPending(
  db: Db,
  { stateHash, browserHash, ...pending }: Pending & { stateHash: Buffer; browserHash: Buffer },
  now: number,
): Promise<void> {
  await db
    .insertInto('identity.pending_sign_in')
    .values({
      state_hash: stateHash,
      browser_hash: browserHash,
      nonce: pending.nonce,
      code_verifier: pending.codeVerifier,
      redirect_uri: pending.redirectUri,
      return_path: pending.returnPath,
      intent_id: pending.intentId,
      begun_at: new Date(now).toISOString(),
      expires_at: new Date(now + pendingMilliseconds).toISOString(),
    })
    .execute();
}

/** Take a sign-in that this browser began, once; null when it is another's, used, too old or never was. */
export async function takePending(
  db: Db,
  { stateHash, browserHash }: { stateHash: Buffer; browserHash: Buffer },
  now: number,
): Promise<(Pending & { readonly begunAt: number }) | null> {
  const row = await db
    .deleteFrom('identity.pending_sign_in')
    .where('state_hash', '=', stateHash)
    .where('browser_hash', '=', browserHash)
    .where('expires_at', '>', new Date(now).toISOString())
    .returningAll()
    .executeTakeFirst();
  if (!row) return null;
  return {
    nonce: row.nonce,
    codeVerifier: row.code_verifier,
    redirectUri: row.redirect_uri,
    returnPath: row.return_path,
    intentId: row.intent_id,
    begunAt: Date.parse(row.begun_at),
  };
}
