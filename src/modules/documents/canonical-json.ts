/**
 * One way to write a JSON value, so that its hash can be computed again by anybody: RFC 8785. Keys are
 * sorted by their UTF-16 code units, there is no space between tokens, strings and numbers are written
 * as JSON.stringify writes them (`1`, `0.1`, `1e+21`; `-0` as `0`).
 * Throws TypeError on what JSON cannot say without loss: undefined (also as a property), NaN, infinity,
 * bigint, dates and other objects with a class, half a surrogate pair, a value that contains itself.
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
}

function write(value: unknown, within: readonly object[]): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value === 'string' && value.isWellFormed()) return JSON.stringify(value);
  if (typeof value !== 'object' || within.includes(value)) throw notJson(value);
  const deeper = [...within, value];
  // `Array.from` also visits holes, which are undefined and refused.
  if (Array.isArray(value)) return `[${Array.from(value, (each) => write(each, deeper)).join(',')}]`;
  if (!isPlain(value)) throw notJson(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${write(key, deeper)}:${write(each, deeper)}`).join(',')}}`;
}

function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function notJson(value: unknown): TypeError {
  const kind = typeof value === 'object' ? (value?.constructor.name ?? 'object') : typeof value;
  return new TypeError(`A value of kind ${kind} cannot be written as canonical JSON`);
}
