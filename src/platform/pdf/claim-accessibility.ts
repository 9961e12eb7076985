import {
  appendObjects,
  dictionaryOf,
  plainStreamOf,
  readPdf,
  referenceIn,
  replaceKey,
} from './incremental-update.ts';

// PDF/A allows a property in the metadata only when its schema is described beside it (ISO 19005-2, 6.6.2.3).
const schema = [
  '<rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>PDF/UA part</pdfaProperty:description>',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>',
].join('');

const claim =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">' +
  '<pdfuaid:part>1</pdfuaid:part></rdf:Description>';

/**
 * Let a PDF/A-2a file that Typst has written say that it is PDF/UA-1 as well. Readers of accessibility
 * look for the claim in the metadata and for the title in the window (ISO 14289-1, 5 and 7.1). To be
 * used only on a document that has passed the check for PDF/UA-1. Throws when the file is not as Typst
 * writes it.
 */
export function claimAccessibility(bytes: Uint8Array): Uint8Array {
  const pdf = readPdf(bytes);
  const catalogue = dictionaryOf(pdf, pdf.root);
  const metadata = referenceIn(catalogue, 'Metadata');
  if (metadata === null) throw new Error('The PDF has no metadata');
  const described = describe(plainStreamOf(pdf, metadata).toString('utf8'));
  const stream = Buffer.from(described, 'utf8').toString('latin1');
  const body = `<<\n/Type /Metadata\n/Subtype /XML\n/Length ${stream.length}\n>>\nstream\n${stream}\nendstream`;
  const objects = new Map([
    [metadata, body],
    [pdf.root, showTitle(catalogue)],
  ]);
  return Uint8Array.from(appendObjects(pdf, objects));
}

function describe(metadata: string): string {
  const schemas = '</rdf:Bag></pdfaExtension:schemas>';
  const end = '</rdf:RDF>';
  if (!metadata.includes(schemas) || !metadata.includes(end))
    throw new Error('The metadata of the PDF are not as expected');
  return metadata.replace(schemas, schema + schemas).replace(end, claim + end);
}

function showTitle(catalogue: string): string {
  const preferences = /\/ViewerPreferences\s*<</;
  if (/\/DisplayDocTitle\s+true/.test(catalogue)) return catalogue;
  return preferences.test(catalogue)
    ? catalogue.replace(preferences, '$&\n/DisplayDocTitle true')
    : replaceKey(catalogue, 'ViewerPreferences', '<< /DisplayDocTitle true >>');
}
