import type { Lang } from '../../platform/text/language.ts';

/** A government, in office from its first day until the next one's. */
export interface Government {
  /** 'YYYY-MM-DD'. */
  readonly validFrom: string;
  readonly name: Readonly<Record<Lang, string>>;
}

/** The government in office on a date, or null where the list does not reach. `governments` in order of time. */
export function governmentOn(governments: readonly Government[], date: string): Government | null {
  return governments.findLast(({ validFrom }) => validFrom <= date) ?? null;
}
