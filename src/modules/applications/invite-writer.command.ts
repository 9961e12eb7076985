import { defineCommand } from '../../platform/db/command.ts';
import type { CommandTx } from '../../platform/db/command.ts';
import { parseAddress } from '../../platform/mail/address.ts';
import { enqueueMail } from '../../platform/mail/outbox.ts';
import { actorName } from '../../platform/principal.ts';
import { accepted, refused } from '../../platform/result.ts';
import type { Call } from '../calls/index.ts';
import { actingMandate, hashOf, mandatesAt, newToken } from '../identity/index.ts';
import type { ActingMandate } from '../identity/index.ts';
import { objectOf } from './application.ts';
import type { Application, Writer } from './application.ts';
import { writerMail } from './invitation.mail.ts';
import { surroundingsOf, whyClosed } from './openness.ts';
import { accessOf, mayInvite } from './policy.ts';
import { lockApplication } from './store.ts';

export interface InviteWriter {
  readonly applicationId: number;
  /** Somebody with a mandate in the municipality, or whoever owns an address, as it was typed. */
  readonly who: { readonly personId: number } | { readonly email: string };
  readonly access: Writer['access'];
}

/**
 * Let somebody read, comment or write for the municipality one acts for. A person is in at once; an address gets a mail
 * with a link. Whoever is in already has the new access instead of the old. Refuses: `unknownApplication`,
 * `notManager`, `callIsNotOpen`, `notColleague` (no mandate in the municipality), `notAnAddress`, `writesAlready`.
 */
export const inviteWriter = defineCommand({
  name: 'applications/invite-writer',
  run: async (tx, { applicationId, who, access }: InviteWriter, by) => {
    const application = await lockApplication(tx.db, applicationId);
    if (!application || accessOf(by, application) === 'none') return refused({ code: 'unknownApplication' });
    const mandate = actingMandate(by);
    if (by.kind !== 'person' || !mandate || !mayInvite(by, application))
      return refused({ code: 'notManager' });
    const { call } = await surroundingsOf(tx.db, application);
    const closed = whyClosed(call, tx.now);
    if (closed) return refused(closed);
    const invited = await somebody(tx, who, mandate.organisationId);
    if (!invited.ok) return invited;
    const former = application.writers.find(
      ({ organisationId, personId, email }) =>
        organisationId === mandate.organisationId &&
        ('personId' in invited.value ? personId === invited.value.personId : email === invited.value.email),
    );
    if (former?.access === access) return refused({ code: 'writesAlready', field: fieldOf(who) });
    if (former)
      await tx.db
        .insertInto('applications.writer_ending')
        .values({ writer_id: former.id, ended_at: tx.now.toString(), ended_by: actorName(by) })
        .execute();
    const token = 'email' in invited.value ? newToken() : null;
    const { id } = await tx.db
      .insertInto('applications.writer')
      .values({
        application_id: applicationId,
        organisation_id: mandate.organisationId,
        person_id: 'personId' in invited.value ? invited.value.personId : null,
        email: 'email' in invited.value ? invited.value.email : null,
        access,
        token_hash: token === null ? null : hashOf(token),
        invited_at: tx.now.toString(),
        invited_by_person_id: Number(by.id),
        invited_by_mandate_id: mandate.id,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    if (token !== null && 'email' in invited.value)
      await sendLink(tx, { id, token, email: invited.value.email, access, application, call, mandate });
    tx.audit({ object: objectOf(applicationId), data: { writer: id, access } });
    return accepted({ id });
  },
});

const fieldOf = (who: InviteWriter['who']) => ('personId' in who ? 'person' : 'email');

/** Whom the invitation is for, as it can be kept. */
async function somebody(tx: CommandTx, who: InviteWriter['who'], organisationId: number) {
  if ('email' in who) {
    const email = parseAddress(who.email.trim());
    return email === null ? refused({ code: 'notAnAddress', field: 'email' }) : accepted({ email });
  }
  const colleagues = await mandatesAt(tx.db, organisationId, tx.today);
  return colleagues.some(({ personId, state }) => personId === who.personId && state === 'valid')
    ? accepted(who)
    : refused({ code: 'notColleague', field: 'person' });
}

/** What somebody typed stays out of the mail: it goes to an address that nobody has confirmed. */
async function sendLink(
  tx: CommandTx,
  invitation: {
    readonly id: number;
    readonly token: string;
    readonly email: string;
    readonly access: Writer['access'];
    readonly application: Application;
    readonly call: Call;
    readonly mandate: ActingMandate;
  },
): Promise<void> {
  const { id, token, email, access, application, call, mandate } = invitation;
  await enqueueMail(tx, {
    key: `applications.writer:${id}`,
    kind: writerMail,
    data: {
      token,
      access,
      municipality: mandate.organisation,
      callTitle: call.texts.title ?? { nb: '', nn: '' },
    },
    to: email,
    language: application.language,
    object: `applications.writer:${id}`,
    audience: `organisation:${mandate.organisationId}`,
  });
}
