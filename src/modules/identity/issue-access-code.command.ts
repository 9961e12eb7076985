import { defineCommand } from '../../platform/db/command.ts';
import { accepted } from '../../platform/result.ts';
import { codeDays, hashOfCode, newAccessCode } from './access-code.ts';
import { authorise } from './grant-mandate.command.ts';
import type { Role } from './roles.ts';

export interface IssueAccessCode {
  readonly organisationId: number;
  readonly role: Role;
}

/**
 * Make a one-time code for a role. By the system it is the code of a letter to the organisation's official address;
 * by a person it is an invitation, and he or she must have the right to give the role. Answers the code, which is
 * known to nobody afterwards. Refuses: `noMandate`, `notYours`, `unknownOrganisation`.
 */
export const issueAccessCode = defineCommand({
  name: 'identity/issue-access-code',
  run: async (tx, { organisationId, role }: IssueAccessCode, by) => {
    const issuer = by.kind === 'system' ? null : await authorise(tx, { organisationId, role }, by);
    if (issuer?.ok === false) return issuer;
    const code = newAccessCode();
    const { id } = await tx.db
      .insertInto('identity.access_code')
      .values({
        code_hash: hashOfCode(code),
        organisation_id: organisationId,
        role,
        issued_by_person_id: issuer?.value.holder.personId ?? null,
        issued_by_mandate_id: issuer?.value.holder.mandateId ?? null,
        issued_at: tx.now.toString(),
        expires_on: dayAfter(tx.today, codeDays),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    tx.audit({ object: `identity.access_code:${id}`, data: { organisation: organisationId, role } });
    return accepted({ id, code });
  },
});

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
