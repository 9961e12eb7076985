import type { PageContext } from '../../platform/http/page.ts';
import { findOrganisations } from '../register/index.ts';
import type { Version } from './agreement.ts';
import { infoOf } from './agreement-info.ts';
import type { AgreementInfo, AgreementRecord, Name } from './agreement-info.ts';
import { actsForOneOf, mayManage } from './policy.ts';
import { findRecords } from './store.ts';
import { stateOfVersion } from './version-state.ts';
import type { VersionState } from './version-state.ts';

export interface VersionInState extends Version {
  readonly state: VersionState;
}

/** An agreement as this reader may know it. */
export interface ShownAgreement {
  readonly info: AgreementInfo;
  readonly record: AgreementRecord;
  /** Newest first; outsiders see those that have been in force. */
  readonly versions: readonly VersionInState[];
  /** The one the agreement is told by. */
  readonly current: VersionInState;
  /** Acts for the owner or a party, and sees what is being written and signed. */
  readonly inside: boolean;
  readonly manages: boolean;
  /** Under the names of today. */
  readonly names: ReadonlyMap<number, Name>;
}

/** The agreement an address is about, or null where there is none or this reader may not know of it. */
export async function findShownAgreement({
  db,
  params,
  principal,
  today,
}: PageContext): Promise<ShownAgreement | null> {
  const id = numberIn(params['id']);
  if (id === null) return null;
  const [record] = await findRecords(db, [id], today);
  const info = record && infoOf(record, today);
  if (!record || !info) return null;
  const { ownerId } = record.agreement;
  const partyIds = [...new Set(record.parties.map(({ organisationId }) => organisationId))];
  const inside = actsForOneOf(principal, [ownerId, ...partyIds]);
  const all = record.versions.map((version) => ({
    ...version,
    state: stateOfVersion(version, record.versions, { today, lastDay: info.endsOn }),
  }));
  const versions = all.filter(({ state }) => inside || isPublic(state)).toReversed();
  const current = versions.find((version) => version.id === info.versionId);
  // Not in force yet, and the reader stands outside: then it is not there.
  if (!current) return null;
  const organisations = await findOrganisations(db, [ownerId, ...partyIds], today);
  const names = new Map(organisations.map(({ id: each, name }) => [each, name]));
  return { info, record, versions, current, inside, manages: mayManage(principal, ownerId), names };
}

/** A version is open to everybody once it has been in force. */
export function isPublic(state: VersionState): boolean {
  return state === 'in_force' || state === 'replaced' || state === 'ended';
}

/** A number of an address, or null. */
export function numberIn(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}
