import type { Principal } from '../../platform/principal.ts';
import { actingMandate } from '../identity/index.ts';
import type { ActingMandate, Role } from '../identity/index.ts';
import { accesses, joinedIds } from './application.ts';
import type { Application, WritingAccess } from './application.ts';

/** Those who write for their municipality without having been invited by name. */
const writingRoles: ReadonlySet<Role> = new Set<Role>([
  'project_leader',
  'mandate_administrator',
  'chief_executive',
  'deputy_chief_executive',
  'acting_chief_executive',
  'government_leader',
]);

/** Those the application is anchored with or signed by: they read and say what they think. */
const commentingRoles: ReadonlySet<Role> = new Set<Role>([
  'mayor',
  'deputy_mayor',
  'acting_mayor',
  'elected_member',
  'chief_union_representative',
  'union_representative',
  'safety_representative',
]);

const greater = (one: WritingAccess, other: WritingAccess): WritingAccess =>
  accesses.indexOf(one) > accesses.indexOf(other) ? one : other;

/**
 * What somebody may do in the text: what their mandate gives in a municipality that is in it, or what they were invited
 * to, whichever is more. A municipality that is only asked reads what it is asked to join; one that declined is out.
 */
export function accessOf(
  principal: Principal,
  application: Pick<Application, 'parties' | 'writers'>,
): WritingAccess {
  if (principal.kind !== 'person') return 'none';
  const standing = new Map(application.parties.map((party) => [party.organisationId, party.standing]));
  const invited = application.writers
    .filter(
      ({ personId, organisationId }) =>
        personId === Number(principal.id) && standing.get(organisationId) !== 'declined',
    )
    .map(({ access }) => access);
  return [...invited, byMandate(actingMandate(principal), standing)].reduce<WritingAccess>(greater, 'none');
}

function byMandate(
  mandate: ActingMandate | null,
  standing: ReadonlyMap<number, Application['parties'][number]['standing']>,
): WritingAccess {
  const role = mandate?.role;
  if (!mandate || !role || mandate.municipalityId === null) return 'none';
  const own = standing.get(mandate.municipalityId);
  if (own === undefined || own === 'declined') return 'none';
  const known = writingRoles.has(role) ? 'write' : commentingRoles.has(role) ? 'comment' : 'none';
  return own === 'asked' && known !== 'none' ? 'read' : known;
}

/** Does somebody act for the municipality's administration, so that they may begin, join, invite and send? */
export function managesFor(principal: Principal): number | null {
  const mandate = actingMandate(principal);
  return mandate && writingRoles.has(mandate.role) ? mandate.organisationId : null;
}

/** May they ask other municipalities to join, hand over the lead and send it in: the lead's administration. */
export function mayLead(principal: Principal, { leadId }: Pick<Application, 'leadId'>): boolean {
  return managesFor(principal) === leadId;
}

/** May they invite writers for their municipality, and end what they may do? */
export function mayInvite(principal: Principal, application: Pick<Application, 'parties'>): boolean {
  const own = managesFor(principal);
  return own !== null && joinedIds(application).includes(own);
}

/** The municipality that has been asked, or is in, and that somebody may answer for; null for everybody else. */
export function answersAsParty(
  principal: Principal,
  { parties }: Pick<Application, 'parties'>,
): number | null {
  const own = managesFor(principal);
  return own !== null && parties.some(({ organisationId }) => organisationId === own) ? own : null;
}

/** May they begin an application: somebody who acts for a municipality's administration. */
export function mayBegin(principal: Principal): boolean {
  return managesFor(principal) !== null && managesFor(principal) === actingMandate(principal)?.municipalityId;
}
