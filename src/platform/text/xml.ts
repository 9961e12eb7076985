/** What may not stand in XML 1.0, whether escaped or not: most control characters, and halves of a pair. */
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A parser makes a plain line break of a carriage return that is not escaped.
  '\r': '&#13;',
};

/** A text as it may stand in an element or an attribute. What XML cannot hold is left out. */
export function xmlText(text: string): string {
  return text.replaceAll(impossible, '').replaceAll(/[&<>"'\r]/g, (sign) => escapes[sign] ?? sign);
}

/** Finished XML, apart from text that still has to be escaped. */
export interface Xml {
  readonly xml: string;
}

type Attributes = Readonly<Record<string, string | undefined>>;
type Content = string | Xml | null | undefined;

/** One element. Texts are escaped, elements stand as they are; an attribute without a value is left out. */
export function element(name: string, attributes: Attributes, ...contents: readonly Content[]): Xml {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlText(value)}"`],
  );
  const inner = contents.map((content) =>
    typeof content === 'string' ? xmlText(content) : (content?.xml ?? ''),
  );
  const opening = `<${name}${written.join('')}`;
  return { xml: contents.length === 0 ? `${opening}/>` : `${opening}>${inner.join('')}</${name}>` };
}

/** A whole document: the declaration, and the outermost element. */
export function xmlDocument(outermost: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${outermost.xml}\n`;
}
