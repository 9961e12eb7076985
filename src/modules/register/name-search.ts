import { byNorwegianOrder } from './norwegian-order.ts';

/** A municipality and everything it is called. */
export interface NameEntry {
  number: string;
  names: readonly string[];
}

export interface NameHit {
  number: string;
  /** The name that was found; it may be the Sámi or Kven one. */
  name: string;
  match: NameMatch;
}

/** From the best kind of hit to the weakest. */
export const nameMatches = ['exact', 'start', 'word_start', 'inside', 'nearly'] as const;
export type NameMatch = (typeof nameMatches)[number];

const lettersWithoutMark: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'a',
  ŋ: 'n',
  đ: 'd',
  ð: 'd',
  ŧ: 't',
  ß: 'ss',
};

/**
 * Takes a name to the form in which spellings meet: small letters, no marks, and the two-letter spellings of å, ø, æ
 * as one letter (Målselv, Maalselv and Malselv are the same). Hyphens and other signs become one space.
 */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[øæŋđðŧß]/g, (letter) => lettersWithoutMark[letter] ?? letter)
    .replaceAll(/aa|ae/g, 'a')
    .replaceAll('oe', 'o')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

/**
 * The entries a reader may mean, best first; equal hits in Norwegian order, then by number.
 * The inside of words is searched only when no word starts as asked (Våler is not Hvaler), and near spellings only
 * when that finds nothing either. An empty query finds nothing.
 */
export function searchNames(query: string, entries: readonly NameEntry[]): NameHit[] {
  const wanted = foldName(query);
  if (wanted === '') return [];
  const attempts = [startMatch, insideMatch, nearMatch].values();
  const found = attempts.map((match) =>
    entries.flatMap((entry) => bestHit(entry, (name) => match(wanted, foldName(name)))),
  );
  const hits = found.find((attempt) => attempt.length > 0) ?? [];
  return hits.toSorted(
    (a, b) =>
      rankOf(a.match) - rankOf(b.match) ||
      byNorwegianOrder(a.name, b.name) ||
      byNorwegianOrder(a.number, b.number),
  );
}

function bestHit(entry: NameEntry, match: (name: string) => NameMatch | null): NameHit[] {
  const hits = entry.names.flatMap((name) => {
    const found = match(name);
    return found === null ? [] : [{ number: entry.number, name, match: found }];
  });
  return hits.toSorted((a, b) => rankOf(a.match) - rankOf(b.match)).slice(0, 1);
}

function rankOf(match: NameMatch): number {
  return nameMatches.indexOf(match);
}

function startMatch(wanted: string, name: string): NameMatch | null {
  const [wantedLetters, nameLetters] = [wanted.replaceAll(' ', ''), name.replaceAll(' ', '')];
  if (nameLetters === wantedLetters) return 'exact';
  if (nameLetters.startsWith(wantedLetters)) return 'start';
  return ` ${name}`.includes(` ${wanted}`) ? 'word_start' : null;
}

function insideMatch(wanted: string, name: string): NameMatch | null {
  return name.includes(wanted) ? 'inside' : null;
}

/** One slip is forgiven from four letters, two from eight. */
function nearMatch(wanted: string, name: string): NameMatch | null {
  const allowed = wanted.length >= 8 ? 2 : Math.floor(wanted.length / 4);
  const forms = [name, ...name.split(' ')];
  return forms.some((form) => slipsBetween(wanted, form) <= allowed) && allowed > 0 ? 'nearly' : null;
}

/** How many letters must be added, left out, changed or swapped with the next to get from one word to the other. */
function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (beforeLast[j - 2] ?? 0) + 1 : Infinity;
      current.push(Math.min(changed, swapped, (last[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    [beforeLast, last] = [last, current];
  }
  return last[b.length] ?? 0;
}

/** The names one record of the register holds: Norwegian, official, and the Sámi and Kven ones. */
export interface NameRecord {
  number: string;
  name: string;
  officialName: string;
  nameSe: string | null;
  nameSmj: string | null;
  nameSma: string | null;
  nameFkv: string | null;
}

/** Gathers name records, of one day or of all time, to one searchable entry per number. */
export function nameEntries(records: readonly NameRecord[]): NameEntry[] {
  return [...Map.groupBy(records, (record) => record.number)].map(([number, own]) => ({
    number,
    names: [...new Set(own.flatMap(namesOf))],
  }));
}

function namesOf(record: NameRecord): string[] {
  const { name, officialName, nameSe, nameSmj, nameSma, nameFkv } = record;
  return [name, officialName, nameSe, nameSmj, nameSma, nameFkv].filter((text) => text !== null);
}
