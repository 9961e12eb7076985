import type { Lang } from '../../platform/text/language.ts';
import type { Acting, Principal } from '../../platform/principal.ts';
import type { Role } from './roles.ts';

/** What a capacity means: for whom, and in which role. */
export interface ActingMandate {
  readonly organisationId: number;
  readonly organisation: Readonly<Record<Lang, string>>;
  /** The municipality it is in: itself, or the one a local union organisation stands in; null for all others. */
  readonly municipalityId: number | null;
  readonly role: Role;
  /** The first day it no longer holds, or null. */
  readonly validTo: string | null;
}

declare module '../../platform/principal.ts' {
  interface Acting {
    /** Given by the identity module; the platform itself only needs the id, which is the mandate's. */
    readonly mandate?: ActingMandate;
  }
}

/** The mandate this request is made in, or null when none is chosen. */
export function actingMandate(principal: Principal): (ActingMandate & { readonly id: number }) | null {
  const acting: Acting | null = principal.kind === 'person' ? (principal.acting ?? null) : null;
  return acting?.mandate ? { ...acting.mandate, id: Number(acting.id) } : null;
}
