import { defineCommand } from '../../platform/db/command.ts';
import type { CommandTx } from '../../platform/db/command.ts';
import { formatFor } from '../../platform/text/format.ts';
import { languages } from '../../platform/text/language.ts';
import type { Lang } from '../../platform/text/language.ts';
import { actorName } from '../../platform/principal.ts';
import type { Principal } from '../../platform/principal.ts';
import { accepted, refused } from '../../platform/result.ts';
import { openCase, prepareMailing } from '../correspondence/index.ts';
import type { Copies, Sender } from '../correspondence/index.ts';
import { findOrganisations } from '../register/index.ts';
import { callStateAt, deadlineOf } from './call-record.ts';
import type { Call } from './call-record.ts';
import { lockCall } from './call-store.ts';
import { invitationLetter, suggestedLetter } from './invitation-letter.ts';
import type { InvitationData } from './invitation-letter.ts';
import { recipientsOf } from './invited.query.ts';
import { paths } from './paths.ts';
import { mayManageCalls } from './policy.ts';
import { settingOf } from './surroundings.query.ts';
import type { Setting } from './surroundings.ts';
import { textsIn } from './texts/texts.ts';

export interface Invite {
  readonly callId: number;
  /** Who stands under the letter. */
  readonly signers: Sender['signers'];
  readonly copies: Copies;
}

/**
 * Prepare the invitation: one letter to each municipality that exists today, or to each on the call's list, in its own
 * written form. Nothing is sent before somebody has looked at the letters and begins. The case of the call is opened
 * with its first invitation. Refuses: `unknownCall`, `notYours`, `notOpen`, and what `prepareMailing` refuses.
 */
export const invite = defineCommand({
  name: 'calls/invite',
  run: async (tx, { callId, signers, copies }: Invite, by) => {
    const call = await lockCall(tx.db, callId);
    if (!call) return refused({ code: 'unknownCall' });
    const setting = await settingOf(tx.db, call, tx.today);
    if (!mayManageCalls(by, setting.programme)) return refused({ code: 'notYours' });
    const state = callStateAt(call, tx.now);
    if (state !== 'open' && state !== 'coming') return refused({ code: 'notOpen' });
    const senderId = setting.programme.ownerOrganisationId;
    const organisations = await findOrganisations(tx.db, [senderId], tx.today);
    const owner = organisations.find(({ id }) => id === senderId);
    if (!owner) throw new Error(`Organisation ${senderId} is not in the register`);
    const caseId = await caseOf(tx, call, senderId, by);
    const prepared = await prepareMailing(
      tx,
      {
        kind: invitationLetter,
        caseId,
        object: `calls.call:${callId}`,
        senderId,
        sender: { name: owner.name, signers },
        copies,
        dated: tx.today,
        data: dataOf(tx, call, setting),
        texts: { nb: suggestedLetter(call.texts, 'nb'), nn: suggestedLetter(call.texts, 'nn') },
        recipients: await recipientsOf(tx.db, call, setting.agreement, tx.today),
      },
      by,
    );
    if (!prepared.ok) return prepared;
    const { id: mailingId } = prepared.value;
    await tx.db
      .insertInto('calls.invitation')
      .values({
        mailing_id: mailingId,
        call_id: callId,
        invited_at: tx.now.toString(),
        invited_by: actorName(by),
      })
      .execute();
    tx.audit({ object: `calls.call:${callId}`, data: { mailing: mailingId } });
    return accepted({ mailingId });
  },
});

async function caseOf(tx: CommandTx, call: Call, organisationId: number, by: Principal): Promise<number> {
  const known = await tx.db
    .selectFrom('calls.call_case')
    .select('case_id')
    .where('call_id', '=', call.id)
    .executeTakeFirst();
  if (known) return known.case_id;
  const { id } = await openCase(tx, { organisationId, title: call.texts.title?.nn ?? '' }, by);
  await tx.db.insertInto('calls.call_case').values({ call_id: call.id, case_id: id }).execute();
  return id;
}

/** The words of the letter's fields, in every language; a call is written in two, and English readers get bokmål. */
function dataOf(tx: CommandTx, call: Call, { programme }: Setting): InvitationData {
  const each = (words: (lang: Lang) => string) => {
    const [nb = '', nn = '', en = ''] = languages.map(words);
    return { nb, nn, en };
  };
  const form = (lang: Lang) => (lang === 'nn' ? 'nn' : 'nb');
  const deadline = deadlineOf(call);
  return {
    callId: call.id,
    title: each((lang) => call.texts.title?.[form(lang)] ?? ''),
    programme: each((lang) => programme.name[form(lang)]),
    deadline: each((lang) => (deadline ? formatFor(lang).moment(deadline) : textsIn(lang).list.rolling)),
    address: each((lang) => tx.link(lang, paths.call(call.id))),
  };
}
