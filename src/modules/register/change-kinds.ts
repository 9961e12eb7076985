import { isValidOn, type Interval } from './dates.ts';
import type { ChangeKind } from './records.ts';

/** One line of the statistics office's list of changes: a code and name before, a code and name after. */
export interface CodeChange {
  date: string;
  fromNumber: string;
  fromName: string;
  toNumber: string;
  toName: string;
}

export interface ClassifiedChange extends CodeChange {
  kind: ChangeKind;
}

/**
 * Says what kind of change each line is, in the order of date, from and to. The list itself only pairs codes:
 * - a line to a code that existed the day before moved a border, unless that code has a line to itself the same day
 *   (it goes on through a merger) and receives all of the other, not a part while the rest went to a new code;
 * - among the other lines, one to several is a split, several to one a merger, one to one a renumbering;
 * - a line from a code to itself with another name is a new name; with the same name and nothing merged in, nothing
 *   happened to the municipality, and the line is left out.
 * @param known municipalities already in the register, which tell whether a code existed the day before
 */
export function classifyChanges(
  codeChanges: readonly CodeChange[],
  known: readonly (Interval & { number: string })[],
): ClassifiedChange[] {
  const ordered = codeChanges.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return [...Map.groupBy(ordered, (change) => change.date)].flatMap(([date, sameDay]) => {
    const dayBefore = previousDay(date);
    const existed = (number: string) =>
      ordered.some((change) => change.toNumber === number && !isKept(change) && change.date < date) ||
      known.some((municipality) => municipality.number === number && isValidOn(municipality, dayBefore));
    const borders = new Set(sameDay.filter((change) => isBorder(change, sameDay, existed)));
    const successions = sameDay.filter((change) => !borders.has(change));
    return sameDay.flatMap((change): ClassifiedChange[] => {
      const kind = borders.has(change) ? 'boundary' : kindAmong(change, successions);
      return kind === null ? [] : [{ ...change, kind }];
    });
  });
}

function isBorder(
  change: CodeChange,
  sameDay: readonly CodeChange[],
  existed: (number: string) => boolean,
): boolean {
  const goesOn = (number: string) => sameDay.some((line) => isKept(line) && line.toNumber === number);
  if (isKept(change)) return false;
  if (!goesOn(change.toNumber)) return existed(change.toNumber);
  return sameDay.some((line) => line.fromNumber === change.fromNumber && !goesOn(line.toNumber));
}

function kindAmong(change: CodeChange, successions: readonly CodeChange[]): ChangeKind | null {
  const isSplit = successions.filter((other) => other.fromNumber === change.fromNumber).length > 1;
  if (isSplit) return 'split';
  const isMerger = successions.filter((other) => other.toNumber === change.toNumber).length > 1;
  if (isMerger) return 'merger';
  const isRenamed = change.fromName !== change.toName;
  if (isKept(change)) return isRenamed ? 'name' : null;
  return isRenamed ? 'renumbering_and_name' : 'renumbering';
}

function isKept(change: CodeChange): boolean {
  return change.fromNumber === change.toNumber;
}

function previousDay(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

function orderOf(change: CodeChange): string {
  return `${change.date} ${change.fromNumber} ${change.toNumber}`;
}
