import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { familyOf } from './lineage.ts';
import type { Family } from './lineage.ts';
import type { ChangeKind } from './records.ts';

/**
 * Everyone a municipality is related to through mergers, splits and renumberings, and the changes
 * between them. Three queries, whatever the size of the family.
 */
export async function findFamily(db: Db, number: string): Promise<Family> {
  const { rows: links } = await sql<{
    date: string;
    kind: ChangeKind;
    fromNumber: string;
    toNumber: string;
  }>`
    with recursive family as (
      select ${number}::text as number
      union
      select case when c.from_number = f.number then c.to_number else c.from_number end
      from family f
      join register.change c on f.number in (c.from_number, c.to_number)
      where c.kind not in ('boundary', 'name')
    )
    select c.date, c.kind, c.from_number as "fromNumber", c.to_number as "toNumber"
    from register.change c join family f on f.number = c.from_number
    where c.kind not in ('boundary', 'name')
    order by c.date, c.from_number, c.to_number`.execute(db);
  const numbers = [...new Set([number, ...links.flatMap((link) => [link.fromNumber, link.toNumber])])];
  const municipalities = await db
    .selectFrom('register.municipality')
    .select(['number', 'valid_from as validFrom', 'valid_to as validTo'])
    .where('number', 'in', numbers)
    .execute();
  const names = await db
    .selectFrom('register.municipality_name')
    .select(['number', 'name', 'valid_from as validFrom', 'valid_to as validTo'])
    .where('number', 'in', numbers)
    .execute();
  return familyOf(municipalities, names, links, number);
}
