import type { Temporal } from 'temporal-polyfill';
import type { CommandTx } from '../../../platform/db/command.ts';
import { defineMail } from '../../../platform/mail/mail-kind.ts';
import { enqueueMail } from '../../../platform/mail/outbox.ts';
import type { Principal } from '../../../platform/principal.ts';
import { fill } from '../../../platform/text/texts.ts';
import { mailRecipients } from '../../identity/index.ts';
import { objectOf } from '../application.ts';
import type { Application } from '../application.ts';
import { paths } from '../paths.ts';
import { textsIn } from '../texts/submission/texts.ts';

interface Receipt {
  readonly applicationId: number;
  readonly title: string;
  readonly reference: string;
  readonly receivedAt: Temporal.Instant;
}

/** The receipt: what was sent in, when it was received, under which reference. */
export const receiptMail = defineMail<Receipt, ReturnType<typeof textsIn>>({
  name: 'applications.receipt',
  texts: textsIn,
  render: ({ applicationId, title, reference, receivedAt }, { t, format, link }) => ({
    subject: fill(t.receiptMail.subject, { title }),
    text: fill(t.receiptMail.text, {
      title,
      reference,
      when: format.second(receivedAt),
      address: link(paths.receipt(applicationId)),
    }),
  }),
});

/** Write to whoever sent it in, and to those who lead and write in the municipality that leads. */
export async function sendReceipts(
  tx: CommandTx,
  {
    application,
    reference,
    receivedAt,
  }: { readonly application: Application; readonly reference: string; readonly receivedAt: Temporal.Instant },
  by: Principal,
): Promise<void> {
  const { id: applicationId, title, leadId: organisationId } = application;
  const roles = ['mayor', 'chief_executive', 'project_leader'].map((role) => ({ organisationId, role }));
  const sender = by.kind === 'person' ? [{ personId: Number(by.id) }] : [];
  const recipients = await mailRecipients(tx.db, [...sender, ...roles], tx.today);
  const people = new Map(recipients.map((each) => [each.personId, each]));
  for (const { personId, address, language } of people.values())
    await enqueueMail(tx, {
      key: `applications.receipt:${reference}:${personId}`,
      kind: receiptMail,
      data: { applicationId, title, reference, receivedAt },
      to: address,
      language,
      object: objectOf(applicationId),
      audience: `person:${personId}`,
    });
}
