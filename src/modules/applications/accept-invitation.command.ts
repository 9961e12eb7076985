import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { hashOf } from '../identity/index.ts';
import { objectOf } from './application.ts';
import { accessOf } from './policy.ts';
import { findApplication } from './store.ts';

/**
 * Whoever has got a mail with a link takes part from now on, with the access it was made with. Answers the application.
 * Refuses: `signInFirst`, `linkNotKnown` (nobody's, or the invitation is taken back), `acceptedAlready`.
 */
export const acceptInvitation = defineCommand({
  name: 'applications/accept-invitation',
  constraints: { invitation_is_accepted_once: { code: 'acceptedAlready', field: 'token' } },
  run: async (tx, { token }: { readonly token: string }, by) => {
    if (by.kind !== 'person') return refused({ code: 'signInFirst', field: 'token' });
    const writer = await tx.db
      .selectFrom('applications.writer as writer')
      .leftJoin('applications.writer_ending as ending', 'ending.writer_id', 'writer.id')
      .select(['writer.id', 'writer.application_id'])
      .where('writer.token_hash', '=', hashOf(token))
      .where('ending.writer_id', 'is', null)
      .executeTakeFirst();
    if (!writer) return refused({ code: 'linkNotKnown', field: 'token' });
    await tx.db
      .insertInto('applications.writer_acceptance')
      .values({ writer_id: writer.id, person_id: Number(by.id), accepted_at: tx.now.toString() })
      .execute();
    const application = await findApplication(tx.db, writer.application_id);
    // The municipality that invited may have declined meanwhile; then there is nothing to open.
    if (!application || accessOf(by, application) === 'none')
      return refused({ code: 'linkNotKnown', field: 'token' });
    tx.audit({ object: objectOf(writer.application_id), data: { writer: writer.id, state: 'accepted' } });
    return accepted({ applicationId: writer.application_id });
  },
});
