import { defineCommand } from '../../../platform/db/command.ts';
import { accepted, refused } from '../../../platform/result.ts';
import { actingMandate, mandatesAt } from '../../identity/index.ts';
import { objectOf } from '../application.ts';
import { lockApplication } from '../store.ts';
import { rowsOf, stateOf } from './anchoring.ts';
import type { AnchoringRow } from './anchoring.ts';
import { anchoringIn } from './anchoring.query.ts';
import { insertEntry, rowFor } from './anchoring-store.ts';
import { mayAsk } from './anchoring-policy.ts';
import { putQuestions } from './question.ts';
import type { Question } from './question.ts';
import { assigneesOf } from './reach.ts';
import { workingDaysFrom } from './working-days.ts';

export interface Ask {
  readonly applicationId: number;
  readonly municipalityId: number;
  /** One organisation; null for everybody who has not been asked and can be reached in Saman. */
  readonly organisationId: number | null;
  readonly side: AnchoringRow['side'] | null;
  /** How and when they were asked outside Saman; null to ask them here. */
  readonly otherwise: { readonly on: string | null; readonly how: string } | null;
}

/**
 * Ask what those in one municipality say to the application: a task and a mail to whoever can answer, with the call's
 * working days to do it in. Answers how many were asked and how many nobody here can answer for. Refuses:
 * `unknownApplication`, `notYours`, `unknownOrganisation`, `nobodyToAsk` (all have been asked), `nobodyAnswersFor` (no
 * mandate in Saman: ask in another way), `askedOnMissing`, `howMissing`, `askedInFuture`, `hasAnswered`.
 */
export const askForAnchoring = defineCommand({
  name: 'applications/ask-for-anchoring',
  constraints: {
    question_is_not_asked_tomorrow: { code: 'askedInFuture', field: 'askedOn' },
    question_says_how_it_was_asked: { code: 'howMissing', field: 'how' },
    who_has_answered_is_not_asked_again: { code: 'hasAnswered' },
  },
  run: async (tx, { applicationId, municipalityId, organisationId, side, otherwise }: Ask, by) => {
    const application = await lockApplication(tx.db, applicationId);
    if (!application) return refused({ code: 'unknownApplication' });
    const mandate = actingMandate(by);
    if (!mandate || by.kind !== 'person' || !mayAsk(by, application, municipalityId))
      return refused({ code: 'notYours' });
    const askedOn = otherwise ? otherwise.on : tx.today;
    if (askedOn === null) return refused({ code: 'askedOnMissing', field: 'askedOn' });
    const anchoring = await anchoringIn(tx.db, application, tx.today);
    const own = anchoring.municipalities.find((each) => each.municipalityId === municipalityId);
    const all = own ? rowsOf({ municipalities: [own] }).filter(({ kind }) => kind !== 'confederation') : [];
    const wanted =
      organisationId === null
        ? all.filter(({ entries }) => stateOf(entries.at(-1) ?? null) === 'never_asked')
        : all.filter((row) => row.organisationId === organisationId && row.side === side);
    if (!own || wanted.length === 0)
      return refused({ code: organisationId === null ? 'nobodyToAsk' : 'unknownOrganisation' });
    const mandates = await mandatesAt(tx.db, municipalityId, tx.today);
    const reached = wanted.map((row) => ({ row, assignees: assigneesOf(row, mandates) }));
    const asked = otherwise ? reached : reached.filter(({ assignees }) => assignees.length > 0);
    if (asked.length === 0) return refused({ code: 'nobodyAnswersFor' });
    const answerBy = workingDaysFrom(askedOn, anchoring.unionDays);
    const questions: Question[] = [];
    for (const { row, assignees } of asked) {
      const rowId = row.id ?? (await rowFor(tx, applicationId, row));
      const last = row.entries.at(-1) ?? null;
      await insertEntry(tx, { id: rowId, last }, anchoring.frozenAt, {
        kind: 'asked',
        askedOn,
        answerBy,
        askedInSaman: otherwise === null,
        remark: otherwise?.how ?? '',
        by: { personId: Number(by.id), mandateId: mandate.id },
      });
      const number = (last?.number ?? 0) + 1;
      questions.push({ rowId, number, asked: row, municipality: own.name, answerBy, assignees });
    }
    await putQuestions(tx, application, questions);
    tx.audit({
      object: objectOf(applicationId),
      data: { municipality: municipalityId, rows: questions.map(({ rowId }) => rowId).join(','), answerBy },
    });
    return accepted({ asked: asked.length, unreached: wanted.length - asked.length });
  },
});
