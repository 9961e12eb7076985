import type { Block, Inline } from '../../../platform/text/blocks.ts';

/** A text with structure as plain lines, to be compared and read beside another. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => linesOf(block)).join('\n');
}

function linesOf(block: Block): string[] {
  switch (block.t) {
    case 'p':
    case 'h':
      return [inlineText(block.c)];
    case 'quote':
      return block.c.flatMap((inner) => linesOf(inner));
    case 'ul':
    case 'ol':
      return block.items.flatMap((item) =>
        item.flatMap((inner) => linesOf(inner)).map((line) => `• ${line}`),
      );
    case 'code':
      return [block.v];
    default:
      return [block.head, ...block.rows].map((cells) => cells.map((cell) => inlineText(cell)).join(' | '));
  }
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.t === 'br') return '\n';
      return 'v' in inline ? inline.v : inlineText(inline.c);
    })
    .join('');
}
