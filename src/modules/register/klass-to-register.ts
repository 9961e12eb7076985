import { classifyChanges, type ClassifiedChange, type CodeChange } from './change-kinds.ts';
import { isValidOn, type Interval } from './dates.ts';
import type { ImportSet } from './import-rows.ts';
import { foldName } from './name-search.ts';
import { partsOfOfficialName } from './official-name.ts';
import type { Change } from './records.ts';
import { draftOf, type KnownRegister } from './register-draft.ts';
import type { RowError, RowErrorCode } from './row-errors.ts';
import type { KlassMunicipality } from './klass.ts';

/** What an answer of KLASS means for the register: the rows that differ from what is known, and what cannot be. */
export interface Converted {
  readonly set: ImportSet;
  readonly errors: readonly RowError[];
}

/**
 * What a list of changes brings. New numbers begin and old ones end on the day of the change; a number that goes on through
 * a merger stays; a renumbered municipality keeps its legal party, and a name that goes on its parallel names. Changes
 * the register has been told of are left alone, so that the list can be read in again, and later corrections stand.
 */
export function changesToRegister(known: KnownRegister, lines: readonly CodeChange[]): Converted {
  const draft = draftOf(known);
  const errors: RowError[] = [];
  const rowOf = new Map(lines.map((line, index) => [keyOf(line), index]));
  const fault = (change: CodeChange, field: string, code: RowErrorCode, params: RowError['params']) => {
    const index = rowOf.get(keyOf(change)) ?? 0;
    errors.push({ row: index + 1, field: `codeChanges[${index}].${field}`, code, params });
  };
  const goesOn = new Set(lines.filter((line) => line.fromNumber === line.toNumber).map(placeOf));
  const stays = ({ date, fromNumber }: ClassifiedChange) => goesOn.has(`${date} ${fromNumber}`);
  const told = new Set(known.changes.map(keyOf));
  const classified = classifyChanges(lines, known.municipalities);

  for (const change of classified) {
    if (told.has(keyOf(change))) continue;
    const { date, kind, fromNumber, toNumber } = change;
    const from = draft.municipality(fromNumber);
    if (from === undefined) {
      fault(change, 'oldCode', 'not_in_register', { value: fromNumber, date });
    } else if (!existedBefore(from, date)) {
      fault(change, 'oldCode', 'not_valid_then', { value: fromNumber, date });
    } else if (kind !== 'boundary' && from.validTo !== null && from.validTo !== date && !stays(change)) {
      fault(change, 'oldCode', 'ends_another_day', { value: fromNumber, date, known: from.validTo });
    } else if (kind === 'boundary') {
      if (draft.municipality(toNumber) === undefined)
        fault(change, 'newCode', 'not_in_register', { value: toNumber, date });
      draft.change(changeRow(change));
    } else if (fromNumber === toNumber) {
      if (change.fromName !== change.toName) draft.rename(toNumber, date, change.toName);
      draft.change(changeRow(change));
    } else {
      const to = draft.municipality(toNumber);
      const mayReceive = to === undefined || to.validFrom === date || goesOn.has(`${date} ${toNumber}`);
      if (!mayReceive) fault(change, 'newCode', 'number_used_again', { value: toNumber, date });
      else if (to === undefined && !hasCounty(known, toNumber, date))
        fault(change, 'newCode', 'unknown_county', { value: toNumber.slice(0, 2), date });
      else if (to === undefined) begin(draft, change, classified);
      if (!stays(change)) draft.end(fromNumber, date);
      draft.change(changeRow(change));
    }
  }
  return { set: draft.rows(), errors: errors.toSorted((a, b) => Number(a.row) - Number(b.row)) };
}

/**
 * What a version of the classification, or a list of codes, brings: it says what was on a date, not how it came about. Another
 * name is taken over as a new name, at the latest from that date; another spelling of the same name is not a new name.
 * Numbers only one side knows are errors: the list of changes has to be read in first.
 */
export function codesToRegister(
  known: KnownRegister,
  items: readonly KlassMunicipality[],
  date: string,
  source: 'klass-131-version' | 'klass-131-codes-at',
): Converted {
  const draft = draftOf(known);
  const valid = known.municipalities.filter((municipality) => isValidOn(municipality, date));
  const here = new Set(valid.map(({ number }) => number));
  const there = new Set(items.map(({ number }) => number));
  const error = (code: RowErrorCode, value: string, params: RowError['params'] = {}): RowError => ({
    row: null,
    field: null,
    code,
    params: { value, date, ...params },
  });
  const errors = [
    ...items.filter(({ number }) => !here.has(number)).map(({ number }) => error('not_in_register', number)),
    ...valid.filter(({ number }) => !there.has(number)).map(({ number }) => error('not_in_version', number)),
  ];
  for (const { number, officialName } of items) {
    const name = draft.nameOn(number, date);
    if (name === undefined || isSameName(name.officialName, officialName)) continue;
    if (name.validFrom === date || name.validTo !== null) {
      errors.push(error('other_name', number, { known: name.officialName, told: officialName }));
      continue;
    }
    draft.rename(number, date, officialName);
    draft.change({
      date,
      kind: 'name',
      fromNumber: number,
      fromName: name.officialName,
      toNumber: number,
      toName: officialName,
      certainty: 'date_at_latest',
      note: null,
      source,
    });
  }
  return { set: draft.rows(), errors };
}

/** A new number begins: in its county, as the party it was if only the number is new, under the name it is told by. */
function begin(
  draft: ReturnType<typeof draftOf>,
  change: ClassifiedChange,
  all: readonly ClassifiedChange[],
) {
  const { date, kind, fromNumber, toNumber, toName } = change;
  const party = kind.startsWith('renumbering') ? draft.municipality(fromNumber) : undefined;
  draft.begin({
    number: toNumber,
    countyCode: toNumber.slice(0, 2),
    validFrom: date,
    validFromIsLowerBound: false,
    validTo: null,
    organisationNumber: party?.organisationNumber ?? null,
    organisationNumberSource: carriedForward(party?.organisationNumberSource ?? null),
    // The year was noted for the former number; it says nothing about other years.
    samiLanguageAreaYear: null,
  });
  const origins = all.filter(
    (other) => other.date === date && other.toNumber === toNumber && other.kind !== 'boundary',
  );
  const before = (lines: readonly ClassifiedChange[]) =>
    lines.flatMap((line) => draft.nameBefore(line.fromNumber, date) ?? []);
  // A name that goes on is copied as the register spells it, with its parallel names.
  const [same] = before(origins.filter(({ fromName }) => fromName === toName));
  const { name, officialName, nameSe, nameSmj, nameSma, nameFkv } =
    same ?? partsOfOfficialName(toName, before(origins));
  draft.name({
    number: toNumber,
    validFrom: date,
    validTo: null,
    name,
    officialName,
    nameSe,
    nameSmj,
    nameSma,
    nameFkv,
  });
}

function carriedForward(source: string | null): string | null {
  if (source === null) return null;
  return `${source.replace(/-carried-(forward|back)$/, '')}-carried-forward`;
}

function changeRow({ date, kind, fromNumber, fromName, toNumber, toName }: ClassifiedChange): Change {
  return {
    date,
    kind,
    fromNumber,
    fromName,
    toNumber,
    toName,
    certainty: 'certain',
    note: null,
    source: 'klass-131-changes',
  };
}

function existedBefore({ validFrom, validTo }: Interval, date: string): boolean {
  return validFrom < date && (validTo === null || validTo >= date);
}

function hasCounty({ counties }: KnownRegister, number: string, date: string): boolean {
  return counties.some((county) => number.startsWith(county.code) && isValidOn(county, date));
}

function isSameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

function keyOf({ date, fromNumber, toNumber }: Pick<Change, 'date' | 'fromNumber' | 'toNumber'>): string {
  return `${date} ${fromNumber} ${toNumber}`;
}

function placeOf({ date, toNumber }: CodeChange): string {
  return `${date} ${toNumber}`;
}
