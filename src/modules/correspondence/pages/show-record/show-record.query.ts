import type { PageContext } from '../../../../platform/http/page.ts';
import { namesOf } from '../../../identity/index.ts';
import { findOrganisations } from '../../../register/index.ts';
import type { Organisation } from '../../../register/index.ts';
import { findCase } from '../../cases.query.ts';
import type { CaseFile } from '../../cases.query.ts';
import { personIdOf } from '../../describer.ts';
import { findJournalEntry } from '../../journal.query.ts';
import type { JournalEntry } from '../../journal.query.ts';
import { idIn } from '../../paths.ts';
import { mayHandleCases, mayReadCases } from '../../policy.ts';
import { findRecord, recordDescriptions } from '../../records.query.ts';
import type { CaseRecord, RecordDescription } from '../../records.query.ts';

/** A record as this reader may see it: as in the journal, or whole. */
export interface ShownRecord {
  readonly id: number;
  readonly organisation: Organisation;
  /** As everybody sees it; null while it stands in no journal. */
  readonly entry: JournalEntry | null;
  /** For those who may read the case. */
  readonly inside: {
    readonly record: CaseRecord;
    readonly caseFile: CaseFile;
    readonly descriptions: readonly (RecordDescription & { readonly name: string | null })[];
    readonly mayHandle: boolean;
  } | null;
}

/** The record, or null when there is none for this reader. A fixed number of queries. */
export async function findShownRecord(page: PageContext): Promise<ShownRecord | null> {
  const { db, params, principal, today } = page;
  const id = idIn(params['id']);
  if (id === null) return null;
  const record = await findRecord(db, id);
  const caseFile = record && (await findCase(db, record.caseId));
  if (!record || !caseFile) return null;
  const entry = await findJournalEntry(db, id, today);
  const [organisation] = await findOrganisations(db, [caseFile.organisationId], today);
  if (!organisation) return null;
  if (!mayReadCases(principal, organisation.id))
    return entry === null ? null : { id, organisation, entry, inside: null };
  const descriptions = await recordDescriptions(db, id);
  const names = await namesOf(
    db,
    descriptions.flatMap(({ describedBy }) => personIdOf(describedBy) ?? []),
  );
  const named = descriptions.map((each) => ({
    ...each,
    name: names.get(personIdOf(each.describedBy) ?? 0) ?? null,
  }));
  const mayHandle = mayHandleCases(principal, organisation.id);
  return { id, organisation, entry, inside: { record, caseFile, descriptions: named, mayHandle } };
}
