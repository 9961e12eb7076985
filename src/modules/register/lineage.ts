import type { Interval } from './dates.ts';
import type { ChangeKind } from './records.ts';

/** The part of a change that decides who follows whom. */
export interface Succession {
  date: string;
  kind: ChangeKind;
  fromNumber: string;
  toNumber: string;
}

/** A municipality that came directly before or after another. */
export interface Relative {
  number: string;
  date: string;
  kind: ChangeKind;
}

const BEGINNING = '0000-00-00';
const END = '9999-99-99';

/** A moved border or a new name leaves the municipality what it was; the other kinds replace it. */
export function isSuccession(change: Succession): boolean {
  return change.kind !== 'boundary' && change.kind !== 'name';
}

/**
 * Who holds the municipality's area and tasks on a date, through any number of changes. Itself, while nothing replaced it.
 * @param after look only at changes later than this date: the day for which the number was given
 */
export function continuationsOn(
  changes: readonly Succession[],
  number: string,
  date: string = END,
  after: string = BEGINNING,
): string[] {
  const found = new Set<string>();
  const follow = (current: string, since: string): void => {
    const later = changes.filter(
      (change) =>
        change.fromNumber === current && change.date > since && change.date <= date && isSuccession(change),
    );
    if (later.length === 0) found.add(current);
    const next = later.reduce((earliest, change) => (change.date < earliest ? change.date : earliest), END);
    for (const change of later) if (change.date === next) follow(change.toNumber, next);
  };
  follow(number, after);
  return [...found].toSorted();
}

/** Which municipalities of an earlier date the municipality is made of, in whole or in part. Itself, if it already was. */
export function originsOn(
  changes: readonly Succession[],
  number: string,
  date: string = BEGINNING,
  before: string = END,
): string[] {
  const found = new Set<string>();
  const follow = (current: string, until: string): void => {
    const earlier = changes.filter(
      (change) =>
        change.toNumber === current && change.date < until && change.date > date && isSuccession(change),
    );
    if (earlier.length === 0) found.add(current);
    const last = earlier.reduce((latest, change) => (change.date > latest ? change.date : latest), BEGINNING);
    for (const change of earlier) if (change.date === last) follow(change.fromNumber, last);
  };
  follow(number, before);
  return [...found].toSorted();
}

/** What became of the municipality: those that hold it on the date (default: the last known), without itself. */
export function successors(changes: readonly Succession[], number: string, date?: string): string[] {
  return continuationsOn(changes, number, date).filter((other) => other !== number);
}

/** What the municipality comes from: those it was on the date (default: the first known), without itself. */
export function predecessors(changes: readonly Succession[], number: string, date?: string): string[] {
  return originsOn(changes, number, date).filter((other) => other !== number);
}

/** Those that came directly after the municipality, each with the day and the kind of change. */
export function directSuccessors(changes: readonly Succession[], number: string): Relative[] {
  return changes
    .filter((change) => change.fromNumber === number && change.toNumber !== number && isSuccession(change))
    .map(({ toNumber, date, kind }) => ({ number: toNumber, date, kind }));
}

/** Those that came directly before the municipality, each with the day and the kind of change. */
export function directPredecessors(changes: readonly Succession[], number: string): Relative[] {
  return changes
    .filter((change) => change.toNumber === number && change.fromNumber !== number && isSuccession(change))
    .map(({ fromNumber, date, kind }) => ({ number: fromNumber, date, kind }));
}

/** Everyone a municipality is related to through changes, and the changes between them: what the family tree draws. */
export interface Family {
  members: FamilyMember[];
  links: FamilyLink[];
}

export interface FamilyMember extends Interval {
  number: string;
  /** The last Norwegian name under this number. */
  name: string;
}

export type FamilyLink = Succession;

/**
 * The family of one municipality, members by number and links by date. Empty when the number is unknown.
 * A number that goes on through a merger (Stavanger 1103 in 2020) is one member; the others' links end in it.
 */
export function familyOf(
  municipalities: readonly (Interval & { number: string })[],
  names: readonly (Interval & { number: string; name: string })[],
  changes: readonly Succession[],
  number: string,
): Family {
  const links = changes.filter((change) => isSuccession(change) && change.fromNumber !== change.toNumber);
  const related = new Set([number]);
  for (const current of related) {
    for (const link of links) {
      if (link.fromNumber === current) related.add(link.toNumber);
      if (link.toNumber === current) related.add(link.fromNumber);
    }
  }
  return {
    members: municipalities
      .filter((municipality) => related.has(municipality.number))
      .map(({ number, validFrom, validTo }) => ({
        number,
        validFrom,
        validTo,
        name: lastName(names, number),
      }))
      .toSorted((a, b) => (a.number < b.number ? -1 : 1)),
    links: links
      .filter((link) => related.has(link.fromNumber))
      .map(({ date, kind, fromNumber, toNumber }) => ({ date, kind, fromNumber, toNumber }))
      .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
  };
}

function lastName(names: readonly (Interval & { number: string; name: string })[], number: string): string {
  const own = names.filter((name) => name.number === number);
  const last = own.reduce<(typeof own)[number] | null>(
    (latest, name) => (latest === null || name.validFrom > latest.validFrom ? name : latest),
    null,
  );
  return last?.name ?? number;
}

function orderOf(link: FamilyLink): string {
  return `${link.date} ${link.fromNumber} ${link.toNumber}`;
}
