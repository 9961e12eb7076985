import type { Refusal } from '../../../platform/result.ts';
import { joinedIds } from '../application.ts';
import type { Application } from '../application.ts';
import { applicationStateOf } from '../application-state.ts';
import type { Progress } from '../application-state.ts';

/**
 * Why an application cannot be sent in, whatever the time; null when it can: everybody who has joined by now has signed
 * what stands frozen, or has declined and it has been stated that it goes on without them.
 */
export function submitFault(application: Pick<Application, 'parties'>, progress: Progress): Refusal | null {
  const state = applicationStateOf(progress);
  if (state === 'submitted' || state === 'arrived') return { code: 'alreadySubmitted' };
  const { freeze } = progress;
  if (!freeze || freeze.reopened) return { code: 'notReady' };
  if (leftSince(application, freeze).length > 0) return { code: 'partyDeclined' };
  const isNew = (id: number) => !freeze.organisationIds.includes(id);
  if (joinedIds(application).some(isNew)) return { code: 'partyJoined' };
  return state === 'frozen' ? { code: 'notReady' } : null;
}

/** Municipalities that have declined since the freeze, and about which nothing is stated yet. */
export function leftSince(
  application: Pick<Application, 'parties'>,
  freeze: NonNullable<Progress['freeze']>,
): number[] {
  const joined = new Set(joinedIds(application));
  return freeze.organisationIds.filter((id) => !joined.has(id) && !freeze.withoutIds.includes(id));
}
