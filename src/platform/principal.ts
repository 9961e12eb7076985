/**
 * In what capacity a person acts. The platform only knows that it has an id, for the audit chain and
 * the forms; the identity module adds what it means (whom it is for, in which role) by declaration
 * merging, as the generated tables are added.
 */
export interface Acting {
  readonly id: string;
}

/** Who is asking, as far as the platform knows. */
export type Principal =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'person';
      readonly id: string;
      /** The capacity this request is made in; left out when none is chosen. */
      readonly acting?: Acting | null;
      /** Every capacity the person has now; `acting` is one of them. Left out when there are none. */
      readonly capacities?: readonly Acting[];
    }
  | { readonly kind: 'system'; readonly id: string };

export const anonymous: Principal = { kind: 'anonymous' };

/** The hidden field by which a form says in which capacity it was opened. */
export const behalfField = 'behalf';

/**
 * The same principal acting in the capacity with this id, or in none ('' or undefined); null when the
 * person does not have it (any longer). Whoever is no person is returned as it is.
 */
export function actingAs(principal: Principal, id: string | undefined): Principal | null {
  if (principal.kind !== 'person') return principal;
  const { acting: _, ...inNone } = principal;
  if (id === undefined || id === '') return inNone;
  const acting = principal.capacities?.find((capacity) => capacity.id === id);
  return acting ? { ...inNone, acting } : null;
}

/** The name an audit entry carries: 'anonymous', 'person:12', 'system:import'. Never a person's name. */
export function actorName(principal: Principal): string {
  return principal.kind === 'anonymous' ? 'anonymous' : `${principal.kind}:${principal.id}`;
}
