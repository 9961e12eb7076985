import { z } from 'zod';

/**
 * Text with structure, as the templates take it: a tree of JSON values. Nothing in it is ever read as
 * Typst source. The schemas guard frozen data; `richText` makes such trees from Markdown.
 */
export type Inline =
  | { readonly t: 'text' | 'code'; readonly v: string }
  | { readonly t: 'strong' | 'em'; readonly c: readonly Inline[] }
  | { readonly t: 'link'; readonly href: string; readonly c: readonly Inline[] }
  | { readonly t: 'br' };

export type Alignment = 'left' | 'right';

export type Block =
  | { readonly t: 'p'; readonly c: readonly Inline[] }
  /** `level` counts from 1 inside this text; the template decides where it stands in the document. */
  | { readonly t: 'h'; readonly level: number; readonly c: readonly Inline[] }
  | { readonly t: 'ul'; readonly items: readonly (readonly Block[])[] }
  | { readonly t: 'ol'; readonly start: number; readonly items: readonly (readonly Block[])[] }
  | { readonly t: 'quote'; readonly c: readonly Block[] }
  | { readonly t: 'code'; readonly v: string }
  | {
      readonly t: 'table';
      readonly caption: string | null;
      readonly align: readonly Alignment[];
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

/** Only addresses a reader can be sent to without surprise. */
export const safeAddress = /^(?:https?:\/\/|mailto:)[^\s<>]+$/i;

const inline: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('t', [
    z.strictObject({ t: z.enum(['text', 'code']), v: z.string() }),
    z.strictObject({ t: z.enum(['strong', 'em']), c: z.array(inline) }),
    z.strictObject({ t: z.literal('link'), href: z.string().regex(safeAddress), c: z.array(inline) }),
    z.strictObject({ t: z.literal('br') }),
  ]),
);

/** One block as data. */
export const block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('t', [
    z.strictObject({ t: z.literal('p'), c: z.array(inline) }),
    z.strictObject({ t: z.literal('h'), level: z.int().min(1).max(3), c: z.array(inline) }),
    z.strictObject({ t: z.literal('ul'), items: z.array(blocks) }),
    z.strictObject({ t: z.literal('ol'), start: z.int().min(0), items: z.array(blocks) }),
    z.strictObject({ t: z.literal('quote'), c: blocks }),
    z.strictObject({ t: z.literal('code'), v: z.string() }),
    z.strictObject({
      t: z.literal('table'),
      caption: z.string().nullable(),
      align: z.array(z.enum(['left', 'right'])).min(1),
      head: z.array(z.array(inline)).min(1),
      rows: z.array(z.array(z.array(inline))),
    }),
  ]),
);

/** A rich text as data. */
export const blocks: z.ZodType<readonly Block[]> = z.array(block);

/** A table of plain texts. Rows must be as long as `columns`; figures stand right. */
export function dataTable(table: {
  readonly caption: string | null;
  readonly columns: readonly { readonly title: string; readonly align?: Alignment }[];
  readonly rows: readonly (readonly string[])[];
}): Block {
  const cells = (texts: readonly string[]) => texts.map((v): Inline[] => [{ t: 'text', v }]);
  const uneven = table.rows.findIndex((row) => row.length !== table.columns.length);
  if (uneven >= 0) throw new Error(`Row ${uneven} of the table has another number of cells than the head`);
  return {
    t: 'table',
    caption: table.caption,
    align: table.columns.map(({ align = 'left' }) => align),
    head: cells(table.columns.map(({ title }) => title)),
    rows: table.rows.map(cells),
  };
}
