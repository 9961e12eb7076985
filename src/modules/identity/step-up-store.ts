import type { CommandTx } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import type { Result } from '../../platform/result.ts';
import { findHolder } from './mandate-store.ts';
import { moment, sha256 } from './step-up.ts';
import type { StepUpAct } from './step-up.ts';

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

/** The intent with this id, locked until the transaction ends; undefined when there is none. */
export function lockIntent(tx: CommandTx, id: number) {
  return tx.db
    .selectFrom('identity.step_up_intent')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}
