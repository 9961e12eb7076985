import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { findOrganisations } from '../register/index.ts';
import type {
  Agreement,
  AgreementKind,
  Clause,
  Contribution,
  Form,
  SignatoryRole,
  Version,
} from './agreement.ts';
import { infoOf } from './agreement-info.ts';
import type { AgreementInfo, AgreementRecord } from './agreement-info.ts';
import type { Answer } from './notice.ts';

/** Agreements by id, in that order; unknown ids are left out. */
export async function findAgreements(db: Db, ids: readonly number[]): Promise<Agreement[]> {
  if (ids.length === 0) return [];
  return await db
    .selectFrom('agreements.agreement')
    .select(['id', 'key'])
    .select((row) => [
      row.ref('kind').$castTo<AgreementKind>().as('kind'),
      row.ref('owner_id').as('ownerId'),
      row.ref('is_example').as('isExample'),
    ])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
}

/** Every version of some agreements, oldest first, with how far each has come. */
export async function findVersions(db: Db, agreementIds: readonly number[]): Promise<Version[]> {
  if (agreementIds.length === 0) return [];
  const rows = await db
    .selectFrom('agreements.version as version')
    .leftJoin('agreements.freezing as freezing', 'freezing.version_id', 'version.id')
    .leftJoin('agreements.conclusion as conclusion', 'conclusion.version_id', 'version.id')
    .select(['version.id', 'version.number', 'version.edition'])
    .select((row) => [
      row.ref('version.agreement_id').as('agreementId'),
      row.ref('version.language').$castTo<Form>().as('language'),
      row.ref('version.title_nb').as('titleNb'),
      row.ref('version.title_nn').as('titleNn'),
      row.ref('version.starts_on').as('startsOn'),
      row.ref('version.ends_on').as('endsOn'),
      row.ref('version.notice_months').as('noticeMonths'),
      row.ref('freezing.document_nb').as('documentNb'),
      row.ref('freezing.document_nn').as('documentNn'),
      row.ref('freezing.signing_object').as('signingObject'),
      row.ref('freezing.request_id').as('requestId'),
      row.ref('freezing.frozen_at').as('frozenAt'),
      row.ref('freezing.reason').as('reason'),
      row.ref('conclusion.signed_on').as('signedOn'),
      row.ref('conclusion.in_force_from').as('inForceFrom'),
    ])
    .where('version.agreement_id', 'in', agreementIds)
    .orderBy('version.agreement_id')
    .orderBy('version.number')
    .execute();
  return rows.map((row): Version => {
    const { id, agreementId, number, language, startsOn, endsOn, noticeMonths, edition } = row;
    return {
      id,
      agreementId,
      number,
      language,
      startsOn,
      endsOn,
      noticeMonths,
      edition,
      title: { nb: row.titleNb, nn: row.titleNn },
      frozen: frozenFrom(row),
      concluded:
        row.signedOn !== null && row.inForceFrom !== null
          ? { signedOn: row.signedOn, inForceFrom: row.inForceFrom }
          : null,
    };
  });
}

function frozenFrom(row: {
  readonly documentNb: number | null;
  readonly documentNn: number | null;
  readonly signingObject: string | null;
  readonly requestId: number | null;
  readonly frozenAt: string | null;
  readonly reason: string | null;
}): Version['frozen'] {
  const { documentNb, documentNn, signingObject, requestId, frozenAt, reason } = row;
  if (documentNb === null || documentNn === null || requestId === null) return null;
  if (signingObject === null || frozenAt === null) return null;
  return { documents: { nb: documentNb, nn: documentNn }, signingObject, requestId, frozenAt, reason };
}

/** The parties of some versions, in their order. */
export async function findParties(db: Db, versionIds: readonly number[]) {
  if (versionIds.length === 0) return [];
  return await db
    .selectFrom('agreements.party')
    .select(['seats'])
    .select((row) => [
      row.ref('version_id').as('versionId'),
      row.ref('organisation_id').as('organisationId'),
      row.ref('signatory_role').$castTo<SignatoryRole>().as('signatoryRole'),
    ])
    .where('version_id', 'in', versionIds)
    .orderBy('version_id')
    .orderBy('position')
    .execute();
}

/** The themes and instruments of some versions, in their order. */
export async function findSubjects(db: Db, versionIds: readonly number[]) {
  if (versionIds.length === 0) return [];
  const rows = await db
    .selectFrom('agreements.subject')
    .select(['name_nb', 'name_nn'])
    .select((row) => [
      row.ref('version_id').as('versionId'),
      row.ref('kind').$castTo<'theme' | 'instrument'>().as('kind'),
    ])
    .where('version_id', 'in', versionIds)
    .orderBy('version_id')
    .orderBy('kind')
    .orderBy('position')
    .execute();
  return rows.map(({ versionId, kind, name_nb, name_nn }) => ({
    versionId,
    kind,
    name: { nb: name_nb, nn: name_nn },
  }));
}

/** The clauses of some versions, in their order. */
export async function findClauses(
  db: Db,
  versionIds: readonly number[],
): Promise<(Clause & { readonly versionId: number })[]> {
  if (versionIds.length === 0) return [];
  const rows = await db
    .selectFrom('agreements.clause')
    .select(['version_id', 'key', 'heading_nb', 'heading_nn', 'text_nb', 'text_nn'])
    .where('version_id', 'in', versionIds)
    .orderBy('version_id')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    versionId: row.version_id,
    key: row.key,
    heading: { nb: row.heading_nb, nn: row.heading_nn },
    text: { nb: row.text_nb, nn: row.text_nn },
  }));
}

/** What the parties of some versions contribute in kind. */
export async function findContributions(
  db: Db,
  versionIds: readonly number[],
): Promise<(Contribution & { readonly versionId: number })[]> {
  if (versionIds.length === 0) return [];
  const rows = await db
    .selectFrom('agreements.contribution as contribution')
    .innerJoin('agreements.party as party', (join) =>
      join
        .onRef('party.version_id', '=', 'contribution.version_id')
        .onRef('party.organisation_id', '=', 'contribution.organisation_id'),
    )
    .select(['contribution.version_id', 'contribution.organisation_id', 'text_nb', 'text_nn'])
    .where('contribution.version_id', 'in', versionIds)
    .orderBy('contribution.version_id')
    .orderBy('party.position')
    .execute();
  return rows.map((row) => ({
    versionId: row.version_id,
    organisationId: row.organisation_id,
    text: { nb: row.text_nb, nn: row.text_nn },
  }));
}

/** The notices on some versions with their answers, in the order they were given. */
export async function findNotices(db: Db, versionIds: readonly number[]) {
  if (versionIds.length === 0) return [];
  return await db
    .selectFrom('agreements.notice as notice')
    .select(['notice.id', 'notice.registered'])
    .select((row) => [
      row.ref('notice.version_id').as('versionId'),
      row.ref('notice.organisation_id').as('organisationId'),
      row.ref('notice.given_on').as('givenOn'),
      row.ref('notice.ends_on').as('endsOn'),
      sql<{ organisationId: number; answer: Answer }[]>`coalesce((
        select jsonb_agg(jsonb_build_object('organisationId', organisation_id, 'answer', answer) order by organisation_id)
        from agreements.notice_answer where notice_id = notice.id), '[]')`.as('answers'),
    ])
    .where('notice.version_id', 'in', versionIds)
    .orderBy('notice.given_on')
    .orderBy('notice.id')
    .execute();
}

/** Everything that decides what some agreements are, in their ids' order. Seven queries whatever the number. */
export async function findRecords(db: Db, ids: readonly number[], today: string): Promise<AgreementRecord[]> {
  const agreements = await findAgreements(db, ids);
  if (agreements.length === 0) return [];
  const versions = await findVersions(
    db,
    agreements.map(({ id }) => id),
  );
  const versionIds = versions.map(({ id }) => id);
  const parties = await findParties(db, versionIds);
  const subjects = await findSubjects(db, versionIds);
  const notices = await findNotices(db, versionIds);
  const organisationIds = [...new Set(parties.map(({ organisationId }) => organisationId))];
  const organisations = await findOrganisations(db, organisationIds, today);
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const named = parties.map((party) => {
    const name = names.get(party.organisationId);
    if (!name) throw new Error(`Organisation ${party.organisationId} has no name`);
    return { ...party, name };
  });
  return agreements.map((agreement) => {
    const own = versions.filter(({ agreementId }) => agreementId === agreement.id);
    const isOwn = ({ versionId }: { readonly versionId: number }) => own.some(({ id }) => id === versionId);
    return {
      agreement,
      versions: own,
      parties: named.filter(isOwn),
      subjects: subjects.filter(isOwn),
      notices: notices.filter(isOwn),
    };
  });
}

/** What agreements are on a date, by id. */
export async function findInfos(db: Db, ids: readonly number[], today: string): Promise<AgreementInfo[]> {
  const records = await findRecords(db, ids, today);
  return records.flatMap((record) => infoOf(record, today) ?? []);
}

/** The version a request for signatures is about, or null when it is about something of another module. */
export async function findVersionOfRequest(
  db: Db,
  requestId: number,
): Promise<{ readonly id: number; readonly startsOn: string | null } | null> {
  const row = await db
    .selectFrom('agreements.freezing as freezing')
    .innerJoin('agreements.version as version', 'version.id', 'freezing.version_id')
    .select(['version.id', 'version.starts_on'])
    .where('freezing.request_id', '=', requestId)
    .executeTakeFirst();
  return row ? { id: row.id, startsOn: row.starts_on } : null;
}
