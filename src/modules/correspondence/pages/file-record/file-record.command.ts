import { defineCommand } from '../../../../platform/db/command.ts';
import type { CommandTx } from '../../../../platform/db/command.ts';
import type { Principal } from '../../../../platform/principal.ts';
import { accepted, refused } from '../../../../platform/result.ts';
import type { Refusal, Result } from '../../../../platform/result.ts';
import { storeDocument, storeVersion } from '../../../documents/index.ts';
import type { Content } from '../../../documents/index.ts';
import { findAllOrganisations } from '../../../register/index.ts';
import { findCase } from '../../cases.query.ts';
import { partyNamed } from '../../party.ts';
import { mayHandleCases } from '../../policy.ts';
import type { NewCorrespondent, NewRecordDocument } from '../../record.ts';
import { fileRecord } from '../../record-store.ts';
import { lockCase } from '../../store.ts';
import { titleFault } from '../../titles.ts';
import type { FiledRecord, TypedParty } from './file-record.form.ts';

/**
 * File a record with its documents in a case; it stands in the journal at once. Refuses: `notYours`,
 * `receivedLater`, `publicTitleMissing`, `publicTitleNames`, `unknownExemption`, and at a party
 * `partyUnknown` and `partyAmbiguous`.
 */
export const fileOwnRecord = defineCommand({
  name: 'correspondence/file-record',
  constraints: {
    record_description_exemption_fkey: { code: 'unknownExemption', field: 'exemption' },
    record_is_journalled_after_it_came: { code: 'receivedLater', field: 'receivedOn' },
  },
  run: async (
    tx,
    input: FiledRecord & { readonly caseId: number; readonly contents: readonly Content[] },
    by,
  ) => {
    const { caseId, contents, parties, direction, title, exemption, dated } = input;
    await lockCase(tx.db, caseId);
    const caseFile = await findCase(tx.db, caseId);
    if (!caseFile || !mayHandleCases(by, caseFile.organisationId))
      return refused({ code: 'notYours', field: 'title' });
    const people = parties.flatMap(({ kind, name }) => (kind === 'person' ? [name] : []));
    const fault = titleFault(input, people);
    if (fault) return refused(fault);
    const correspondents = await correspondentsOf(tx, parties);
    if (!correspondents.ok) return correspondents;
    const record = {
      direction,
      title,
      ...(input.publicTitle === '' ? {} : { publicTitle: input.publicTitle }),
      exemption,
      dated,
      receivedOn: direction === 'incoming' ? input.receivedOn : null,
      correspondents: correspondents.value,
      documents: await storeContents(tx, caseId, contents, by),
    };
    return accepted(await fileRecord(tx, caseId, record, by));
  },
});

/** The parties as the record keeps them. The register is read once, however many there are. */
async function correspondentsOf(
  tx: CommandTx,
  parties: readonly TypedParty[],
): Promise<Result<NewCorrespondent[]>> {
  const inRegister = parties.some(({ kind }) => kind === 'organisation');
  const known = inRegister ? await findAllOrganisations(tx.db, tx.today, { examples: true }) : [];
  const refusals: Refusal[] = [];
  const correspondents = parties.flatMap(({ row, role, kind, name, reference }): NewCorrespondent[] => {
    if (kind !== 'organisation') return [{ role, kind, name, reference }];
    const found = partyNamed(name, known);
    if (typeof found === 'object') return [{ role, organisationId: found.id, reference }];
    const code = found === 'unknown' ? 'partyUnknown' : 'partyAmbiguous';
    refusals.push({ code, field: `parties.${row}.name`, row });
    return [];
  });
  return refusals.length > 0 ? refused(...refusals) : accepted(correspondents);
}

/** A handful of files at most: `uploads` of the page says how many. */
async function storeContents(
  tx: CommandTx,
  caseId: number,
  contents: readonly Content[],
  by: Principal,
): Promise<NewRecordDocument[]> {
  const documents: NewRecordDocument[] = [];
  for (const content of contents) {
    const title = content.fileName.replace(/\.[^.]+$/, '');
    const owner = `correspondence.case_file:${caseId}`;
    const documentId = await storeDocument(tx, { kind: 'record', owner, language: null, title }, by);
    const { id: versionId, sha256 } = await storeVersion(tx, documentId, content, by);
    documents.push({ versionId, title, sha256 });
  }
  return documents;
}
