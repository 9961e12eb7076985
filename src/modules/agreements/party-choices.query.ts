import type { Db } from '../../platform/db/database.ts';
import { findAllOrganisations } from '../register/index.ts';
import type { OrganisationKind } from '../register/index.ts';
import type { SignatoryRole } from './agreement.ts';
import type { Name } from './agreement-info.ts';

/** An organisation that may be a party, and the role that signs for it. */
export interface PartyChoice {
  readonly organisationId: number;
  readonly name: Name;
  readonly signatoryRole: SignatoryRole;
}

/** In the order parties are shown and sign. */
const kinds: readonly OrganisationKind[] = ['ministry', 'association', 'confederation'];

/** Who may be party to an agreement on a date: ministries, KS, the confederations. */
export async function findPartyChoices(db: Db, today: string): Promise<PartyChoice[]> {
  const all = await findAllOrganisations(db, today, { examples: false });
  return kinds.flatMap((kind) =>
    all
      .filter((organisation) => organisation.kind === kind)
      .map(({ id, name }) => ({
        organisationId: id,
        name,
        signatoryRole: kind === 'ministry' ? 'decision_maker' : 'party_signatory',
      })),
  );
}
