import { administrativeHead, existsUnder, governmentFormOn } from './government-form.ts';
import { rolesAt } from './place.ts';
import type { Place } from './place.ts';
import { sideOf } from './roles.ts';
import type { Role } from './roles.ts';
import { opensTo } from './vacancy.ts';
import type { StandIn } from './vacancy.ts';

/** Somebody acting in a mandate. */
export interface Holder {
  readonly personId: number;
  readonly mandateId: number;
  readonly role: Role;
  readonly place: Place;
}

/** By what right a mandate is given. */
export interface Authority {
  readonly basis: 'grant' | 'registration' | 'vacancy' | 'party' | 'first_access';
  /** A union must say yes before it counts. */
  readonly needsConfirmation: boolean;
}

/** Where the mandate is to hold, and what must be known of that place that day. */
export interface Scene {
  readonly place: Place;
  readonly date: string;
  /** Who stands in for the administrative head of the municipality the place is in. */
  readonly standIn: StandIn;
}

const grant: Authority = { basis: 'grant', needsConfirmation: false };

/** Roles only the head of the administration (or who stands in) gives, not the administrator he or she appointed. */
const ofHeadOnly: ReadonlySet<Role> = new Set<Role>([
  'mandate_administrator',
  'chief_executive',
  'deputy_chief_executive',
  'acting_chief_executive',
  'government_leader',
]);

/** By what right `by` may give this role there, or null. Whom it is given to is another question: never to oneself. */
export function authorityToGrant(by: Holder, role: Role, scene: Scene): Authority | null {
  const { place, date } = scene;
  if (!rolesAt[place.kind].includes(role)) return null;
  if (place.kind === 'municipality') {
    if (!existsUnder(governmentFormOn(place.key, date), role)) return null;
    return inAdministration(by, role, scene);
  }
  if (place.kind === 'local_union') {
    if (speaksForUnion(by, place)) return grant;
    const asEmployer = managementOf(by, scene);
    return asEmployer ? { basis: 'registration', needsConfirmation: true } : null;
  }
  if (place.kind === 'ministry') return inMinistry(by, role, place);
  return inParty(by, role, place);
}

/**
 * By what right `by` may hand out a code for this role there: where he or she may give the role, and, for the ministry's
 * secretariat, the first one in a municipality whose administration nobody leads here yet. Null when by none.
 */
export function authorityToInvite(by: Holder, role: Role, scene: Scene): Authority | null {
  return authorityToGrant(by, role, scene) ?? authorityToLetIn(by, role, scene);
}

function authorityToLetIn(by: Holder, role: Role, { place, date, standIn }: Scene): Authority | null {
  if (place.kind !== 'municipality' || !isSecretariat(by)) return null;
  if (standIn !== 'mayor' && standIn !== 'secretariat') return null;
  const first = [administrativeHead(governmentFormOn(place.key, date)), 'mandate_administrator'];
  return first.includes(role) ? { basis: 'first_access', needsConfirmation: false } : null;
}

/** May `by` say on behalf of the union that a registered union mandate is right? Never of his or her own. */
export function mayConfirm(by: Holder, mandate: { role: Role; personId: number; place: Place }): boolean {
  return (
    sideOf[mandate.role] === 'union' && by.personId !== mandate.personId && speaksForUnion(by, mandate.place)
  );
}

/**
 * May `by` end this mandate? Everybody may lay down an own one. A union's mandate is ended by the union and never by
 * the employer; others by those who could give it.
 */
export function mayEnd(by: Holder, mandate: { role: Role; personId: number }, scene: Scene): boolean {
  const union = sideOf[mandate.role] === 'union';
  if (union && sideOf[by.role] !== 'union') return false;
  if (by.personId === mandate.personId) return true;
  return union && scene.place.kind === 'local_union'
    ? speaksForUnion(by, scene.place)
    : authorityToGrant(by, mandate.role, scene) !== null;
}

/** The local union's own leader, or an officer of the union or confederation above. */
export function speaksForUnion(by: Holder, place: Place): boolean {
  if (by.role === 'chief_union_representative') return by.place.id === place.id;
  return by.role === 'union_officer' && (by.place.id === place.id || place.above.includes(by.place.id));
}

/** How `by` manages the administration of the municipality the place is in, or null. */
export function managementOf(
  by: Holder,
  { place, date, standIn }: Scene,
): 'head' | 'administrator' | 'stand_in' | null {
  const isThere = by.place.kind === 'municipality' && by.place.id === place.municipalityId;
  if (!isThere) return standIn === 'secretariat' && isSecretariat(by) ? 'stand_in' : null;
  if (by.role === administrativeHead(governmentFormOn(by.place.key, date))) return 'head';
  if (by.role === 'mandate_administrator') return 'administrator';
  return opensTo(standIn, by.role) ? 'stand_in' : null;
}

function inAdministration(by: Holder, role: Role, scene: Scene): Authority | null {
  const management = managementOf(by, scene);
  if (management === null || (management === 'administrator' && ofHeadOnly.has(role))) return null;
  return management === 'stand_in' ? { basis: 'vacancy', needsConfirmation: false } : grant;
}

function inMinistry(by: Holder, role: Role, place: Place): Authority | null {
  if (by.place.id !== place.id) return null;
  if (by.role === 'decision_maker') return role === 'secretariat_head' ? grant : null;
  if (by.role === 'secretariat_head') return role === 'secretariat_head' ? null : grant;
  const daily: readonly Role[] = ['case_officer', 'working_group_member', 'council_member', 'assessor'];
  return by.role === 'secretariat' && daily.includes(role) ? grant : null;
}

/** KS, the unions and confederations, competence environments and county governors. */
function inParty(by: Holder, role: Role, place: Place): Authority | null {
  if (isSecretariat(by))
    return role === 'party_signatory' || role === 'mandate_administrator'
      ? { basis: 'party', needsConfirmation: false }
      : null;
  if (speaksForUnion(by, place)) return grant;
  if (by.place.id !== place.id || sideOf[role] === 'union') return null;
  if (by.role === 'mandate_administrator')
    return role === by.role || role === 'party_signatory' ? null : grant;
  return by.role === 'party_signatory' && role !== by.role ? grant : null;
}

function isSecretariat(by: Holder): boolean {
  return by.place.kind === 'ministry' && (by.role === 'secretariat' || by.role === 'secretariat_head');
}
