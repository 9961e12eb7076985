import { makeZip } from 'client-zip';
import type { Temporal } from 'temporal-polyfill';
import type { Block, Inline } from '../../../platform/text/blocks.ts';
import { element, xmlDocument } from '../../../platform/text/xml.ts';
import type { Xml } from '../../../platform/text/xml.ts';

/** A text that people go on working with in a word processor. */
export interface WordDocument {
  readonly title: string;
  readonly language: 'nb' | 'nn';
  readonly sections: readonly { readonly heading: string; readonly body: readonly Block[] }[];
  /** When it says it was made: the same text at the same moment gives the same bytes. */
  readonly made: Temporal.Instant;
}

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * A document of headings, paragraphs, lists and tables as WordprocessingML (ECMA-376). Written by ourselves, because it is
 * five kinds of blocks, and no library is a dependency for it yet.
 */
export async function docxBytes(document: WordDocument): Promise<Uint8Array> {
  const lastModified = new Date(document.made.epochMilliseconds);
  const files = Object.entries(partsOf(document)).map(([name, input]) => ({ name, input, lastModified }));
  return new Uint8Array(await new Response(makeZip(files)).arrayBuffer());
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

function partsOf({ title, language, sections }: WordDocument): Record<string, string> {
  const relationship = (id: string, kind: string, target: string) =>
    element('Relationship', { Id: id, Type: `${office}/${kind}`, Target: target });
  const body = [
    paragraph('Title', [{ t: 'text', v: title }]),
    ...sections.flatMap(({ heading, body: blocks }) => [
      paragraph('Heading1', [{ t: 'text', v: heading }]),
      ...blocks.flatMap((block) => written(block)),
    ]),
  ];
  return {
    '[Content_Types].xml': xmlDocument(
      element(
        'Types',
        { xmlns: `${packaging}/content-types` },
        element('Default', {
          Extension: 'rels',
          ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
        }),
        element('Override', { PartName: '/word/document.xml', ContentType: `${main}.document.main+xml` }),
        element('Override', { PartName: '/word/styles.xml', ContentType: `${main}.styles+xml` }),
      ),
    ),
    '_rels/.rels': xmlDocument(
      element(
        'Relationships',
        { xmlns: `${packaging}/relationships` },
        relationship('document', 'officeDocument', 'word/document.xml'),
      ),
    ),
    'word/_rels/document.xml.rels': xmlDocument(
      element(
        'Relationships',
        { xmlns: `${packaging}/relationships` },
        relationship('styles', 'styles', 'styles.xml'),
      ),
    ),
    'word/document.xml': xmlDocument(
      element('w:document', { 'xmlns:w': word }, element('w:body', {}, ...body, element('w:sectPr', {}))),
    ),
    'word/styles.xml': xmlDocument(styles(language)),
  };
}

function styles(language: 'nb' | 'nn'): Xml {
  const style = (id: string, name: string, size: number, level: number | null) =>
    element(
      'w:style',
      { 'w:type': 'paragraph', 'w:styleId': id },
      element('w:name', { 'w:val': name }),
      element('w:pPr', {}, level === null ? null : element('w:outlineLvl', { 'w:val': String(level) })),
      element(
        'w:rPr',
        {},
        level === null && id !== 'Title' ? null : element('w:b', {}),
        element('w:sz', { 'w:val': String(size) }),
      ),
    );
  return element(
    'w:styles',
    { 'xmlns:w': word },
    element(
      'w:docDefaults',
      {},
      element('w:rPrDefault', {}, element('w:rPr', {}, element('w:lang', { 'w:val': `${language}-NO` }))),
    ),
    style('Title', 'Title', 40, null),
    style('Heading1', 'heading 1', 30, 0),
    style('Heading2', 'heading 2', 26, 1),
    style('Heading3', 'heading 3', 24, 2),
    style('Heading4', 'heading 4', 22, 3),
    style('ListParagraph', 'List Paragraph', 22, null),
  );
}

function paragraph(style: string | null, inlines: readonly Inline[], mark = ''): Xml {
  return element(
    'w:p',
    {},
    style === null ? null : element('w:pPr', {}, element('w:pStyle', { 'w:val': style })),
    ...(mark === '' ? [] : [run(mark)]),
    ...inlines.flatMap((inline) => runs(inline)),
  );
}

function written(block: Block): Xml[] {
  switch (block.t) {
    case 'p':
      return [paragraph(null, block.c)];
    case 'h':
      return [paragraph(`Heading${block.level + 1}`, block.c)];
    case 'ul':
      return block.items.flatMap((item) => listed(item, '•  '));
    case 'ol':
      return block.items.flatMap((item, index) => listed(item, `${block.start + index}.  `));
    case 'quote':
      return block.c.flatMap((inner) => written(inner));
    case 'code':
      return [paragraph(null, [{ t: 'text', v: block.v }])];
    default:
      return [table(block)];
  }
}

/** The mark stands in the first paragraph of an item. */
function listed(item: readonly Block[], mark: string): Xml[] {
  return item.flatMap((block, index) =>
    block.t === 'p' ? [paragraph('ListParagraph', block.c, index === 0 ? mark : '')] : written(block),
  );
}

function table({ caption, head, rows }: Extract<Block, { t: 'table' }>): Xml {
  const line = { 'w:val': 'single', 'w:sz': '4' };
  const cell = (inlines: readonly Inline[]) => element('w:tc', {}, paragraph(null, inlines));
  const bold = (inlines: readonly Inline[]): Inline[] => [{ t: 'strong', c: inlines }];
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element(
        'w:tblBorders',
        {},
        ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => element(`w:${side}`, line)),
      ),
      caption === null ? null : element('w:tblCaption', { 'w:val': caption }),
    ),
    element('w:tblGrid', {}, ...head.map(() => element('w:gridCol', {}))),
    element(
      'w:tr',
      {},
      element('w:trPr', {}, element('w:tblHeader', {})),
      ...head.map((inlines) => cell(bold(inlines))),
    ),
    ...rows.map((cells) => element('w:tr', {}, ...cells.map((inlines) => cell(inlines)))),
  );
}

interface Look {
  readonly strong?: boolean;
  readonly em?: boolean;
}

function runs(inline: Inline, look: Look = {}): Xml[] {
  switch (inline.t) {
    case 'text':
    case 'code':
      return [run(inline.v, look)];
    case 'br':
      return [element('w:r', {}, element('w:br', {}))];
    case 'strong':
      return inline.c.flatMap((inner) => runs(inner, { ...look, strong: true }));
    case 'em':
      return inline.c.flatMap((inner) => runs(inner, { ...look, em: true }));
    default:
      return [...inline.c.flatMap((inner) => runs(inner, look)), run(` (${inline.href})`, look)];
  }
}

function run(text: string, { strong, em }: Look = {}): Xml {
  return element(
    'w:r',
    {},
    strong || em
      ? element('w:rPr', {}, strong ? element('w:b', {}) : null, em ? element('w:i', {}) : null)
      : null,
    element('w:t', { 'xml:space': 'preserve' }, text),
  );
}
