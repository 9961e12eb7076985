import type { Db } from '../../platform/db/database.ts';
import type { Principal } from '../../platform/principal.ts';
import { findOrganisations } from '../register/index.ts';
import { mandatesOf } from './mandates.query.ts';
import { placeOf } from './place.ts';
import type { OwnMandate } from './visibility.ts';

export interface Reader {
  readonly personId: number;
  readonly own: readonly OwnMandate[];
}

/** Who is reading, with the mandates that hold today. Two queries whatever their number. */
export async function findReader(db: Db, principal: Principal, today: string): Promise<Reader> {
  const personId = principal.kind === 'person' ? Number(principal.id) : 0;
  const valid = (await mandatesOf(db, personId, today)).filter(({ state }) => state === 'valid');
  const organisations = await findOrganisations(
    db,
    valid.map(({ organisationId }) => organisationId),
    today,
  );
  return {
    personId,
    own: valid.map(({ role, organisationId }) => ({ role, place: placeOf(organisationId, organisations) })),
  };
}
