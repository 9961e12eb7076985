import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { safeAddress } from './blocks.ts';
import type { Alignment, Block, Inline } from './blocks.ts';

/** Deeper than this nobody means it; markdown-it would leave out what lies deeper still. */
const maxDepth = 40;

// HTML stays the text it is, links that are not safe stay as typed, and `--` is not made into a dash:
// what somebody has signed reads as it was written.
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, maxNesting: maxDepth });
markdown.disable(['hr', 'strikethrough', 'reference']);
markdown.validateLink = (address) => safeAddress.test(address);

interface Node {
  readonly token: Token;
  readonly children: Node[];
}

/**
 * Markdown as people write it in a text field → blocks for a template. No text is lost: what is not
 * understood stands as it was typed, and a picture becomes its alternative text. Heading levels become
 * consecutive, because a reader that hears the document moves by them.
 */
export function richText(source: string): Block[] {
  const tokens = markdown.parse(source, {});
  if (tokens.some(({ level }) => level >= maxDepth - 1)) return asTyped(source);
  const above: number[] = [];
  const heading = (wanted: number) => {
    while ((above.at(-1) ?? 0) >= wanted) above.pop();
    above.push(wanted);
    return Math.min(above.length, 3);
  };
  return tree(tokens).flatMap((node) => blocksOf(node, heading));
}

function asTyped(source: string): Block[] {
  const paragraphs = source.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  return paragraphs.map((part) => ({ t: 'p', c: lines(part) }));
}

/** markdown-it gives a flat list with opening and closing tokens. */
function tree(tokens: readonly Token[]): Node[] {
  const top: Node[] = [];
  const open: Node[][] = [top];
  for (const token of tokens) {
    if (token.nesting < 0) {
      open.pop();
      continue;
    }
    const node: Node = { token, children: [] };
    open.at(-1)?.push(node);
    if (token.nesting > 0) open.push(node.children);
  }
  return top;
}

function blocksOf(node: Node, heading: (wanted: number) => number): Block[] {
  const { token, children } = node;
  const inside = () => children.flatMap((child) => blocksOf(child, heading));
  switch (token.type) {
    case 'paragraph_open':
      return [{ t: 'p', c: inlineOf(children) }];
    case 'heading_open':
      return [{ t: 'h', level: heading(Number(token.tag.slice(1))), c: inlineOf(children) }];
    case 'bullet_list_open':
      return [{ t: 'ul', items: children.map((item) => blocksOf(item, heading)) }];
    case 'ordered_list_open': {
      const start = Number(token.attrGet('start') ?? 1);
      return [{ t: 'ol', start, items: children.map((item) => blocksOf(item, heading)) }];
    }
    case 'list_item_open':
      return inside();
    case 'blockquote_open':
      return [{ t: 'quote', c: inside() }];
    case 'fence':
    case 'code_block':
      return [{ t: 'code', v: token.content.replace(/\n$/, '') }];
    case 'table_open':
      return [tableOf(node)];
    default:
      throw new Error(`Markdown gave a block nobody has thought of: ${token.type}`);
  }
}

function tableOf({ children: [head, body] }: Node): Block {
  const cells = (row: Node | undefined) => (row?.children ?? []).map((cell) => inlineOf(cell.children));
  const align = (head?.children[0]?.children ?? []).map(({ token }): Alignment =>
    token.attrGet('style') === 'text-align:right' ? 'right' : 'left',
  );
  const rows = (body?.children ?? []).map(cells);
  return { t: 'table', caption: null, align, head: cells(head?.children[0]), rows };
}

/** The content of a paragraph, heading or cell: one token that holds the inline tokens. */
function inlineOf(children: readonly Node[]): Inline[] {
  return children.flatMap(({ token }) => tree(token.children ?? []).flatMap(inlinesOf));
}

function inlinesOf({ token, children }: Node): Inline[] {
  const inside = () => children.flatMap(inlinesOf);
  switch (token.type) {
    case 'text':
    case 'text_special':
      return token.content === '' ? [] : [{ t: 'text', v: token.content }];
    case 'code_inline':
      return [{ t: 'code', v: token.content }];
    case 'softbreak':
      return [{ t: 'text', v: ' ' }];
    case 'hardbreak':
      return [{ t: 'br' }];
    case 'strong_open':
      return [{ t: 'strong', c: inside() }];
    case 'em_open':
      return [{ t: 'em', c: inside() }];
    case 'link_open':
      return [{ t: 'link', href: String(token.attrGet('href') ?? ''), c: inside() }];
    case 'image':
      return [{ t: 'text', v: token.content }];
    default:
      throw new Error(`Markdown gave a sign nobody has thought of: ${token.type}`);
  }
}

function lines(text: string): Inline[] {
  return text
    .split('\n')
    .flatMap((v, index): Inline[] => [...(index > 0 ? [{ t: 'br' } as const] : []), { t: 'text', v }]);
}
