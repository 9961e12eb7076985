/** A place where somebody is asked to sign: for an organisation, in one of some roles. */
export interface Place {
  readonly id: number;
  /** Counts from 1; binding only where the order is given. */
  readonly position: number;
  readonly organisationId: number;
  /** Whoever holds one of them may sign: ['mayor', 'deputy_mayor']. */
  readonly roles: readonly string[];
}

/** A signature that has been given, and whether it still counts. */
export interface GivenSignature {
  readonly placeId: number;
  readonly personId: number;
  readonly voided: boolean;
}

/** What is to be signed, as far as the rules need to know it. */
export interface Signing {
  readonly places: readonly Place[];
  readonly signatures: readonly GivenSignature[];
  /** Must the places be signed from the first to the last? */
  readonly ordered: boolean;
  /** A newer version has taken its place. */
  readonly replaced: boolean;
}

export type SigningState = 'waiting' | 'partly' | 'complete' | 'replaced';

/** Where the signing stands. A voided signature counts for nothing. */
export function stateOf(signing: Signing): SigningState {
  if (signing.replaced) return 'replaced';
  const signed = signing.places.filter((place) => isSigned(signing, place)).length;
  if (signed === 0) return 'waiting';
  return signed === signing.places.length ? 'complete' : 'partly';
}

/** The places that may be signed now: all that are left, or the first of them where the order is given. */
export function openPlaces(signing: Signing): Place[] {
  if (signing.replaced) return [];
  const left = signing.places
    .filter((place) => !isSigned(signing, place))
    .toSorted((a, b) => a.position - b.position);
  return signing.ordered ? left.slice(0, 1) : left;
}

/**
 * The place a mandate may sign: for its organisation, in its role. Where there are several, the first that is
 * open; null where nobody asks for this mandate.
 */
export function placeFor(
  signing: Signing,
  mandate: { readonly organisationId: number; readonly role: string },
): Place | null {
  const own = signing.places
    .filter((place) => place.organisationId === mandate.organisationId && place.roles.includes(mandate.role))
    .toSorted((a, b) => a.position - b.position);
  const open = new Set(openPlaces(signing));
  return own.find((place) => open.has(place)) ?? own[0] ?? null;
}

/** Why a person may not sign a place, or null. The two heads are never the same person. */
export function refusalToSign(
  signing: Signing,
  place: Place,
  personId: number,
): 'replaced' | 'alreadySigned' | 'notYourTurn' | 'signedInOtherRole' | null {
  if (signing.replaced) return 'replaced';
  if (isSigned(signing, place)) return 'alreadySigned';
  if (!openPlaces(signing).some(({ id }) => id === place.id)) return 'notYourTurn';
  const elsewhere = signing.signatures.some((each) => !each.voided && each.personId === personId);
  return elsewhere ? 'signedInOtherRole' : null;
}

function isSigned({ signatures }: Signing, place: Place): boolean {
  return signatures.some(({ placeId, voided }) => placeId === place.id && !voided);
}
