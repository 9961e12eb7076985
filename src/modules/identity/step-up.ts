import { createHash } from 'node:crypto';
import { defineCommand } from '../../platform/db/command.ts';
import type { CommandTx } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import type { Result } from '../../platform/result.ts';
import { findHolder } from './mandate-store.ts';

/** Milliseconds of machine time from the question to the signature. */
export const stepUpLife = 10 * 60 * 1000;

/** The act somebody is stepping up for, and nothing else. */
export interface StepUpAct {
  /** 'agreements.version:12'. */
  readonly object: string;
  /** SHA-256 (hexadecimal) of exactly what is signed. */
  readonly contentSha256: string;
  /** The kind of statement, and its words as the signer reads them. */
  readonly statement: string;
  readonly statementText: string;
}

/**
 * Store, before the redirect, what is about to be signed, bound to the mandate the person acts in. Answers the
 * intent's id. Refuses `noMandate`.
 */
export const beginStepUp = defineCommand({
  name: 'identity/begin-step-up',
  run: async (tx, act: StepUpAct, by) => {
    const holder = await findHolder(tx.db, by, tx.today);
    if (!holder) return refused({ code: 'noMandate' });
    const now = Date.now();
    const { id } = await tx.db
      .insertInto('identity.step_up_intent')
      .values({
        person_id: holder.personId,
        mandate_id: holder.mandateId,
        object: act.object,
        content_sha256: act.contentSha256,
        statement: act.statement,
        statement_sha256: sha256(act.statementText),
        // `auth_time` counts whole seconds; a login in this very second is a fresh one.
        created_at: moment(Math.floor(now / 1000) * 1000),
        expires_at: moment(Math.floor(now / 1000) * 1000 + stepUpLife),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return accepted({ intentId: id });
  },
});

/** The login the person came back with. */
export interface StepUpLogin {
  readonly intentId: number;
  readonly personId: number;
  readonly acr: string;
  /** The provider's `auth_time`: seconds since 1970. */
  readonly authTime: number;
  /** Values of `acr` that may sign. */
  readonly accepted: readonly string[];
}

/**
 * The person has signed in anew: the intent may now be used, once. Refuses: `stepUpUnknown` (no such intent, or another
 * person's), `stepUpExpired`, `levelTooLow`, `loginTooOld` (before the intent), `stepUpUsed`.
 */
export const completeStepUp = defineCommand({
  name: 'identity/complete-step-up',
  run: async (tx, login: StepUpLogin) => {
    const intent = await lockIntent(tx, login.intentId);
    if (!intent || intent.person_id !== login.personId) return refused({ code: 'stepUpUnknown' });
    if (intent.used_at !== null || intent.authenticated_at !== null) return refused({ code: 'stepUpUsed' });
    if (Date.parse(intent.expires_at) <= Date.now()) return refused({ code: 'stepUpExpired' });
    if (!login.accepted.includes(login.acr)) return refused({ code: 'levelTooLow' });
    if (login.authTime * 1000 < Date.parse(intent.created_at)) return refused({ code: 'loginTooOld' });
    await tx.db
      .updateTable('identity.step_up_intent')
      .set({ acr: login.acr, authenticated_at: moment(login.authTime * 1000) })
      .where('id', '=', login.intentId)
      .execute();
    tx.audit({ object: `identity.step_up_intent:${login.intentId}`, data: { acr: login.acr } });
    return accepted({ object: intent.object });
  },
});

/**
 * Use a completed intent, inside the transaction that signs: it must be of this very object, content, statement and
 * mandate. Answers how and when the person authenticated. Refuses: `noMandate`, `stepUpUnknown` (another's), `stepUpNotDone`,
 * `stepUpUsed`, `stepUpExpired`, `stepUpForOther`.
 */
export async function takeStepUp(
  tx: CommandTx,
  by: Parameters<typeof findHolder>[1],
  { intentId, ...act }: StepUpAct & { readonly intentId: number },
): Promise<Result<{ readonly mandateId: number; readonly acr: string; readonly authenticatedAt: string }>> {
  const holder = await findHolder(tx.db, by, tx.today);
  if (!holder) return refused({ code: 'noMandate' });
  const intent = await lockIntent(tx, intentId);
  if (!intent || intent.person_id !== holder.personId) return refused({ code: 'stepUpUnknown' });
  if (intent.used_at !== null) return refused({ code: 'stepUpUsed' });
  if (intent.acr === null || intent.authenticated_at === null) return refused({ code: 'stepUpNotDone' });
  if (Date.parse(intent.expires_at) <= Date.now()) return refused({ code: 'stepUpExpired' });
  const same =
    intent.mandate_id === holder.mandateId &&
    intent.object === act.object &&
    intent.content_sha256 === act.contentSha256 &&
    intent.statement === act.statement &&
    intent.statement_sha256 === sha256(act.statementText);
  if (!same) return refused({ code: 'stepUpForOther' });
  await tx.db
    .updateTable('identity.step_up_intent')
    .set({ used_at: moment(Date.now()) })
    .where('id', '=', intentId)
    .execute();
  return accepted({ mandateId: holder.mandateId, acr: intent.acr, authenticatedAt: intent.authenticated_at });
}

function lockIntent(tx: CommandTx, id: number) {
  return tx.db
    .selectFrom('identity.step_up_intent')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

const moment = (milliseconds: number) => new Date(milliseconds).toISOString();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
