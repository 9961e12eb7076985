import type { Block, Inline } from '../../../platform/text/blocks.ts';
import { richText } from '../../../platform/text/rich-text.ts';
import type { Refusal } from '../../../platform/result.ts';

/** `{{kommune}}`: small letters, digits and underscores, with or without space inside the braces. */
const field = /\{\{\s*([a-z][a-z0-9_]*)\s*\}\}/g;

/** The values a text is filled with, by the name of the field. */
export type MergeValues = ReadonlyMap<string, string>;

/** The names of the fields a text uses, each once, in the order they occur. */
export function fieldsIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(field), ([, name = '']) => name))];
}

/**
 * What is wrong with the fields of a text: braces that make no field ('brokenField'), names nobody knows
 * ('unknownField'), and fields inside an address ('fieldInAddress'), where they would not be filled.
 */
export function fieldProblems(text: string, known: ReadonlySet<string>): Refusal[] {
  const rest = text.replaceAll(field, '');
  const unknown = fieldsIn(text).filter((name) => !known.has(name));
  const seen = Array.from(text.matchAll(field)).length;
  const filled = countIn(richText(text));
  return [
    ...(/\{\{|\}\}/.test(rest) ? [{ code: 'brokenField' }] : []),
    ...unknown.map((name) => ({ code: 'unknownField', params: { name } })),
    ...(filled < seen && unknown.length === 0 ? [{ code: 'fieldInAddress' }] : []),
  ];
}

/** A line of text with its fields filled. Throws on a field without a value: it should have been found missing. */
export function mergeText(text: string, values: MergeValues): string {
  return text.replaceAll(field, (_, name: string) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`The field ${name} has no value`);
    return value;
  });
}

/**
 * A Markdown text as blocks with its fields filled. The text is read as Markdown first and filled then, so
 * that a value is never taken for Markdown, whatever signs it has. Throws as `mergeText` does.
 */
export function mergeMarkdown(text: string, values: MergeValues): Block[] {
  return richText(text).map((block) => mergeBlock(block, (words) => mergeText(words, values)));
}

type Fill = (words: string) => string;

function mergeBlock(block: Block, fill: Fill): Block {
  const inlines = (list: readonly Inline[]) => list.map((each) => mergeInline(each, fill));
  const within = (list: readonly Block[]) => list.map((each) => mergeBlock(each, fill));
  switch (block.t) {
    case 'p':
    case 'h':
      return { ...block, c: inlines(block.c) };
    case 'ul':
    case 'ol':
      return { ...block, items: block.items.map(within) };
    case 'quote':
      return { ...block, c: within(block.c) };
    case 'code':
      return { ...block, v: fill(block.v) };
    default:
      return {
        ...block,
        head: block.head.map(inlines),
        rows: block.rows.map((row) => row.map(inlines)),
      };
  }
}

function mergeInline(inline: Inline, fill: Fill): Inline {
  switch (inline.t) {
    case 'text':
    case 'code':
      return { ...inline, v: fill(inline.v) };
    case 'strong':
    case 'em':
    case 'link':
      return { ...inline, c: inline.c.map((each) => mergeInline(each, fill)) };
    default:
      return inline;
  }
}

/** How many fields stand where they are filled. */
function countIn(blocks: readonly Block[]): number {
  let count = 0;
  const note: Fill = (words) => {
    count += Array.from(words.matchAll(field)).length;
    return words;
  };
  for (const block of blocks) mergeBlock(block, note);
  return count;
}
