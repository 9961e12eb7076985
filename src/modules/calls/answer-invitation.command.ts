import { defineCommand } from '../../platform/db/command.ts';
import { actorName } from '../../platform/principal.ts';
import { accepted, refused } from '../../platform/result.ts';
import type { Answer } from './answer.ts';
import { callStateAt } from './call-record.ts';
import { lockCall } from './call-store.ts';
import { invitationAnswered } from './events.ts';

/** Answers a day from one organisation. More than this is not changing one's mind. */
export const answersPerDay = 20;

export interface AnswerInvitation {
  readonly callId: number;
  readonly organisationId: number;
  readonly answer: Answer;
  /** The page has checked it: the key of the letter, or a mandate that may answer. */
  readonly way: 'letter' | 'mandate';
}

/**
 * Keep what an invited organisation answers; the newest answer counts. It binds nobody, and is possible until the
 * call closes. Refuses: `unknownCall`, `notOpen`, `tooManyToday`.
 */
export const answerInvitation = defineCommand({
  name: 'calls/answer-invitation',
  run: async (tx, { callId, organisationId, answer, way }: AnswerInvitation, by) => {
    const call = await lockCall(tx.db, callId);
    if (!call?.opening) return refused({ code: 'unknownCall' });
    const state = callStateAt(call, tx.now);
    if (state !== 'open' && state !== 'coming') return refused({ code: 'notOpen' });
    const { given } = await tx.db
      .selectFrom('calls.response')
      .select(({ fn }) => fn.countAll<number>().as('given'))
      .where('call_id', '=', callId)
      .where('organisation_id', '=', organisationId)
      .where('answered_on', '=', tx.today)
      .executeTakeFirstOrThrow();
    if (given >= answersPerDay) return refused({ code: 'tooManyToday', params: { limit: answersPerDay } });
    const { id } = await tx.db
      .insertInto('calls.response')
      .values({
        call_id: callId,
        organisation_id: organisationId,
        answer: answer.kind,
        reason: answer.kind === 'not_now' ? answer.reason : null,
        remark: answer.kind === 'not_now' ? answer.remark : null,
        way,
        answered_at: tx.now.toString(),
        answered_on: tx.today,
        answered_by: actorName(by),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    tx.emit(invitationAnswered, { callId, organisationId, answer: answer.kind });
    tx.audit({
      object: `calls.response:${id}`,
      data: { call: callId, organisation: organisationId, answer: answer.kind },
    });
    return accepted({ id });
  },
});
