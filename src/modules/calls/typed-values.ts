import type { Bilingual } from '../../platform/text/language.ts';
import type { Temporal } from 'temporal-polyfill';
import type { Typed } from '../../platform/http/form.ts';
import type { Refusal } from '../../platform/result.ts';
import { listOf, parseDate, rowCount, textOf } from '../../ui/index.ts';
import { parseKroner } from './kroner.ts';
import { momentOf, parseClockTime } from '../../platform/text/wall-clock.ts';

/** Reads the fields of one sent form, and collects what is wrong with them: one refusal for each field. */
export interface TypedValues {
  readonly refusals: readonly Refusal[];
  refuse(field: string, code: string, params?: Refusal['params']): void;
  /** The text without space around it; '' when nothing is there. */
  text(name: string, longest: number): string;
  /** `name.nb` and `name.nn`. */
  both(name: string, longest: number): Bilingual;
  /** The same, refused where one of them is missing. */
  bothNeeded(name: string, longest: number): Bilingual;
  date(name: string): string | null;
  /** `nameDate` and `nameTime`, on the Norwegian wall; null when no date is typed. A date without a time is refused. */
  moment(name: string): Temporal.Instant | null;
  /** Whole kroner: '150 000', '150 000 kr', '150.000,-'. */
  kroner(name: string): number | null;
  number(name: string, limits: { readonly least: number; readonly most: number }): number | null;
  oneOf<T extends string>(name: string, choices: readonly T[], otherwise: T): T;
  someOf<T extends string>(name: string, choices: readonly T[]): T[];
  ids(name: string): number[];
  id(name: string): number | null;
  ticked(name: string): boolean;
  /** The rows of a group in which something is typed, read one by one; the others are left out. */
  rows<T>(name: string, most: number, parts: readonly string[], read: (row: string) => T): T[];
}

export function typedValues(typed: Typed): TypedValues {
  const refusals: Refusal[] = [];
  const refuse: TypedValues['refuse'] = (field, code, params) => {
    if (!refusals.some((refusal) => refusal.field === field))
      refusals.push({ field, code, ...(params && { params }) });
  };
  const raw = (name: string) => textOf(typed, name).trim();
  const text: TypedValues['text'] = (name, longest) => {
    const found = raw(name).replaceAll('\r\n', '\n');
    if (found.length > longest) refuse(name, 'tooLong', { maximum: longest });
    return found;
  };
  const both: TypedValues['both'] = (name, longest) => ({
    nb: text(`${name}.nb`, longest),
    nn: text(`${name}.nn`, longest),
  });
  const date: TypedValues['date'] = (name) => {
    if (raw(name) === '') return null;
    const found = parseDate(raw(name));
    if (found === undefined) refuse(name, 'notADate');
    return found ?? null;
  };
  const optional = (name: string, read: (text: string) => number | null) => {
    if (raw(name) === '') return null;
    const found = read(raw(name));
    if (found === null) refuse(name, 'notANumber');
    return found;
  };
  return {
    refusals,
    refuse,
    text,
    both,
    bothNeeded: (name, longest) => {
      const found = both(name, longest);
      if (found.nb === '') refuse(`${name}.nb`, 'required');
      if (found.nn === '') refuse(`${name}.nn`, 'required');
      return found;
    },
    date,
    moment: (name) => {
      const day = date(`${name}Date`);
      const typedTime = raw(`${name}Time`);
      if (day === null) {
        if (typedTime !== '') refuse(`${name}Date`, 'notADate');
        return null;
      }
      const time = parseClockTime(typedTime);
      if (time === undefined) {
        refuse(`${name}Time`, 'notATime');
        return null;
      }
      const found = momentOf(day, time);
      if (found === null) refuse(`${name}Time`, 'timeSkipped');
      return found;
    },
    kroner: (name) => optional(name, parseKroner),
    number: (name, { least, most }) => {
      const found = optional(name, (text) => (/^\d{1,9}$/.test(text) ? Number(text) : null));
      if (found === null || (found >= least && found <= most)) return found;
      refuse(name, 'outOfRange', { least, most });
      return null;
    },
    oneOf: (name, choices, otherwise) => choices.find((choice) => choice === raw(name)) ?? otherwise,
    someOf: (name, choices) => choices.filter((choice) => listOf(typed, name).includes(choice)),
    ids: (name) => [...new Set(listOf(typed, name).filter(isId).map(Number))],
    id: (name) => (isId(raw(name)) ? Number(raw(name)) : null),
    ticked: (name) => raw(name) !== '',
    rows: (name, most, parts, read) =>
      Array.from({ length: rowCount(typed, name, 0, most) }, (_, index) => `${name}.${index}`)
        .filter((row) => parts.some((part) => raw(`${row}.${part}`) !== ''))
        .map(read),
  };
}

function isId(text: string): boolean {
  return /^[1-9]\d{0,14}$/.test(text);
}
