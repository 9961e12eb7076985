import type { Db } from '../../platform/db/database.ts';
import type { Principal } from '../../platform/principal.ts';
import { actingMandate } from '../identity/index.ts';
import type { Application } from './application.ts';
import { accessOf } from './policy.ts';
import { findApplications } from './store.ts';

/** More than any municipality begins in ten years. */
const most = 200;

/**
 * The applications somebody has a part in: those of the municipality one acts for (or stands in), and those one is
 * invited to by name. Newest first; two queries.
 */
export async function applicationsOf(db: Db, principal: Principal): Promise<Application[]> {
  const personId = principal.kind === 'person' ? Number(principal.id) : NaN;
  // Also for somebody who comes by another sign-in, whom the database cannot know.
  if (!Number.isSafeInteger(personId)) return [];
  const municipalityId = actingMandate(principal)?.municipalityId ?? null;
  const rows = await db
    .selectFrom('applications.party')
    .select('application_id as id')
    .where('organisation_id', '=', municipalityId)
    .union(
      db
        .selectFrom('applications.writer')
        .select('application_id as id')
        .where('person_id', '=', personId)
        .union(
          db
            .selectFrom('applications.writer_acceptance as acceptance')
            .innerJoin('applications.writer as writer', 'writer.id', 'acceptance.writer_id')
            .select('writer.application_id as id')
            .where('acceptance.person_id', '=', personId),
        ),
    )
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  const found = await findApplications(
    db,
    rows.map(({ id }) => id),
  );
  return found.filter((application) => accessOf(principal, application) !== 'none').toReversed();
}
