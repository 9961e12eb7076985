/** One start tag of a document our own renderer wrote: attributes stand in double quotes there. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where the text after the tag begins. */
  readonly end: number;
}

/** Every start tag with one of these names, in order; without names every start tag. */
export function tagsIn(html: string, ...names: readonly string[]): Tag[] {
  return Array.from(html.matchAll(/<([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g), (match) => ({
    name: match[1] ?? '',
    attributes: attributesIn(match[2] ?? ''),
    end: match.index + match[0].length,
  })).filter(({ name }) => names.length === 0 || names.includes(name));
}

function attributesIn(text: string): Record<string, string> {
  return Object.fromEntries(
    Array.from(text.matchAll(/([\w:-]+)(?:="([^"]*)")?/g), ([, name = '', value = '']) => [
      name,
      decode(value),
    ]),
  );
}

/** What a form on the page would send by itself: the value of each named control, as it stands. */
export function valuesIn(html: string): Map<string, string[]> {
  const values = new Map<string, string[]>();
  const add = (name: string | undefined, value: string) => {
    if (name) values.set(name, [...(values.get(name) ?? []), value]);
  };
  let select: string | undefined;
  for (const { name, attributes, end } of tagsIn(html, 'input', 'textarea', 'select', 'option')) {
    if (name === 'select') select = attributes['name'];
    else if (name === 'option') {
      if ('selected' in attributes) add(select, attributes['value'] ?? '');
    } else if (name === 'textarea') add(attributes['name'], textareaAt(html, end));
    else if (!/^(radio|checkbox)$/.test(attributes['type'] ?? '') || 'checked' in attributes)
      add(attributes['name'], attributes['value'] ?? '');
  }
  return values;
}

/** A line break right after the tag is not part of the value. */
function textareaAt(html: string, start: number): string {
  return decode(html.slice(start, html.indexOf('</textarea>', start)).replace(/^\n/, ''));
}

/** The contents of the first element with this name, or null. */
export function textOf(html: string, name: string): string | null {
  const found = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(html)?.[1];
  return found === undefined ? null : decode(found.replaceAll(/<[^>]*>/g, '')).trim();
}

/** How many rows the tables in `main` have, apart from their heads, and how many points its lists have. Navigation does not count. */
export function rowsIn(html: string): number {
  const main = (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replaceAll(/<nav[\s\S]*?<\/nav>/g, '');
  const bodies = Array.from(main.matchAll(/<tbody[\s\S]*?<\/tbody>/g), ([body]) => tagsIn(body, 'tr').length);
  return bodies.reduce((sum, rows) => sum + rows, tagsIn(main, 'li').length);
}

function decode(text: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return text.replaceAll(/&(lt|gt|quot|#39|amp);/g, (whole, name: string) => signs[name] ?? whole);
}
