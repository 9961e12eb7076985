import { sql } from 'kysely';
import type { DbTransaction } from '../../platform/db/database.ts';

/** The person behind a login: known by number, or by the provider's word, or new. */
export async function findOrAddPerson(
  db: DbTransaction,
  login: { issuer: string; subject: string; numberHash: Buffer | null; name: string | null },
  now: number,
): Promise<number> {
  // Two windows of one new person must not make two persons.
  await sql`select pg_advisory_xact_lock(hashtext(${`sign-in ${login.numberHash?.toString('hex') ?? login.subject}`}))`.execute(
    db,
  );
  const id = (await findPerson(db, login)) ?? (await addPerson(db, login, now));
  await db
    .insertInto('identity.login')
    .values({ issuer: login.issuer, subject: login.subject, person_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return id;
}

async function addPerson(
  db: DbTransaction,
  { numberHash, name }: { numberHash: Buffer | null; name: string | null },
  now: number,
): Promise<number> {
  const { id } = await db
    .insertInto('identity.person')
    .values({ number_hash: numberHash, name, created_at: new Date(now).toISOString() })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function findPerson(
  db: DbTransaction,
  { issuer, subject, numberHash }: { issuer: string; subject: string; numberHash: Buffer | null },
): Promise<number | null> {
  // A number says who somebody is; a provider's word only which account was used.
  const byNumber = numberHash
    ? await db
        .selectFrom('identity.person')
        .select('id')
        .where('number_hash', '=', numberHash)
        .executeTakeFirst()
    : undefined;
  if (byNumber) return byNumber.id;
  const bySubject = await db
    .selectFrom('identity.login as login')
    .innerJoin('identity.person as person', 'person.id', 'login.person_id')
    .select(['person.id', 'person.number_hash'])
    .where('login.issuer', '=', issuer)
    .where('login.subject', '=', subject)
    .executeTakeFirst();
  if (!bySubject) return null;
  if (numberHash && bySubject.number_hash)
    throw new Error('The provider gives one subject to two national identity numbers.');
  if (numberHash)
    await db
      .updateTable('identity.person')
      .set({ number_hash: numberHash })
      .where('id', '=', bySubject.id)
      .execute();
  return bySubject.id;
}
