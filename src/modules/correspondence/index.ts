// The only door into correspondence: what other modules may use.
export type { ArchivedFile, ArchivedRecord, MessageFacts } from './archived-record.ts';
export { archivedRecords } from './archived-records.query.ts';
export { arkivmelding, profiles as arkivmeldingProfiles } from './arkivmelding.ts';
export type { ArkivmeldingProfile } from './arkivmelding.ts';
export { casesOf, findCase } from './cases.query.ts';
export type { CaseFile, CaseFilter } from './cases.query.ts';
export { paths as correspondencePaths } from './paths.ts';
export type { Direction, Filed, NewCase, NewCorrespondent, NewRecord, NewRecordDocument } from './record.ts';
export { addRecordDocuments, fileRecord, fileRecords, journalRecords } from './record-store.ts';
export { findRecord, findRecords, recordsOf } from './records.query.ts';
export type { CaseRecord, Correspondent, RecordDocument } from './records.query.ts';
export { caseReference, recordReference } from './reference.ts';
export { openCase } from './store.ts';
