import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { lockRequest } from './store.ts';

/**
 * The frozen document is being delivered to this person, who may sign it from now on. Because a page that is looked at
 * changes nothing, the owner runs it when somebody asks for the document (a form, POST), and then goes to its own page
 * that delivers the file. The owner's policy is asked before. Refuses `replaced`, and `notSignedIn`.
 */
export const markOpened = defineCommand({
  name: 'signing/open-document',
  run: async (tx, { requestId }: { readonly requestId: number }, by) => {
    if (by.kind !== 'person') return refused({ code: 'notSignedIn' });
    const request = await lockRequest(tx.db, requestId);
    if (!request) throw new Error(`Nobody asked for the signatures of signing.request:${requestId}`);
    if (request.signing.replaced) return refused({ code: 'replaced' });
    const { numInsertedOrUpdatedRows: first } = await tx.db
      .insertInto('signing.opening')
      .values({ request_id: requestId, person_id: Number(by.id), opened_at: tx.now.toString() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    const { object, contentSha256, documentVersionId } = request;
    if (first === 1n) tx.audit({ object, data: { request: requestId }, contentSha256 });
    return accepted({ documentVersionId });
  },
});
