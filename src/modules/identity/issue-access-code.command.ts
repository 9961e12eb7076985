import { defineCommand } from '../../platform/db/command.ts';
import { accepted } from '../../platform/result.ts';
import { codeExpiresOn, newAccessCode } from './access-code.ts';
import { keepAccessCode } from './access-code-store.ts';
import { authorityToInvite } from './authority.ts';
import { authorise } from './grant-mandate.command.ts';
import type { Role } from './roles.ts';

export interface IssueAccessCode {
  readonly organisationId: number;
  readonly role: Role;
}

/**
 * Make a one-time code for a role. By the system it is the code of a letter to the organisation's official address;
 * by a person it is an invitation, and he or she must have the right to give the role, or to let the first one in.
 * Answers the code, which is known to nobody afterwards, and the first day it cannot be used. Refuses: `noMandate`, `notYours`, `unknownOrganisation`.
 */
export const issueAccessCode = defineCommand({
  name: 'identity/issue-access-code',
  run: async (tx, { organisationId, role }: IssueAccessCode, by) => {
    const issuer =
      by.kind === 'system' ? null : await authorise(tx, { organisationId, role }, by, authorityToInvite);
    if (issuer?.ok === false) return issuer;
    const code = newAccessCode();
    const id = await keepAccessCode(tx, { code, organisationId, role }, issuer?.value.holder ?? null);
    return accepted({ id, code, expiresOn: codeExpiresOn(tx.today) });
  },
});
