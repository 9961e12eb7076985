import type { Db } from '../../platform/db/database.ts';
import { fileKinds, kindOf } from '../../platform/files/file-kinds.ts';
import { readVersions } from '../documents/index.ts';
import type { StoredVersion } from '../documents/index.ts';
import { namesOf } from '../identity/index.ts';
import { findOrganisations } from '../register/index.ts';
import type { Organisation } from '../register/index.ts';
import type { ArchivedFile, ArchivedRecord } from './archived-record.ts';
import { findCases } from './cases.query.ts';
import type { CaseFile } from './cases.query.ts';
import { findRecords } from './records.query.ts';
import type { CaseRecord, RecordDocument } from './records.query.ts';

/**
 * Some records as `arkivmelding` takes them, in the order of their numbers; the number of queries does not
 * grow with them. Names are those of their day. Says nothing about who may read them.
 */
export async function archivedRecords(
  db: Db,
  ids: readonly number[],
  today: string,
): Promise<ArchivedRecord[]> {
  const records = await findRecords(db, ids);
  const cases = await findCases(db, [...new Set(records.map(({ caseId }) => caseId))]);
  const parties = records.flatMap(({ correspondents }) => correspondents);
  const organisationIds = [
    ...cases.map(({ organisationId }) => organisationId),
    ...parties.flatMap(({ organisationId }) => organisationId ?? []),
  ];
  const organisations = byId(await findOrganisations(db, [...new Set(organisationIds)], today));
  const people = await namesOf(
    db,
    cases.flatMap(({ responsibleId }) => responsibleId ?? []),
  );
  const documents = records.flatMap((record) => record.documents);
  const versions = byId(await readVersions(db, [...new Set(documents.map(({ versionId }) => versionId))]));
  const casesById = byId(cases);
  return records.map((record) => {
    const caseFile = known(casesById, record.caseId);
    const owner = known(organisations, caseFile.organisationId);
    const responsible = people.get(caseFile.responsibleId ?? 0) ?? owner.name.nb;
    return archived({ record, caseFile, owner, responsible }, organisations, versions);
  });
}

function archived(
  {
    record,
    caseFile,
    owner,
    responsible,
  }: { record: CaseRecord; caseFile: CaseFile; owner: Organisation; responsible: string },
  organisations: ReadonlyMap<number, Organisation>,
  versions: ReadonlyMap<number, StoredVersion>,
): ArchivedRecord {
  return {
    record,
    caseFile,
    responsible,
    owner: {
      role: 'sender',
      kind: 'organisation',
      name: owner.name.nb,
      organisationNumber: owner.organisationNumber,
      reference: null,
    },
    parties: record.correspondents.map(({ role, kind, name, organisationId, reference }) => ({
      role,
      kind,
      reference,
      name: name.nb,
      organisationNumber: organisations.get(organisationId ?? 0)?.organisationNumber ?? null,
    })),
    files: record.documents.map((each) => fileOf(each, known(versions, each.versionId))),
  };
}

function fileOf(document: RecordDocument, version: StoredVersion): ArchivedFile {
  const kind = kindOf(version.mediaType);
  return {
    position: document.position,
    systemId: document.systemId,
    title: document.title,
    nameInMessage: `document-${document.position}.${kind === null ? 'bin' : fileKinds[kind].endings[0]}`,
    fileName: version.fileName,
    mediaType: version.mediaType,
    version: version.number,
    size: version.size,
    sha256: document.sha256,
    made: version.template !== null,
  };
}

function byId<T extends { readonly id: number }>(list: readonly T[]): Map<number, T> {
  return new Map(list.map((each) => [each.id, each]));
}

/** Foreign keys say that it is there. */
function known<T>(map: ReadonlyMap<number, T>, id: number): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`${id} is not there`);
  return found;
}
