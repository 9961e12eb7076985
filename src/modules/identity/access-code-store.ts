import type { CommandTx } from '../../platform/db/command.ts';
import { codeExpiresOn, hashOfCode } from './access-code.ts';
import type { Role } from './roles.ts';

/**
 * Keep what is stored of a new one-time code, in the caller's transaction: a letter and the code that stands in it
 * exist together or not at all. Without `issuer` it is the code of a letter from the system to the organisation's
 * official address. Answers the code's id, and writes the audit entry; the code itself is known to nobody afterwards.
 */
export async function keepAccessCode(
  tx: CommandTx,
  {
    code,
    organisationId,
    role,
  }: { readonly code: string; readonly organisationId: number; readonly role: Role },
  issuer: { readonly personId: number; readonly mandateId: number } | null = null,
): Promise<number> {
  const { id } = await tx.db
    .insertInto('identity.access_code')
    .values({
      code_hash: hashOfCode(code),
      organisation_id: organisationId,
      role,
      issued_by_person_id: issuer?.personId ?? null,
      issued_by_mandate_id: issuer?.mandateId ?? null,
      issued_at: tx.now.toString(),
      expires_on: codeExpiresOn(tx.today),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  tx.audit({ object: `identity.access_code:${id}`, data: { organisation: organisationId, role } });
  return id;
}
