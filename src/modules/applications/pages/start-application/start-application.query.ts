import type { PageContext } from '../../../../platform/http/page.ts';
import { announcedCalls } from '../../../calls/index.ts';
import type { ListedCall } from '../../../calls/index.ts';
import type { Application } from '../../application.ts';
import { applicationsOf } from '../../mine.query.ts';
import { mayBegin } from '../../policy.ts';

export interface ToStart {
  readonly mayBegin: boolean;
  /** The calls that are open. */
  readonly calls: readonly ListedCall[];
  /** Earlier ones whose answers it can begin with; the reader has a part in them. */
  readonly earlier: readonly Application[];
}

/** What an application can be begun to, and from. */
export async function toStart({ db, now, principal }: PageContext): Promise<ToStart> {
  const [announced, earlier] = await Promise.all([announcedCalls(db, now), applicationsOf(db, principal)]);
  return { mayBegin: mayBegin(principal), calls: announced.filter(({ state }) => state === 'open'), earlier };
}
