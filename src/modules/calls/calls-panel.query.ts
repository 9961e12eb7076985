import type { PageContext } from '../../platform/http/page.ts';
import { caseWorkFor } from '../identity/index.ts';
import { programmesManagedBy } from '../programmes/index.ts';
import { announcedCalls, callsOfProgrammes } from './listed-calls.query.ts';
import type { ListedCall } from './listed-calls.query.ts';

/** What the secretariat has under way: what is announced and not over, and drafts that wait to be opened. */
export interface CallsUnderWay {
  readonly alive: readonly ListedCall[];
  readonly drafts: readonly ListedCall[];
}

/** The calls of whoever is asking, or null where there is nothing to show. */
export async function callsUnderWay({ db, now, principal }: PageContext): Promise<CallsUnderWay | null> {
  const owner = caseWorkFor(principal);
  if (owner === null) return null;
  const programmes = await programmesManagedBy(db, owner);
  const ids = programmes.map(({ id }) => id);
  const calls = await callsOfProgrammes(db, now, ids);
  const alive = calls.filter(isAlive);
  const drafts = calls.filter(({ state }) => state === 'draft');
  return alive.length + drafts.length === 0 ? null : { alive, drafts };
}

/** The calls of a programme one can apply to, or will be able to; null where there are none. */
export async function callsToApplyTo(
  { db, now }: PageContext,
  programmeId: number,
): Promise<readonly ListedCall[] | null> {
  const calls = (await announcedCalls(db, now, { programmeId })).filter(isAlive);
  return calls.length === 0 ? null : calls;
}

function isAlive({ state }: ListedCall): boolean {
  return state === 'open' || state === 'coming';
}
