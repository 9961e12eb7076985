import type { CommandTx } from '../../platform/db/command.ts';

/** Lock an organisation of this kind until the transaction ends, so that those who change it wait for each other; null when there is none. */
export async function lockOrganisation(
  tx: CommandTx,
  id: number,
  kind: 'municipality' | 'local_union',
): Promise<{ validTo: string | null } | null> {
  const found = await tx.db
    .selectFrom('register.organisation')
    .select('valid_to as validTo')
    .where('id', '=', id)
    .where('kind', '=', kind)
    .forUpdate()
    .executeTakeFirst();
  return found ?? null;
}
