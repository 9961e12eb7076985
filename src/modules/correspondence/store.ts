import { sql } from 'kysely';
import type { CommandTx } from '../../platform/db/command.ts';
import type { DbTransaction } from '../../platform/db/database.ts';
import { actorName } from '../../platform/principal.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Filed, NewCase } from './record.ts';
import { caseReference } from './reference.ts';

/**
 * Open a case in the next number of its organisation's year. Whoever opens at the same time waits until
 * this transaction ends; one that fails gives its number back. Writes an audit entry.
 */
export async function openCase(tx: CommandTx, input: NewCase, by: Principal): Promise<Filed> {
  const { organisationId, title, publicTitle = title, responsibleId = null } = input;
  const at = { described_at: tx.now.toString(), described_by: actorName(by) };
  const year = Number(tx.today.slice(0, 4));
  const sequence = await takeCaseNumber(tx.db, organisationId, year);
  const { id } = await tx.db
    .insertInto('correspondence.case_file')
    .values({
      organisation_id: organisationId,
      year,
      sequence,
      opened_on: tx.today,
      opened_at: tx.now.toString(),
      opened_by: actorName(by),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx.db
    .insertInto('correspondence.case_description')
    .values({
      case_id: id,
      number: 1,
      title,
      public_title: publicTitle,
      responsible_id: responsibleId,
      ...at,
    })
    .execute();
  tx.audit({
    object: `correspondence.case_file:${id}`,
    data: { organisation: organisationId, year, sequence },
  });
  return { id, reference: caseReference({ year, sequence }) };
}

async function takeCaseNumber(db: DbTransaction, organisationId: number, year: number): Promise<number> {
  const { last_sequence: sequence } = await db
    .insertInto('correspondence.case_series')
    .values({ organisation_id: organisationId, year, last_sequence: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'year'])
        .doUpdateSet({ last_sequence: sql<number>`case_series.last_sequence + 1` }),
    )
    .returning('last_sequence')
    .executeTakeFirstOrThrow();
  return sequence;
}

/** Whose case it is, its number, and what it holds; null when there is none. Those who change it wait from here on. */
export async function lockCase(db: DbTransaction, id: number) {
  const row = await db
    .selectFrom('correspondence.case_file')
    .select(['id', 'year', 'sequence', 'description'])
    .select((each) => [
      each.ref('organisation_id').as('organisationId'),
      each.ref('last_record').as('lastRecord'),
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** A new description of a case, that counts from now on. The case must be locked. */
export async function describeCase(
  tx: CommandTx,
  input: {
    readonly id: number;
    /** The one that counts now. */
    readonly former: number;
    readonly title: string;
    readonly publicTitle: string;
    readonly responsibleId: number | null;
    readonly reason: string;
  },
  by: Principal,
): Promise<void> {
  const number = input.former + 1;
  await tx.db
    .insertInto('correspondence.case_description')
    .values({
      case_id: input.id,
      number,
      title: input.title,
      public_title: input.publicTitle,
      responsible_id: input.responsibleId,
      reason: input.reason,
      described_at: tx.now.toString(),
      described_by: actorName(by),
    })
    .execute();
  await tx.db
    .updateTable('correspondence.case_file')
    .set({ description: number })
    .where('id', '=', input.id)
    .execute();
  tx.audit({ object: `correspondence.case_file:${input.id}`, data: { description: number } });
}
