import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { authorityToInvite } from './authority.ts';
import { authorise } from './grant-mandate.command.ts';
import { isRole } from './roles.ts';

/**
 * Take back a code that has not been used; by somebody who may hand out such codes there today, whoever made it.
 * Refuses: `codeUsed` (used, withdrawn or unknown), `noMandate`, `notYours`.
 */
export const withdrawAccessCode = defineCommand({
  name: 'identity/withdraw-access-code',
  constraints: { withdrawn_access_code_is_never_used: { code: 'codeUsed' } },
  run: async (tx, { organisationId, codeId }: { organisationId: number; codeId: number }, by) => {
    const found = await tx.db
      .selectFrom('identity.access_code')
      .select(['role', 'withdrawn_at'])
      .where('id', '=', codeId)
      .where('organisation_id', '=', organisationId)
      .forUpdate()
      .executeTakeFirst();
    if (!found || found.withdrawn_at !== null || !isRole(found.role)) return refused({ code: 'codeUsed' });
    const allowed = await authorise(tx, { organisationId, role: found.role }, by, authorityToInvite);
    if (!allowed.ok) return allowed;
    const { holder } = allowed.value;
    await tx.db
      .updateTable('identity.access_code')
      .set({
        withdrawn_at: tx.now.toString(),
        withdrawn_by_person_id: holder.personId,
        withdrawn_by_mandate_id: holder.mandateId,
      })
      .where('id', '=', codeId)
      .execute();
    tx.audit({ object: `identity.access_code:${codeId}`, data: { state: 'withdrawn' } });
    return accepted({});
  },
});
