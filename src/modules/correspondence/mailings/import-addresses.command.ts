import { sql } from 'kysely';
import { defineCommand } from '../../../platform/db/command.ts';
import { actorName } from '../../../platform/principal.ts';
import type { Principal } from '../../../platform/principal.ts';
import type { Refusal } from '../../../platform/result.ts';
import { accepted, refused } from '../../../platform/result.ts';
import { municipalitiesOn } from '../../register/index.ts';
import type { AddressRow } from './address-rows.ts';
import { addressesOn } from './addresses.query.ts';
import { mayImportAddresses } from './mailing-policy.ts';

export interface ImportAddresses {
  readonly fileName: string;
  /** Hexadecimal. */
  readonly sha256: string;
  /** The day from which the addresses count, 'YYYY-MM-DD'. */
  readonly validFrom: string;
  readonly rows: readonly AddressRow[];
  /** Say what would be done, and change nothing. */
  readonly dryRun: boolean;
}

/**
 * Bring in official addresses, all rows or none; the same file again changes nothing. Who had another address before
 * keeps it for the days before. Refuses `notYours`, and for each faulty row `unknownNumber` or `otherAddressThatDay`;
 * `changedMeanwhile` when somebody else brought some in at the same time.
 * Answers how many are new or other than before, and how many are as they were.
 */
export const importAddresses = defineCommand({
  name: 'correspondence/import-addresses',
  constraints: { organisation_has_one_address_from_a_day: { code: 'changedMeanwhile' } },
  run: async (tx, { fileName, sha256, validFrom, rows, dryRun }: ImportAddresses, by) => {
    if (!mayImport(by)) return refused({ code: 'notYours' });
    const municipalities = await municipalitiesOn(tx.db, validFrom, { examples: true });
    const byNumber = new Map(
      municipalities.flatMap(({ number, organisationNumber, organisationId }) =>
        [number, organisationNumber].flatMap((each) =>
          each === null ? [] : [[each, organisationId] as const],
        ),
      ),
    );
    const known = rows.map((row) => ({ ...row, organisationId: byNumber.get(row.number) ?? null }));
    const ids = known.flatMap(({ organisationId }) => organisationId ?? []);
    const before = await addressesOn(tx.db, ids, validFrom);
    const thatDay = await addressesFrom(tx.db, ids, validFrom);
    const errors = known.flatMap(({ row, number, email, organisationId }): Refusal[] => {
      if (organisationId === null) return [{ code: 'unknownNumber', row, params: { number } }];
      const other = thatDay.get(organisationId);
      return other !== undefined && other !== email
        ? [{ code: 'otherAddressThatDay', row, params: { other } }]
        : [];
    });
    if (errors.length > 0) return refused(...errors);
    const changed = known.filter(({ organisationId, email }) => before.get(organisationId ?? 0) !== email);
    const counts = { changed: changed.length, same: known.length - changed.length };
    if (dryRun || changed.length === 0) return accepted(counts);
    const { id } = await tx.db
      .insertInto('correspondence.address_import')
      .values({
        file_name: fileName,
        sha256: Buffer.from(sha256, 'hex'),
        imported_at: tx.now.toString(),
        imported_by: actorName(by),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await sql`
      insert into correspondence.address (organisation_id, valid_from, email, source, import_id)
      select organisation_id, ${validFrom}, email, source, ${id}
      from jsonb_to_recordset(${JSON.stringify(
        changed.map(({ organisationId, email, source }) => ({
          organisation_id: organisationId,
          email,
          source,
        })),
      )}::jsonb) as each (organisation_id bigint, email text, source text)`.execute(tx.db);
    tx.audit({
      object: `correspondence.address_import:${id}`,
      contentSha256: sha256,
      data: { changed: counts.changed, from: validFrom },
    });
    return accepted(counts);
  },
});

/** Whoever runs Saman may, from the command line. */
function mayImport(by: Principal): boolean {
  return by.kind === 'system' || mayImportAddresses(by);
}

async function addressesFrom(
  db: Parameters<typeof addressesOn>[0],
  ids: readonly number[],
  day: string,
): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ id: number; email: string }>`
    select organisation_id as id, email from correspondence.address
    where organisation_id = any(${ids}::bigint[]) and valid_from = ${day}::date`.execute(db);
  return new Map(rows.map(({ id, email }) => [id, email]));
}
