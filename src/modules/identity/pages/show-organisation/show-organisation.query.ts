import type { PageContext } from '../../../../platform/http/page.ts';
import { findOrganisations } from '../../../register/index.ts';
import type { Organisation } from '../../../register/index.ts';
import { openRequestsAt } from '../../access-requests.query.ts';
import type { AccessRequest } from '../../access-requests.query.ts';
import { authorityToGrant, authorityToInvite, mayConfirm } from '../../authority.ts';
import type { Mandate } from '../../mandate.ts';
import { findHolder, findScene } from '../../mandate-store.ts';
import { isId } from '../../mandate-words.ts';
import { mandatesAt } from '../../mandates.query.ts';
import { placeOf, rolesAt } from '../../place.ts';
import { findReader } from '../../reader.query.ts';
import type { Role } from '../../roles.ts';
import type { StandIn } from '../../vacancy.ts';
import { mayReadUnionName, maySeeHolders } from '../../visibility.ts';

export interface ShownMandate extends Mandate {
  /** At a local union in the municipality: its name. */
  readonly at: Organisation;
  /** May the reader see whose it is? */
  readonly named: boolean;
  readonly mayBeConfirmed: boolean;
}

export interface OrganisationMandates {
  readonly organisation: Organisation;
  /** Null to those outside: they see whose the page is, and how to ask for access. */
  readonly inside: {
    readonly mandates: readonly ShownMandate[];
    readonly standIn: StandIn;
    /** What the reader may give here, in the mandate he or she acts in. */
    readonly mayGive: readonly Role[];
    /** May the reader make codes here? */
    readonly mayInvite: boolean;
    readonly requests: readonly AccessRequest[];
    /** Those a mandate can be given to: known here, or asking; never the reader. */
    readonly people: readonly { readonly id: number; readonly name: string }[];
  } | null;
}

/** The mandates of an organisation as this reader may see them; null when there is none. A fixed number of queries. */
export async function findOrganisationMandates(page: PageContext): Promise<OrganisationMandates | null> {
  const { db, params, principal, today } = page;
  if (!isId(params['id'])) return null;
  const id = Number(params['id']);
  const scene = await findScene(db, id, today);
  if (!scene) return null;
  const mandates = await mandatesAt(db, id, today);
  const ids = [...new Set([id, ...mandates.map(({ organisationId }) => organisationId)])];
  const organisations = await findOrganisations(db, ids, today);
  const byId = new Map(organisations.map((each) => [each.id, each]));
  const organisation = byId.get(id);
  if (!organisation) return null;
  const reader = await findReader(db, principal, today);
  if (!maySeeHolders(reader.own, scene.place)) return { organisation, inside: null };
  const holder = await findHolder(db, principal, today);
  const mayGive = rolesAt[scene.place.kind].filter((role) => holder && authorityToGrant(holder, role, scene));
  const requests = (await openRequestsAt(db, id)).filter(({ role }) => mayGive.includes(role));
  const shown = mandates.flatMap((mandate): ShownMandate[] => {
    const at = byId.get(mandate.organisationId);
    if (!at) return [];
    const place = placeOf(at.id, organisations);
    const named = mayReadUnionName(reader, mandate, place);
    const mayBeConfirmed =
      mandate.state === 'waits' && holder !== null && mayConfirm(holder, { ...mandate, place });
    return [{ ...mandate, at, named, mayBeConfirmed }];
  });
  const people = new Map(
    [...shown.filter(({ named }) => named), ...requests]
      .filter(({ personId, personName }) => personName !== null && personId !== reader.personId)
      .map(({ personId, personName }) => [personId, personName ?? '']),
  );
  return {
    organisation,
    inside: {
      mandates: shown,
      standIn: scene.standIn,
      mayGive,
      mayInvite: rolesAt[scene.place.kind].some(
        (role) => holder !== null && authorityToInvite(holder, role, scene) !== null,
      ),
      requests,
      people: Array.from(people, ([each, name]) => ({ id: each, name })),
    },
  };
}
