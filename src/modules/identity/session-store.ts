import type { Database, Db, DbTransaction } from '../../platform/db/database.ts';
import { idleUntil, isWorthNoting, sessionLife } from './session-life.ts';
import { hashOf } from './token.ts';

// Every moment here is machine time in milliseconds, given by the caller.

export interface FoundSession {
  readonly id: number;
  readonly personId: number;
  readonly idleUntil: number;
  readonly endsAt: number;
}

const moment = (milliseconds: number) => new Date(milliseconds).toISOString();

/** The live session of this token, or null; notes that it is in use. */
export async function recognise(
  { read, write }: Database,
  token: string | null,
): Promise<FoundSession | null> {
  if (token === null) return null;
  const now = Date.now();
  const session = await findSession(read, hashOf(token), now);
  if (!session) return null;
  if (isWorthNoting(now, session.idleUntil, session.endsAt)) await noteUse(write, session, now);
  return session;
}

/** The live session of this token, or null. */
async function findSession(db: Db, tokenHash: Buffer, now: number): Promise<FoundSession | null> {
  const row = await db
    .selectFrom('identity.session')
    .select(['id', 'person_id', 'idle_until', 'ends_at'])
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .where('idle_until', '>', moment(now))
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    personId: row.person_id,
    idleUntil: Date.parse(row.idle_until),
    endsAt: Date.parse(row.ends_at),
  };
}

/** Whose session this token was, also when it has run out; null when it was ended on purpose. */
export async function findFormerOwner(db: Db, tokenHash: Buffer): Promise<number | null> {
  const row = await db
    .selectFrom('identity.session')
    .select('person_id')
    .where('token_hash', '=', tokenHash)
    .where(({ eb, or }) => or([eb('ended_by', 'is', null), eb('ended_by', '=', 'provider')]))
    .executeTakeFirst();
  return row?.person_id ?? null;
}

async function noteUse(db: Db, session: FoundSession, now: number): Promise<void> {
  await db
    .updateTable('identity.session')
    .set({ idle_until: moment(idleUntil(now, session.endsAt)) })
    .where('id', '=', session.id)
    .where('ended_at', 'is', null)
    .execute();
}

export interface NewSession {
  readonly tokenHash: Buffer;
  readonly personId: number;
  readonly issuer: string;
  readonly subject: string;
  readonly providerSession: string | null;
  readonly acr: string;
  /** Seconds since 1970. */
  readonly authTime: number;
  readonly idTokenSealed: Buffer;
}

/** Begin a session; answers its id. */
export async function insertSession(db: DbTransaction, session: NewSession, now: number): Promise<number> {
  const endsAt = now + sessionLife.whole;
  const { id } = await db
    .insertInto('identity.session')
    .values({
      token_hash: session.tokenHash,
      person_id: session.personId,
      issuer: session.issuer,
      subject: session.subject,
      provider_session: session.providerSession,
      acr: session.acr,
      authenticated_at: moment(session.authTime * 1000),
      id_token_sealed: session.idTokenSealed,
      started_at: moment(now),
      idle_until: moment(idleUntil(now, endsAt)),
      ends_at: moment(endsAt),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The person goes on in a new session, after a step-up for instance, and acts for whom he or she acted before. */
export async function keepChoice(
  db: DbTransaction,
  { from, to, personId }: { readonly from: number; readonly to: number; readonly personId: number },
): Promise<void> {
  await db
    .insertInto('identity.session_choice')
    .columns(['session_id', 'person_id', 'mandate_id'])
    .expression((builder) =>
      builder
        .selectFrom('identity.session_choice')
        .select((row) => [row.val(to).as('session_id'), 'person_id', 'mandate_id'])
        .where('session_id', '=', from)
        .where('person_id', '=', personId),
    )
    .execute();
}

export type SessionEnd = 'sign_out' | 'provider' | 'new_sign_in';

/** End the session of this token; answers whose it was and how to tell the provider, or null when there is none. */
export async function endSession(
  db: DbTransaction,
  tokenHash: Buffer,
  by: SessionEnd,
  now: number,
): Promise<{ id: number; personId: number; idTokenSealed: Buffer } | null> {
  const row = await db
    .updateTable('identity.session')
    .set({ ended_at: moment(now), ended_by: by })
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .returning(['id', 'person_id', 'id_token_sealed'])
    .executeTakeFirst();
  return row ? { id: row.id, personId: row.person_id, idTokenSealed: row.id_token_sealed } : null;
}
