import { textOf } from './form-state.ts';
import type { FormValues } from './form-state.ts';

/** How many rows a repeating group shows: what the form said, what the values need, never fewer than `min` or more than `max`. */
export function rowCount(values: FormValues, name: string, min: number, max: number): number {
  const said = Number.parseInt(textOf(values, `${name}.count`), 10) || 0;
  const needed = Math.max(0, ...rowIndexes(values, name).map((index) => index + 1));
  return Math.min(max, Math.max(min, said, needed));
}

/**
 * The values after a row button was pressed: `do=rows.add` adds one at the end, `do=rows.1.remove` takes that row out
 * and moves the later ones up. Undefined when `do` is not about this group: then the form is to be handled as sent.
 */
export function changeRows(
  values: FormValues,
  name: string,
  limits: { min: number; max: number },
): FormValues | undefined {
  const pressed = textOf(values, 'do');
  const count = rowCount(values, name, limits.min, limits.max);
  if (pressed === `${name}.add`) return withCount(values, name, Math.min(limits.max, count + 1));
  const removed = Array.from({ length: count }, (_, index) => index).find(
    (index) => pressed === `${name}.${index}.remove`,
  );
  if (removed === undefined) return undefined;
  if (count <= limits.min) return withCount(values, name, count);
  return withCount(withoutRow(values, name, removed), name, count - 1);
}

function withCount(values: FormValues, name: string, count: number): FormValues {
  return { ...values, [`${name}.count`]: String(count) };
}

function withoutRow(values: FormValues, name: string, removed: number): FormValues {
  const result: Record<string, FormValues[string]> = {};
  for (const key of Object.keys(values)) {
    const place = rowPlace(key, name);
    if (place === undefined || place.index < removed) result[key] = values[key];
    else if (place.index > removed) result[`${name}.${place.index - 1}.${place.rest}`] = values[key];
  }
  return result;
}

function rowIndexes(values: FormValues, name: string): number[] {
  return Object.keys(values).flatMap((key) => rowPlace(key, name)?.index ?? []);
}

function rowPlace(key: string, name: string): { index: number; rest: string } | undefined {
  if (!key.startsWith(`${name}.`)) return undefined;
  const match = /^(\d{1,4})\.(.+)$/.exec(key.slice(name.length + 1));
  return match ? { index: Number(match[1]), rest: match[2] ?? '' } : undefined;
}
