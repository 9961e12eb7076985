import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { authorise, give } from './grant-mandate.command.ts';
import { mandateConstraints } from './mandate-store.ts';
import { isRole } from './roles.ts';

export interface AnswerAccessRequest {
  readonly requestId: number;
  readonly grant: boolean;
}

/**
 * Say yes (which gives the mandate from today) or no. By those who may give the role.
 * Refuses: `unknownRequest`, `answeredAlready`, and as granting does.
 */
export const answerAccessRequest = defineCommand({
  name: 'identity/answer-access-request',
  constraints: { ...mandateConstraints, access_answer_pkey: { code: 'answeredAlready' } },
  run: async (tx, { requestId, grant }: AnswerAccessRequest, by) => {
    const request = await tx.db
      .selectFrom('identity.access_request')
      .selectAll()
      .where('id', '=', requestId)
      .executeTakeFirst();
    if (!request || !isRole(request.role)) return refused({ code: 'unknownRequest' });
    const { organisation_id: organisationId, person_id: personId, role } = request;
    const allowed = await authorise(tx, { organisationId, role }, by);
    if (!allowed.ok) return allowed;
    const { holder } = allowed.value;
    if (holder.personId === personId) return refused({ code: 'toOneself' });
    const asked = { personId, organisationId, role, validFrom: tx.today, validTo: null };
    const mandateId = grant ? await give(tx, asked, allowed.value) : null;
    await tx.db
      .insertInto('identity.access_answer')
      .values({
        request_id: requestId,
        mandate_id: mandateId,
        by_person_id: holder.personId,
        by_mandate_id: holder.mandateId,
        answered_at: tx.now.toString(),
      })
      .execute();
    tx.audit({ object: `identity.access_request:${requestId}`, data: { mandate: mandateId } });
    return accepted({ mandateId });
  },
});
