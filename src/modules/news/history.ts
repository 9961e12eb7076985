import type { Lang } from '../../platform/text/language.ts';
import { governmentOn } from './government.ts';
import type { Government } from './government.ts';

type Names = Readonly<Record<Lang, string>>;

/** What makes something that was published belong to an earlier time. */
export interface History {
  /** The government of its day, where the State published it and there is another one now. */
  readonly government: Government | null;
  /** What the publisher is called now, where it was called something else. */
  readonly publisherNow: Names | null;
}

/**
 * What a reader must know of something older before reading it, or null where nothing has changed. `isState`: only the
 * State publishes under a government. Dates are 'YYYY-MM-DD'.
 */
export function historyOf(
  published: { readonly dated: string; readonly publisher: Names; readonly isState: boolean },
  publisherNow: Names,
  governments: readonly Government[],
  today: string,
): History | null {
  const then = published.isState ? governmentOn(governments, published.dated) : null;
  const government = then === governmentOn(governments, today) ? null : then;
  const isRenamed = published.publisher.nb !== publisherNow.nb || published.publisher.nn !== publisherNow.nn;
  if (government === null && !isRenamed) return null;
  return { government, publisherNow: isRenamed ? publisherNow : null };
}
