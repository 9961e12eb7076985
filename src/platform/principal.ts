/**
 * Who is acting, as far as the platform knows. Which mandate a person uses is the business of the
 * identity module; the platform only needs a name for the audit chain and the access checks.
 */
export type Principal =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'system'; readonly id: string };

export const anonymous: Principal = { kind: 'anonymous' };

/** The name an audit entry carries: 'anonymous', 'person:12', 'system:import'. Never a person's name. */
export function actorName(principal: Principal): string {
  return principal.kind === 'anonymous' ? 'anonymous' : `${principal.kind}:${principal.id}`;
}
