import type { PageContext } from '../../platform/http/page.ts';
import { applicationsOf } from './mine.query.ts';
import { mayBegin } from './policy.ts';

/** The reader's part in a call: applications to it, and whether another may be begun. */
export interface OwnOnCall {
  readonly callId: number;
  readonly own: readonly { readonly id: number; readonly title: string }[];
  readonly mayBegin: boolean;
}

/** Asks nothing of the database for whoever is not signed in. Null where there is nothing to show. */
export async function ownOnCall(
  { db, principal }: Pick<PageContext, 'db' | 'principal'>,
  { id: callId, isOpen }: { readonly id: number; readonly isOpen: boolean },
): Promise<OwnOnCall | null> {
  if (principal.kind !== 'person') return isOpen ? { callId, own: [], mayBegin: true } : null;
  const own = (await applicationsOf(db, principal)).filter((each) => each.callId === callId);
  const begins = isOpen && mayBegin(principal);
  return own.length > 0 || begins ? { callId, own, mayBegin: begins } : null;
}
