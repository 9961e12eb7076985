import type { Temporal } from 'temporal-polyfill';
import {
  appendObjects,
  dictionaryOf,
  nextObject,
  readPdf,
  referenceIn,
  replaceKey,
} from '../incremental-update.ts';
import type { PdfFile } from '../incremental-update.ts';
import { signedData } from './signed-data.ts';
import type { Sealer } from './signed-data.ts';

/** What a reader of signatures shows beside the certificate. */
export interface SealWords {
  readonly name: string;
  readonly reason: string;
  readonly location: string;
  readonly at: Temporal.Instant;
}

/** Bytes kept for the signature; a certificate with its chain takes two to six thousand. */
const room = 16_384;

/** Ten digits each, so that the real places fit in where these stand. */
const places = '/ByteRange [0 0000000000 0000000000 0000000000]';

/**
 * Seal a PDF of ours (PAdES B-B, ETSI EN 319 142-1): a signature over every byte, added after the end
 * of the file, so that the sealed file begins with the unsealed one. It shows nowhere on the page. Can
 * be done again by another sealer. Throws when the file is not as Typst writes it, or the certificates
 * do not fit the room.
 */
export function sealPdf(pdf: Uint8Array, sealer: Sealer, words: SealWords): Uint8Array {
  const prepared = withEmptySignature(readPdf(pdf), words);
  const text = prepared.toString('latin1');
  const range = text.lastIndexOf(places);
  const begin = text.indexOf('/Contents <', range) + '/Contents '.length;
  const end = text.indexOf('>', begin) + 1;
  const numbers = [begin, end, text.length - end].map((number) => String(number).padStart(10, ' '));
  prepared.write(`/ByteRange [0 ${numbers.join(' ')}]`, range, 'latin1');
  const signed = Buffer.concat([prepared.subarray(0, begin), prepared.subarray(end)]);
  const signature = signedData(signed, sealer).toString('hex');
  if (signature.length > room * 2) throw new Error('The certificates are larger than a seal has room for');
  prepared.write(signature, begin + 1, 'latin1');
  return Uint8Array.from(prepared);
}

function withEmptySignature(pdf: PdfFile, words: SealWords): Buffer {
  const [signature, field, newForm] = [0, 1, 2].map((step) => nextObject(pdf) + step) as [
    number,
    number,
    number,
  ];
  const catalogue = dictionaryOf(pdf, pdf.root);
  const form = referenceIn(catalogue, 'AcroForm');
  const fields = form === null ? [] : referencesIn(dictionaryOf(pdf, form), 'Fields');
  const page = firstPage(pdf);
  const pageDictionary = dictionaryOf(pdf, page);
  const annotations = [...referencesIn(pageDictionary, 'Annots'), field];
  const objects = new Map([
    [signature, signatureDictionary(words)],
    [field, fieldDictionary(words, fields.length + 1, page, signature)],
    [form ?? newForm, `<<\n/SigFlags 3\n/Fields [${references([...fields, field])}]\n>>`],
    // Readers walk the page's links in the order of its structure (PDF/UA).
    [page, replaceKey(replaceKey(pageDictionary, 'Annots', `[${references(annotations)}]`), 'Tabs', '/S')],
  ]);
  if (form === null) objects.set(pdf.root, replaceKey(catalogue, 'AcroForm', `${newForm} 0 R`));
  return appendObjects(pdf, objects);
}

function signatureDictionary({ name, reason, location, at }: SealWords): string {
  const date = at.toString({ smallestUnit: 'second' }).replaceAll(/[-:TZ]/g, '');
  return [
    '<<',
    '/Type /Sig',
    '/Filter /Adobe.PPKLite',
    '/SubFilter /ETSI.CAdES.detached',
    places,
    `/Contents <${'0'.repeat(room * 2)}>`,
    `/M (D:${date}Z)`,
    `/Name ${textString(name)}`,
    `/Reason ${textString(reason)}`,
    `/Location ${textString(location)}`,
    '>>',
  ].join('\n');
}

/** Without size, printed and locked: PDF/A allows no hidden field. */
function fieldDictionary({ name }: SealWords, number: number, page: number, signature: number): string {
  return [
    '<<',
    '/Type /Annot',
    '/Subtype /Widget',
    '/FT /Sig',
    `/T (Seal${number})`,
    `/TU ${textString(name)}`,
    '/F 132',
    '/Rect [0 0 0 0]',
    `/P ${page} 0 R`,
    `/V ${signature} 0 R`,
    '>>',
  ].join('\n');
}

function firstPage(pdf: PdfFile): number {
  let node = referenceIn(dictionaryOf(pdf, pdf.root), 'Pages');
  while (node !== null) {
    const dictionary = dictionaryOf(pdf, node);
    if (/\/Type\s*\/Page\b/.test(dictionary)) return node;
    node = referencesIn(dictionary, 'Kids')[0] ?? null;
  }
  throw new Error('The PDF has no page');
}

function referencesIn(dictionary: string, key: string): number[] {
  const list = new RegExp(`/${key}\\s*\\[([^\\]]*)\\]`).exec(dictionary)?.[1] ?? '';
  return Array.from(list.matchAll(/(\d+) 0 R/g), ([, number]) => Number(number));
}

function references(objects: readonly number[]): string {
  return objects.map((number) => `${number} 0 R`).join(' ');
}

/** A PDF text string in UTF-16, written in hexadecimal: every letter passes. */
function textString(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}
