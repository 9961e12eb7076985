import type { Db } from '../../../../platform/db/database.ts';
import { readVersion } from '../../../documents/index.ts';
import type { StoredVersion } from '../../../documents/index.ts';
import { findCase } from '../../cases.query.ts';
import { idIn } from '../../paths.ts';
import { findRecord } from '../../records.query.ts';
import type { CaseRecord } from '../../records.query.ts';

export interface FoundDocument {
  readonly record: CaseRecord;
  readonly organisationId: number;
  readonly hasPerson: boolean;
  readonly version: StoredVersion;
}

/** The document of a record an address names, or null. Throws when the stored version is not the one that was filed. */
export async function findDocument(
  db: Db,
  params: Readonly<Record<string, string>>,
): Promise<FoundDocument | null> {
  const [id, position] = [idIn(params['id']), idIn(params['position'])];
  const record = id === null ? null : await findRecord(db, id);
  const document = record?.documents.find((each) => each.position === position);
  if (!record || !document) return null;
  const caseFile = await findCase(db, record.caseId);
  const version = await readVersion(db, document.versionId);
  if (!caseFile || version?.sha256 !== document.sha256)
    throw new Error(`correspondence.record:${record.id} does not fit its document ${document.position}`);
  const hasPerson = record.correspondents.some(({ kind }) => kind === 'person');
  return { record, organisationId: caseFile.organisationId, hasPerson, version };
}
