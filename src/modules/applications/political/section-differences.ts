import { blocksText } from './blocks-text.ts';
import type { Section } from '../../documents/index.ts';

export interface SectionDifference {
  readonly heading: string;
  /** '' where the section was not there. */
  readonly before: string;
  readonly after: string;
}

/**
 * What differs between the text that lay before those who decided and the one there is now, section by section; sections
 * that say the same are left out.
 */
export function sectionDifferences(
  before: readonly Section[],
  after: readonly Section[],
): SectionDifference[] {
  const headings = [...new Set([...after, ...before].map(({ heading }) => heading))];
  const textIn = (sections: readonly Section[], heading: string) =>
    sections
      .filter((each) => each.heading === heading)
      .map(({ body }) => blocksText(body))
      .join('\n');
  return headings
    .map((heading) => ({ heading, before: textIn(before, heading), after: textIn(after, heading) }))
    .filter((each) => each.before !== each.after);
}
