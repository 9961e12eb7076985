import type { Mandate } from './mandate.ts';
import { sideOf } from './roles.ts';
import type { Role, Side } from './roles.ts';
import type { Place } from './place.ts';

/** A mandate of the reader, and where it is. */
export interface OwnMandate {
  readonly role: Role;
  readonly place: Place;
}

/** Sides whose people handle cases of every organisation. */
const handlers: ReadonlySet<Side> = new Set<Side>(['state']);

/**
 * May the reader see who has mandates at this place? Those inside its municipality or organisation, those above it in
 * the union, and those who handle the case. `own` are the reader's valid mandates.
 */
export function maySeeHolders(own: readonly OwnMandate[], place: Place): boolean {
  return own.some(
    ({ role, place: from }) =>
      handlers.has(sideOf[role]) ||
      from.id === place.id ||
      (from.municipalityId !== null && from.municipalityId === place.municipalityId) ||
      place.above.includes(from.id),
  );
}

/**
 * May the reader see whose this mandate is? Union membership is special-category data (GDPR article 9): the name is
 * shown to the person, inside the municipality, to the union above, and to those who handle the case.
 */
export function mayReadUnionName(
  reader: { readonly personId: number; readonly own: readonly OwnMandate[] },
  mandate: Pick<Mandate, 'personId' | 'role'>,
  place: Place,
): boolean {
  return (
    sideOf[mandate.role] !== 'union' ||
    reader.personId === mandate.personId ||
    maySeeHolders(reader.own, place)
  );
}
