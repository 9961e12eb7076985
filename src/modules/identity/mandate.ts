import type { Role } from './roles.ts';

/** Why a mandate was ended before its time; the database holds the same words. */
export const endingReasons = [
  'left',
  'own_wish',
  'new_holder',
  'constituting_meeting',
  'not_recognised',
  'mistake',
  'other',
] as const;

export type EndingReason = (typeof endingReasons)[number];

/** On the date that was asked about: it holds, will hold, waits for a union's yes, or is over. */
export type MandateState = 'valid' | 'coming' | 'waits' | 'ended';

export interface Mandate {
  readonly id: number;
  readonly personId: number;
  /** Null when the person has been erased. */
  readonly personName: string | null;
  readonly organisationId: number;
  readonly municipalityId: number | null;
  readonly role: Role;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly basis: 'grant' | 'registration' | 'first_access' | 'vacancy' | 'party';
  readonly grantedByMandateId: number | null;
  readonly grantedByRole: Role | null;
  readonly grantedAt: string;
  readonly needsConfirmation: boolean;
  readonly confirmedAt: string | null;
  readonly endedAt: string | null;
  readonly endedReason: EndingReason | null;
  readonly endedByHolder: boolean | null;
  readonly state: MandateState;
}
