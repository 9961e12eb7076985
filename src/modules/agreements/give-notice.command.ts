import { defineCommand } from '../../platform/db/command.ts';
import type { CommandTx } from '../../platform/db/command.ts';
import { actorName } from '../../platform/principal.ts';
import type { Principal } from '../../platform/principal.ts';
import { accepted, refused } from '../../platform/result.ts';
import { actingMandate } from '../identity/index.ts';
import { monthsLater } from './calendar-months.ts';
import { lockAgreement } from './content-store.ts';
import { noticeGiven } from './events.ts';
import { refusalOfNotice } from './notice-date.ts';
import { mayManage, maySpeakFor } from './policy.ts';
import { findInfos } from './store.ts';
import { openAnswerTasks } from './task-store.ts';

export interface GiveNotice {
  readonly agreementId: number;
  /** The party that gives notice. */
  readonly organisationId: number;
  /** The date of its letter, where the secretariat registers it; a party gives notice today. */
  readonly letterOf: string | null;
}

/**
 * One party gives notice, or the secretariat registers what its letter says. The agreement ends for that party the
 * agreed number of months later; the others are asked what follows. Answers the notice's id. Refuses `notYours`,
 * `notInForce`, `letterMissing`, `letterInFuture`, `letterBeforeAgreement`, `endsAnyway`, `alreadyGiven`.
 */
export const giveNotice = defineCommand({
  name: 'agreements/give-notice',
  constraints: { party_gives_notice_once: { code: 'alreadyGiven', field: 'party' } },
  run: async (tx, input: GiveNotice, by) => {
    await lockAgreement(tx, input.agreementId);
    const [agreement] = await findInfos(tx.db, [input.agreementId], tx.today);
    const party = agreement?.parties.find(({ organisationId }) => organisationId === input.organisationId);
    const mandate = actingMandate(by);
    if (!agreement || !party || !mandate) return refused({ code: 'notYours' });
    const own = maySpeakFor(by, party);
    if (!own && !mayManage(by, agreement.ownerOrganisationId)) return refused({ code: 'notYours' });
    const givenOn = own ? tx.today : input.letterOf;
    const refusal = refusalOfNotice(agreement, givenOn, tx.today);
    if (refusal || givenOn === null) return refused(refusal ?? { code: 'letterMissing' });
    const endsOn = monthsLater(givenOn, agreement.noticeMonths);
    const { versionId } = agreement;
    const row = {
      versionId,
      organisationId: party.organisationId,
      givenOn,
      endsOn,
      own,
      mandateId: mandate.id,
    };
    const noticeId = await insertNotice(tx, row, by);
    const [now] = await findInfos(tx.db, [agreement.id], tx.today);
    const notice = now?.notices.find(({ id }) => id === noticeId);
    if (now && notice?.outcome === 'open') await openAnswerTasks(tx, { agreement: now, notice });
    tx.emit(noticeGiven, {
      agreementId: agreement.id,
      noticeId,
      organisationId: party.organisationId,
      endsOn,
    });
    tx.audit({
      object: `agreements.agreement:${agreement.id}`,
      data: { notice: noticeId, party: party.organisationId, givenOn, endsOn, registered: !own },
    });
    return accepted({ id: noticeId });
  },
});

async function insertNotice(
  tx: CommandTx,
  notice: {
    readonly versionId: number;
    readonly organisationId: number;
    readonly givenOn: string;
    readonly endsOn: string;
    readonly own: boolean;
    readonly mandateId: number;
  },
  by: Principal,
): Promise<number> {
  const { id } = await tx.db
    .insertInto('agreements.notice')
    .values({
      version_id: notice.versionId,
      organisation_id: notice.organisationId,
      given_on: notice.givenOn,
      ends_on: notice.endsOn,
      registered: !notice.own,
      mandate_id: notice.mandateId,
      given_at: tx.now.toString(),
      given_by: actorName(by),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
