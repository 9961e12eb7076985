/** A value that JSON can hold; what is signed is kept as such data beside the PDF. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One place in the signed data where two versions differ. */
export interface Difference {
  /** The way to it: ['goals', 0, 'target']. */
  readonly path: readonly (string | number)[];
  /** Undefined where the older version had nothing there. */
  readonly before: Json | undefined;
  /** Undefined where the newer version has nothing there. */
  readonly after: Json | undefined;
}

/**
 * What changed between two versions of the same data, in the order of the newer one: the smallest
 * parts that differ, so that somebody who has signed reads those and not the whole again.
 * Rows of a list are told apart by their `id` where every row has one, else by their place.
 */
export function differences(before: Json, after: Json): Difference[] {
  return compare([], before, after);
}

type Path = Difference['path'];

function compare(path: Path, before: Json | undefined, after: Json | undefined): Difference[] {
  if (before === after) return [];
  if (isList(before) && isList(after)) return compareLists(path, before, after);
  if (isRecord(before) && isRecord(after)) return compareRecords(path, before, after);
  return [{ path, before, after }];
}

function compareRecords(path: Path, before: JsonRecord, after: JsonRecord): Difference[] {
  const names = [...Object.keys(after), ...Object.keys(before).filter((name) => !(name in after))];
  return names.flatMap((name) => compare([...path, name], before[name], after[name]));
}

function compareLists(path: Path, before: readonly Json[], after: readonly Json[]): Difference[] {
  if (!before.every(hasId) || !after.every(hasId)) {
    const length = Math.max(before.length, after.length);
    return Array.from({ length }, (_, place) =>
      compare([...path, place], before[place], after[place]),
    ).flat();
  }
  const former = new Map(before.map((row) => [row.id, row]));
  const present = new Set(after.map((row) => row.id));
  return [
    ...after.flatMap((row, place) => compare([...path, place], former.get(row.id), row)),
    ...before.flatMap((row, place) =>
      present.has(row.id) ? [] : [{ path: [...path, place], before: row, after: undefined }],
    ),
  ];
}

type JsonRecord = { readonly [key: string]: Json };

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasId(value: Json): value is JsonRecord & { readonly id: string | number } {
  return isRecord(value) && (typeof value['id'] === 'string' || typeof value['id'] === 'number');
}
