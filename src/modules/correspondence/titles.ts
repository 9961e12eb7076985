import type { Refusal } from '../../platform/result.ts';
import { namedIn } from './public-title.ts';

/** Titles and exemption as somebody wants them. */
export interface WantedTitles {
  readonly title: string;
  /** '': the same as the title. */
  readonly publicTitle: string;
  readonly exemption: string | null;
}

/**
 * What is against these titles, given the private persons among the correspondents; null when nothing. Where
 * something is withheld somebody must have thought of what the public title says (offentleglova § 13,
 * forvaltningsloven § 13), and a person's name never stands there.
 */
export function titleFault(
  { title, publicTitle, exemption }: WantedTitles,
  people: readonly string[],
): Refusal | null {
  if (publicTitle === '' && exemption !== null) return { code: 'publicTitleMissing', field: 'publicTitle' };
  if (namedIn(publicTitle === '' ? title : publicTitle, people) === null) return null;
  // The title may well name the person; it is the public one that is missing then.
  return { code: publicTitle === '' ? 'publicTitleMissing' : 'publicTitleNames', field: 'publicTitle' };
}
