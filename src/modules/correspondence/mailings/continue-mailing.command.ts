import { defineCommand } from '../../../platform/db/command.ts';
import { accepted } from '../../../platform/result.ts';
import { sendLettersQueue } from './send-letters-queue.ts';

/** Put the work on a mailing into its queue again, because this process stops or has worked long enough. */
export const continueMailing = defineCommand({
  name: 'correspondence/continue-mailing',
  run: (tx, { mailingId }: { readonly mailingId: number }) => {
    tx.enqueue(sendLettersQueue, { mailingId });
    return Promise.resolve(accepted(null));
  },
});
