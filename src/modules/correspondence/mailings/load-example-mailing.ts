import type { CommandSystem } from '../../../platform/db/command.ts';
import { findAllOrganisations } from '../../register/index.ts';
import { addExampleMailing } from './example-mailing.command.ts';
import { municipalRecipients } from './municipal-recipients.query.ts';
import { plainLetter } from './plain-letter.ts';

/** Add the letters of the example programme, once. */
export async function loadExampleMailing(system: CommandSystem): Promise<void> {
  const { read } = system.database;
  const there = await read
    .selectFrom('correspondence.mailing')
    .select('id')
    .where('kind', '=', plainLetter.name)
    .executeTakeFirst();
  if (there) return;
  const today = system.clock.today();
  const organisations = await findAllOrganisations(read, today, { examples: true });
  const sender = organisations.find(({ key }) => key === 'ministry-local-government');
  const invented = new Set(organisations.filter(({ isExample }) => isExample).map(({ id }) => id));
  const all = await municipalRecipients(read, today, { examples: true });
  const recipients = all.filter(({ organisationId }) => invented.has(organisationId));
  if (!sender || recipients.length === 0) return;
  const input = { senderId: sender.id, senderName: sender.name, recipients };
  const added = await addExampleMailing.run(system, { kind: 'system', id: 'example' }, input);
  if (!added.ok) throw new Error(`The example letters were refused: ${JSON.stringify(added.refusals)}`);
}
