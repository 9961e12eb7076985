import type { z } from 'zod';
import type { PdfMaker } from '../pdf/maker.ts';
import type { Access } from './access.ts';
import type { Example, PageContext, Verdict } from './page.ts';

/** A text that programs read: a feed, a calendar. It is made whole, and asked for again and again. */
export interface TextAnswer {
  readonly text: string;
  /** Without the character set, which is always UTF-8: `feedType`, `calendarType`. */
  readonly mediaType: string;
}

type Answer = Response | TextAnswer;

/**
 * An address that answers with a file instead of HTML: load → authorise → answer. There is no door to
 * all files: each belongs to an owner, who declares such a page and decides in `authorise`.
 */
export interface FilePageDefinition<S extends z.ZodObject, D> {
  /** The folder under `pages/`: 'applications/download-contents'. */
  readonly id: string;
  /** The address after the language: '/applications/:id/contents.pdf'. */
  readonly path: string;
  readonly access: Access;
  readonly query: S;
  /** Read what the file is about; null answers 404. */
  readonly load: (page: PageContext<z.output<S>>) => Promise<D | null>;
  /** Who may have it. Always asked, because a file has no page around it that would say whose it is. */
  readonly authorise: (page: PageContext<z.output<S>>, data: D) => Verdict;
  /**
   * The file, as `fileAnswer` makes it; or a text, which whoever has it already is not sent again. `pdf` is for a preview
   * that is made anew each time; what is to last is frozen by a command.
   */
  readonly answer: (page: PageContext<z.output<S>>, data: D, pdf: PdfMaker) => Answer | Promise<Answer>;
  readonly examples: readonly [Example, ...Example[]];
}

/** A file page with its types folded away. */
export interface FilePage extends Omit<
  FilePageDefinition<z.ZodObject, unknown>,
  'load' | 'authorise' | 'answer'
> {
  load(page: PageContext): Promise<unknown>;
  authorise(page: PageContext, data: unknown): Verdict;
  answer(page: PageContext, data: unknown, pdf: PdfMaker): Answer | Promise<Answer>;
}

export function defineFilePage<S extends z.ZodObject, D>(definition: FilePageDefinition<S, D>): FilePage {
  return definition;
}
