import { defineCommand } from '../../../platform/db/command.ts';
import { accepted, refused } from '../../../platform/result.ts';
import { actingMandate, findMandate } from '../../identity/index.ts';
import { lockApplication } from '../store.ts';
import { isAnswer, rowsOf } from './anchoring.ts';
import type { AnchoringRow, AnswerKind } from './anchoring.ts';
import { anchoringIn } from './anchoring.query.ts';
import { insertEntry } from './anchoring-store.ts';
import { mayAnswer } from './anchoring-policy.ts';
import { endQuestions, objectOfRow } from './question.ts';

export interface AnswerAnchoring {
  readonly applicationId: number;
  /** Several where one representative answers for several organisations. */
  readonly rowIds: readonly number[];
  readonly kind: AnswerKind;
  readonly remark: string;
}

/**
 * Keep what an organisation says to the application. Until the freeze the newest answer counts; after it the statement
 * stands in the case by itself and changes no sheet (`late`). The same answer twice is one. Refuses:
 * `unknownApplication`, `unknownRow`, `notYours`, `notTheAuthor` (a remark or dissent is changed only by who made it, as
 * long as he or she still represents the organisation), `remarkMissing`, `neverAsked`.
 */
export const answerAnchoring = defineCommand({
  name: 'applications/answer-anchoring',
  constraints: {
    remark_and_dissent_say_what: { code: 'remarkMissing', field: 'remark' },
    who_answers_has_been_asked: { code: 'neverAsked' },
  },
  run: async (tx, { applicationId, rowIds, kind, remark }: AnswerAnchoring, by) => {
    const application = await lockApplication(tx.db, applicationId);
    if (!application) return refused({ code: 'unknownApplication' });
    const anchoring = await anchoringIn(tx.db, application, tx.today);
    const rows = rowsOf(anchoring).filter(({ id }) => id !== null && rowIds.includes(id));
    if (rows.length === 0 || rows.length !== new Set(rowIds).size) return refused({ code: 'unknownRow' });
    const mandate = actingMandate(by);
    if (!mandate || by.kind !== 'person' || rows.some((row) => !mayAnswer(by, row)))
      return refused({ code: 'notYours' });
    const author = { personId: Number(by.id), mandateId: mandate.id };
    for (const row of rows) {
      const last = row.entries.at(-1) ?? null;
      if (row.id === null) return refused({ code: 'neverAsked' });
      if (last?.kind === kind && last.remark === remark) continue;
      const guard = guarding(row, author.personId);
      if (guard !== null && (await findMandate(tx.db, guard, tx.today))?.state === 'valid')
        return refused({ code: 'notTheAuthor' });
      await insertEntry(tx, { id: row.id, last }, anchoring.frozenAt, { kind, remark, by: author });
      tx.audit({
        object: objectOfRow(row.id),
        data: { application: applicationId, kind, late: anchoring.frozenAt !== null },
      });
    }
    await endQuestions(tx, rowIds, by);
    return accepted({ late: anchoring.frozenAt !== null });
  },
});

/** The mandate of somebody else whose remark or dissent the last entry is; null where anybody who may answer may change it. */
function guarding({ entries }: AnchoringRow, personId: number): number | null {
  const last = entries.findLast(({ kind }) => isAnswer(kind));
  const isOthers = last !== undefined && last.remark !== '' && last.personId !== personId;
  return isOthers ? last.mandateId : null;
}
