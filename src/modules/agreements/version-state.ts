import type { Version } from './agreement.ts';

export const versionStates = [
  'draft',
  'signing',
  'withdrawn',
  'signed',
  'in_force',
  'replaced',
  'ended',
] as const;

/** `withdrawn`: changed before all had signed. `signed`: by all, and not yet begun. */
export type VersionState = (typeof versionStates)[number];

type Stage = Pick<Version, 'number' | 'endsOn' | 'frozen' | 'concluded'>;

/** A version is in force when the last has signed, or on its start date if that is later. */
export function inForceFrom(signedOn: string, startsOn: string | null): string {
  return startsOn !== null && startsOn > signedOn ? startsOn : signedOn;
}

/**
 * The version an agreement is told by on a date: the newest in force then (or that was, when it has ended), else the
 * newest signed, else the newest that was put up for signing, else the draft. Null when there is none.
 */
export function currentVersion<V extends Stage>(versions: readonly V[], today: string): V | null {
  const newestFirst = versions.toSorted((a, b) => b.number - a.number);
  return (
    newestFirst.find(({ concluded }) => concluded !== null && concluded.inForceFrom <= today) ??
    newestFirst.find(({ concluded }) => concluded !== null) ??
    newestFirst.find(({ frozen }) => frozen !== null) ??
    newestFirst[0] ??
    null
  );
}

/**
 * Where a version stands among all of its agreement's on a date. `lastDay` is the last day of the one in force, which a
 * notice may have moved.
 */
export function stateOfVersion<V extends Stage>(
  version: V,
  all: readonly V[],
  { today, lastDay }: { readonly today: string; readonly lastDay: string | null },
): VersionState {
  const { frozen, concluded, number } = version;
  if (frozen === null) return 'draft';
  if (concluded === null) {
    const followed = all.some((other) => other.number > number && other.frozen !== null);
    return followed ? 'withdrawn' : 'signing';
  }
  const replaced = all.some(
    (other) => other.number > number && other.concluded !== null && other.concluded.inForceFrom <= today,
  );
  if (replaced) return 'replaced';
  if (concluded.inForceFrom > today) return 'signed';
  return lastDay !== null && lastDay < today ? 'ended' : 'in_force';
}
