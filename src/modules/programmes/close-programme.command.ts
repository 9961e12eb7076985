import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { programmeClosed } from './events.ts';
import { lockProgramme } from './store.ts';
import { findManager } from './writer.ts';

/**
 * Close a programme: it stays at its address, and nothing new begins in it. What has begun goes on. Emits
 * `programmeClosed`. Refuses: `notYours`, `notPublished`, `closedBefore`.
 */
export const closeProgramme = defineCommand({
  name: 'programmes/close',
  constraints: {
    only_what_is_published_is_closed: { code: 'notPublished' },
    closing_pkey: { code: 'closedBefore' },
  },
  run: async (tx, { programmeId }: { readonly programmeId: number }, by) => {
    const contents = await lockProgramme(tx.db, programmeId);
    if (!contents) return refused({ code: 'notYours' });
    const writer = await findManager(tx, by, contents.ownerOrganisationId);
    if (!writer.ok) return writer;
    await tx.db
      .insertInto('programmes.closing')
      .values({
        programme_id: programmeId,
        closed_at: tx.now.toString(),
        person_id: writer.value.personId,
        mandate_id: writer.value.mandateId,
      })
      .execute();
    tx.emit(programmeClosed, { programmeId, slug: contents.slug });
    tx.audit({ object: `programmes.programme:${programmeId}` });
    return accepted({ slug: contents.slug });
  },
});
