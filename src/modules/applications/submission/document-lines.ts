import type { Block, Inline } from '../../../platform/text/blocks.ts';
import type { ApplicationData, Section } from '../../documents/index.ts';

/** What a section says, line by line as it stands on paper, without its looks. */
export function linesOf(body: Section['body']): string[] {
  return body.flatMap(linesIn).filter((line) => line !== '');
}

function linesIn(block: Block): string[] {
  switch (block.t) {
    case 'p':
    case 'h':
      return [plain(block.c)];
    case 'ul':
    case 'ol':
      return block.items.flatMap((item) => item.flatMap(linesIn));
    case 'quote':
      return block.c.flatMap(linesIn);
    case 'code':
      return block.v.split('\n');
    default:
      return block.rows.map((row) =>
        row
          .map(plain)
          .filter((cell) => cell !== '')
          .join(' · '),
      );
  }
}

function plain(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (part.t === 'br') return ' ';
      return 'v' in part ? part.v : plain(part.c);
    })
    .join('')
    .trim();
}

/** How much of the text a section is. */
export interface Share {
  readonly heading: string;
  readonly words: number;
  /** Of all the words: 0 to 1. */
  readonly share: number;
}

/** Which section takes how much, in the order of the form. */
export function sharesOf(sections: readonly Section[]): Share[] {
  const counted = sections.map(({ heading, body }) => ({
    heading,
    words: linesOf(body).reduce((sum, line) => sum + (line.match(/\S+/g)?.length ?? 0), 0),
  }));
  const all = counted.reduce((sum, { words }) => sum + words, 0);
  return counted.map((each) => ({ ...each, share: all === 0 ? 0 : each.words / all }));
}

/** What a section says no longer, and what it says now. */
export interface SectionChange {
  readonly heading: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** What differs between two frozen documents, in the order of the newer one; sections that say the same are left out. */
export function changedSections(before: ApplicationData, after: ApplicationData): SectionChange[] {
  const headings = [...new Set([...after.sections, ...before.sections].map(({ heading }) => heading))];
  const changes = headings.map((heading) =>
    changeOf(heading, linesUnder(before, heading), linesUnder(after, heading)),
  );
  const title = changeOf(after.title, [before.title], [after.title]);
  const applicants = changeOf(
    after.words['applicants'] ?? '',
    linesOf([before.applicants]),
    linesOf([after.applicants]),
  );
  return [title, applicants, ...changes].filter(({ removed, added }) => removed.length + added.length > 0);
}

function linesUnder({ sections }: ApplicationData, heading: string): string[] {
  return sections.filter((section) => section.heading === heading).flatMap(({ body }) => linesOf(body));
}

function changeOf(heading: string, before: readonly string[], after: readonly string[]): SectionChange {
  return { heading, removed: without(before, after), added: without(after, before) };
}

/** The lines that are not among the others; a line that stands twice must stand there twice. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const there = left.get(line) ?? 0;
    if (there > 0) left.set(line, there - 1);
    return there === 0;
  });
}
