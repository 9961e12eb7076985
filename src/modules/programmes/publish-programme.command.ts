import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { findAgreement } from '../agreements/index.ts';
import { programmePublished } from './events.ts';
import { missingIn } from './publication.ts';
import { lockProgramme } from './store.ts';
import { findManager } from './writer.ts';

/**
 * Make a programme readable for everybody, at its address for ever. Emits `programmePublished`. Refuses: `notYours`,
 * `notReady` with how much is missing (see `missingIn`), `publishedBefore`.
 */
export const publishProgramme = defineCommand({
  name: 'programmes/publish',
  constraints: { publication_pkey: { code: 'publishedBefore' } },
  run: async (tx, { programmeId }: { readonly programmeId: number }, by) => {
    const contents = await lockProgramme(tx.db, programmeId);
    if (!contents) return refused({ code: 'notYours' });
    const writer = await findManager(tx, by, contents.ownerOrganisationId);
    if (!writer.ok) return writer;
    const agreement = await findAgreement(tx.db, contents.agreementId, tx.today);
    const missing = missingIn(contents, { inForce: agreement?.state === 'in_force' });
    if (missing.length > 0) return refused({ code: 'notReady', params: { count: missing.length } });
    await tx.db
      .insertInto('programmes.publication')
      .values({
        programme_id: programmeId,
        published_at: tx.now.toString(),
        person_id: writer.value.personId,
        mandate_id: writer.value.mandateId,
      })
      .execute();
    const { slug, ownerOrganisationId } = contents;
    tx.emit(programmePublished, { programmeId, slug, ownerOrganisationId });
    tx.audit({ object: `programmes.programme:${programmeId}`, data: { agreement: contents.agreementId } });
    return accepted({ slug });
  },
});
