import type { ComponentChildren } from 'preact';
import type { Block, Inline } from '../platform/text/blocks.ts';
import { richText } from '../platform/text/rich-text.ts';

export type RichTextProps = {
  /** Markdown, as somebody wrote it. */
  source: string;
  /** The level of its outermost headings: one below the heading it stands under. */
  level?: 2 | 3 | 4;
};

/**
 * A text with structure as HTML: the same reading of Markdown as on paper, so that page and PDF agree. HTML in it stays
 * the text it is, and links lead only where they may.
 */
export function RichText({ source, level = 2 }: RichTextProps) {
  return <>{blocksOf(richText(source), level)}</>;
}

/** The same for a text that has been read already, as one whose fields have been filled. */
export function RichBlocks({
  blocks,
  level = 2,
}: {
  readonly blocks: readonly Block[];
  readonly level?: 2 | 3 | 4;
}) {
  return <>{blocksOf(blocks, level)}</>;
}

function blocksOf(blocks: readonly Block[], level: number): ComponentChildren[] {
  // A text does not change while it is shown, so the place of a part is its key.
  return blocks.map((block, index) => <OneBlock key={index} block={block} level={level} />);
}

function OneBlock({ block, level }: { block: Block; level: number }) {
  switch (block.t) {
    case 'p':
      return <p>{inlinesOf(block.c)}</p>;
    case 'h': {
      const Heading = `h${Math.min(block.level + level - 1, 6) as 2 | 3 | 4 | 5 | 6}` as const;
      return <Heading>{inlinesOf(block.c)}</Heading>;
    }
    case 'ul':
      return <ul>{itemsOf(block.items, level)}</ul>;
    case 'ol':
      return <ol start={block.start === 1 ? undefined : block.start}>{itemsOf(block.items, level)}</ol>;
    case 'quote':
      return <blockquote>{blocksOf(block.c, level)}</blockquote>;
    case 'code':
      return <pre>{block.v}</pre>;
    default:
      return <Table table={block} />;
  }
}

/** An item that is one paragraph stands close to the next one. */
function itemsOf(items: readonly (readonly Block[])[], level: number): ComponentChildren[] {
  return items.map((item, index) => {
    const [first, ...more] = item;
    return (
      <li key={index}>
        {first?.t === 'p' ? inlinesOf(first.c) : blocksOf(item, level)}
        {first?.t === 'p' && blocksOf(more, level)}
      </li>
    );
  });
}

function Table({ table: { caption, align, head, rows } }: { table: Extract<Block, { t: 'table' }> }) {
  const kind = (column: number) => (align[column] === 'right' ? 'num' : undefined);
  return (
    <div class="scroll">
      <table class="ds-table">
        {caption !== null && <caption>{caption}</caption>}
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col" class={kind(column)}>
                {inlinesOf(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} class={kind(column)}>
                  {inlinesOf(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function inlinesOf(inlines: readonly Inline[]): ComponentChildren[] {
  return inlines.map((inline, index) => <OneInline key={index} inline={inline} />);
}

function OneInline({ inline }: { inline: Inline }) {
  switch (inline.t) {
    case 'text':
      return <>{inline.v}</>;
    case 'code':
      return <code>{inline.v}</code>;
    case 'strong':
      return <strong>{inlinesOf(inline.c)}</strong>;
    case 'em':
      return <em>{inlinesOf(inline.c)}</em>;
    case 'link':
      return <a href={inline.href}>{inlinesOf(inline.c)}</a>;
    default:
      return <br />;
  }
}
