/**
 * Puts values into the places `{name}` of a text. Shared with the browser, so it knows no language.
 * A place without a value is a broken promise and throws.
 */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for ${place} in "${text}"`);
    return String(value);
  });
}
