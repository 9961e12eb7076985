import { defineCommand } from '../../../../platform/db/command.ts';
import { accepted, refused } from '../../../../platform/result.ts';
import { findCase } from '../../cases.query.ts';
import { mayHandleCases } from '../../policy.ts';
import { describeRecord, lockRecord } from '../../record-store.ts';
import { findRecord } from '../../records.query.ts';
import { titleFault } from '../../titles.ts';
import type { DescribedRecord } from './describe-record.form.ts';

/**
 * Give a record other titles, or withhold or release its documents. What stood before stays in its history.
 * Refuses: `notYours`, `changedMeanwhile`, `publicTitleMissing`, `publicTitleNames`, `unknownExemption`,
 * `nothingChanged`.
 */
export const describeOwnRecord = defineCommand({
  name: 'correspondence/describe-record',
  constraints: {
    record_description_exemption_fkey: { code: 'unknownExemption', field: 'exemption' },
  },
  run: async (tx, input: DescribedRecord & { readonly id: number }, by) => {
    const { id, title, exemption, reason, former } = input;
    await lockRecord(tx.db, id);
    const record = await findRecord(tx.db, id);
    const caseFile = record && (await findCase(tx.db, record.caseId));
    if (!record || !caseFile || !mayHandleCases(by, caseFile.organisationId))
      return refused({ code: 'notYours', field: 'title' });
    if (record.description !== former) return refused({ code: 'changedMeanwhile', field: 'title' });
    const people = record.correspondents.flatMap(({ kind, name }) => (kind === 'person' ? [name.nb] : []));
    const fault = titleFault(input, people);
    if (fault) return refused(fault);
    const publicTitle = input.publicTitle === '' ? title : input.publicTitle;
    const same =
      title === record.title && publicTitle === record.publicTitle && exemption === record.exemption;
    if (same) return refused({ code: 'nothingChanged', field: 'title' });
    await describeRecord(tx, { id, former, title, publicTitle, exemption, reason }, by);
    return accepted({ id });
  },
});
