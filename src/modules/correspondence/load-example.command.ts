import { defineCommand } from '../../platform/db/command.ts';
import type { CommandTx } from '../../platform/db/command.ts';
import { accepted } from '../../platform/result.ts';
import type { Principal } from '../../platform/principal.ts';
import { receivedContent, storeDocument, storeVersion } from '../documents/index.ts';
import type { ExampleRecord } from './example.ts';
import type { NewRecord } from './record.ts';
import { fileRecords } from './record-store.ts';
import { openCase } from './store.ts';

/** What is filed at one time: into a case that is there, or into one that is opened for it. */
export interface ExampleFiling {
  readonly caseFile: { readonly id: number } | { readonly organisationId: number; readonly title: string };
  readonly records: readonly ExampleRecord[];
  /** Ids of the organisations marked as examples, by their keys. */
  readonly organisations: ReadonlyMap<string, number>;
}

/** File invented records as of the day of `tx`. Answers the id of the case. */
export const loadExampleFiling = defineCommand({
  name: 'correspondence/load-example',
  run: async (tx, { caseFile, records, organisations }: ExampleFiling, by) => {
    const { id } = 'id' in caseFile ? caseFile : await openCase(tx, caseFile, by);
    const filed: NewRecord[] = [];
    for (const each of records) filed.push(await recordOf(tx, id, each, organisations, by));
    await fileRecords(tx, id, filed, by);
    return accepted(id);
  },
});

async function recordOf(
  tx: CommandTx,
  caseId: number,
  record: ExampleRecord,
  organisations: ReadonlyMap<string, number>,
  by: Principal,
): Promise<NewRecord> {
  const { direction, title, publicTitle, exemption, parties = [], person, text } = record;
  const role = direction === 'incoming' ? 'sender' : 'recipient';
  return {
    direction,
    title,
    ...(publicTitle === undefined ? {} : { publicTitle }),
    exemption: exemption ?? null,
    dated: tx.today,
    receivedOn: direction === 'incoming' ? tx.today : null,
    correspondents: [
      ...parties.map((key) => {
        const organisationId = organisations.get(key);
        if (organisationId === undefined) throw new Error(`The register has no example organisation ${key}`);
        return { role, organisationId } as const;
      }),
      ...(person === undefined ? [] : [{ role, kind: 'person', name: person } as const]),
    ],
    documents: text === undefined ? [] : [await documentOf(tx, caseId, text, by)],
  };
}

async function documentOf(tx: CommandTx, caseId: number, text: string, by: Principal) {
  const owner = `correspondence.case_file:${caseId}`;
  const documentId = await storeDocument(tx, { kind: 'record', owner, language: 'nn', title: 'Brev' }, by);
  const content = receivedContent({
    field: 'documents',
    name: 'brev.txt',
    mediaType: 'text/plain',
    bytes: Buffer.from(text),
  });
  const { id: versionId, sha256 } = await storeVersion(tx, documentId, content, by);
  return { versionId, sha256, title: 'Brev' };
}
