import type { Bilingual } from '../../platform/text/language.ts';
import type { CommandTx } from '../../platform/db/command.ts';
import type { Db } from '../../platform/db/database.ts';
import { actorName } from '../../platform/principal.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Version, VersionContent } from './agreement.ts';
import { findClauses, findContributions, findParties, findSubjects } from './store.ts';

/** Everything some versions say, in the versions' order. Four queries whatever the number. */
export async function findContents(db: Db, versions: readonly Version[]): Promise<VersionContent[]> {
  const ids = versions.map(({ id }) => id);
  const parties = await findParties(db, ids);
  const clauses = await findClauses(db, ids);
  const subjects = await findSubjects(db, ids);
  const contributions = await findContributions(db, ids);
  return versions.map(({ id, language, title, startsOn, endsOn, noticeMonths }): VersionContent => {
    const own = <T extends { readonly versionId: number }>(rows: readonly T[]) =>
      rows.filter(({ versionId }) => versionId === id);
    const names = (kind: 'theme' | 'instrument') =>
      own(subjects)
        .filter((subject) => subject.kind === kind)
        .map(({ name }) => name);
    return {
      language,
      title,
      startsOn,
      endsOn,
      noticeMonths,
      parties: own(parties).map(({ organisationId, signatoryRole, seats }) => ({
        organisationId,
        signatoryRole,
        seats,
      })),
      clauses: own(clauses).map(({ key, heading, text }) => ({ key, heading, text })),
      themes: names('theme'),
      instruments: names('instrument'),
      contributions: own(contributions).map(({ organisationId, text }) => ({ organisationId, text })),
    };
  });
}

/** Wait for whoever else is changing this agreement. Answers whether it is there. */
export async function lockAgreement(tx: CommandTx, id: number): Promise<boolean> {
  const row = await tx.db
    .selectFrom('agreements.agreement')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Begin a version with this content. Answers its id. */
export async function insertVersion(
  tx: CommandTx,
  { agreementId, number, content }: { agreementId: number; number: number; content: VersionContent },
  by: Principal,
): Promise<number> {
  const { id } = await tx.db
    .insertInto('agreements.version')
    .values({
      agreement_id: agreementId,
      number,
      ...columnsOf(content),
      edition: 1,
      created_at: tx.now.toString(),
      created_by: actorName(by),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertParts(tx, id, content);
  return id;
}

/** Let a draft say this instead of what it said. */
export async function replaceContent(
  tx: CommandTx,
  { id, edition }: { readonly id: number; readonly edition: number },
  content: VersionContent,
): Promise<void> {
  for (const table of [
    'agreements.contribution',
    'agreements.subject',
    'agreements.clause',
    'agreements.party',
  ] as const)
    await tx.db.deleteFrom(table).where('version_id', '=', id).execute();
  await tx.db
    .updateTable('agreements.version')
    .set({ ...columnsOf(content), edition: edition + 1 })
    .where('id', '=', id)
    .execute();
  await insertParts(tx, id, content);
}

function columnsOf({ language, title, startsOn, endsOn, noticeMonths }: VersionContent) {
  return {
    language,
    title_nb: title.nb,
    title_nn: title.nn,
    starts_on: startsOn,
    ends_on: endsOn,
    notice_months: noticeMonths,
  };
}

async function insertParts(tx: CommandTx, id: number, content: VersionContent): Promise<void> {
  const { parties, clauses, themes, instruments, contributions } = content;
  if (parties.length > 0)
    await tx.db
      .insertInto('agreements.party')
      .values(
        parties.map(({ organisationId, signatoryRole, seats }, index) => ({
          version_id: id,
          organisation_id: organisationId,
          position: index + 1,
          signatory_role: signatoryRole,
          seats,
        })),
      )
      .execute();
  if (clauses.length > 0)
    await tx.db
      .insertInto('agreements.clause')
      .values(
        clauses.map(({ key, heading, text }, index) => ({
          version_id: id,
          key,
          position: index + 1,
          heading_nb: heading.nb,
          heading_nn: heading.nn,
          text_nb: text.nb,
          text_nn: text.nn,
        })),
      )
      .execute();
  const subjects = [...subjectRows(id, 'theme', themes), ...subjectRows(id, 'instrument', instruments)];
  if (subjects.length > 0) await tx.db.insertInto('agreements.subject').values(subjects).execute();
  if (contributions.length > 0)
    await tx.db
      .insertInto('agreements.contribution')
      .values(
        contributions.map(({ organisationId, text }) => ({
          version_id: id,
          organisation_id: organisationId,
          text_nb: text.nb,
          text_nn: text.nn,
        })),
      )
      .execute();
}

function subjectRows(id: number, kind: 'theme' | 'instrument', names: readonly Bilingual[]) {
  return names.map(({ nb, nn }, index) => ({
    version_id: id,
    kind,
    position: index + 1,
    name_nb: nb,
    name_nn: nn,
  }));
}
