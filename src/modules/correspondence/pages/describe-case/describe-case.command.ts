import { defineCommand } from '../../../../platform/db/command.ts';
import { accepted, refused } from '../../../../platform/result.ts';
import { findCase } from '../../cases.query.ts';
import { mayHandleCases } from '../../policy.ts';
import { describeCase, lockCase } from '../../store.ts';
import type { DescribedCase } from './describe-case.form.ts';

/**
 * Give a case other titles, or take it over. What stood before stays in its history. Refuses: `notYours`,
 * `changedMeanwhile` (somebody has described it since the form was opened), `nothingChanged`.
 */
export const describeOwnCase = defineCommand({
  name: 'correspondence/describe-case',
  run: async (tx, input: DescribedCase & { readonly id: number }, by) => {
    const { id, title, publicTitle, takeOver, reason, former } = input;
    await lockCase(tx.db, id);
    const caseFile = await findCase(tx.db, id);
    if (!caseFile || by.kind !== 'person' || !mayHandleCases(by, caseFile.organisationId))
      return refused({ code: 'notYours', field: 'title' });
    if (caseFile.description !== former) return refused({ code: 'changedMeanwhile', field: 'title' });
    const responsibleId = takeOver === 'yes' ? Number(by.id) : caseFile.responsibleId;
    const same =
      title === caseFile.title &&
      publicTitle === caseFile.publicTitle &&
      responsibleId === caseFile.responsibleId;
    if (same) return refused({ code: 'nothingChanged', field: 'title' });
    await describeCase(tx, { id, former, title, publicTitle, responsibleId, reason }, by);
    return accepted({ id });
  },
});
