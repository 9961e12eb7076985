import type { ArchivedRecord, MessageFacts } from './archived-record.ts';
import { eformidlingMessage } from './arkivmelding-eformidling.ts';
import { fiksMessage } from './arkivmelding-fiks.ts';

/** Who takes it: eFormidling (the State's message exchange), or Fiks Arkiv (the municipalities' archives). */
export const profiles = ['eformidling', 'fiks-arkiv-v1'] as const;
export type ArkivmeldingProfile = (typeof profiles)[number];

/**
 * A record as an arkivmelding, the XML by which a Noark 5 archive takes it in. Valid against the profile's
 * schema; the same values give the same text.
 */
export function arkivmelding(
  profile: ArkivmeldingProfile,
  archived: ArchivedRecord,
  message: MessageFacts,
): string {
  return profile === 'eformidling' ? eformidlingMessage(archived, message) : fiksMessage(archived);
}
