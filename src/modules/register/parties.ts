import type { ImportSet } from './import-rows.ts';

/** The legal party a municipality number of the register stands for. */
export interface KnownParty {
  readonly number: string;
  readonly key: string;
  readonly organisationNumber: string | null;
}

/** The legal parties behind the municipalities of an import. */
export interface Parties {
  /** Municipality number → key of its organisation. */
  readonly keys: ReadonlyMap<string, string>;
  /** Organisations whose organisation number the import is the first to tell; they stay the organisations they were. */
  readonly nowKnown: readonly NowKnown[];
}

export interface NowKnown {
  readonly formerKey: string;
  readonly key: string;
  readonly organisationNumber: string;
}

/**
 * Says which legal party each municipality of an import is. The organisation number decides. Where it is not known, a
 * number that is in the register keeps its party, and a renumbered municipality is the party it was; others are new
 * ones, named by their number until somebody knows better. An empty field never takes a known organisation number away.
 */
export function partiesOf(set: ImportSet, known: readonly KnownParty[]): Parties {
  const keys = new Map<string, string>();
  const nowKnown: NowKnown[] = [];
  const existing = new Set(known.map(({ key }) => key));
  const partyOf = new Map(known.map((party) => [party.number, party.key]));
  const nameless = new Set(
    known.filter(({ organisationNumber }) => organisationNumber === null).map(({ key }) => key),
  );
  const formerNumber = new Map(
    (set.changes ?? [])
      .filter(({ kind }) => kind === 'renumbering' || kind === 'renumbering_and_name')
      .map(({ fromNumber, toNumber }) => [toNumber, fromNumber]),
  );
  // A predecessor's party is found before it is asked for.
  const inOrder = (set.municipalities ?? []).toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  for (const { number, organisationNumber } of inOrder) {
    const present = partyOf.get(number) ?? partyOf.get(formerNumber.get(number) ?? '');
    let key = present ?? `municipality-${number}`;
    if (organisationNumber !== null) {
      key = `municipality-${organisationNumber}`;
      if (present !== undefined && nameless.has(present) && !existing.has(key)) {
        nowKnown.push({ formerKey: present, key, organisationNumber });
        nameless.delete(present);
        for (const [other, party] of partyOf) if (party === present) partyOf.set(other, key);
        for (const [other, party] of keys) if (party === present) keys.set(other, key);
      }
      existing.add(key);
    }
    keys.set(number, key);
    partyOf.set(number, key);
  }
  return { keys, nowKnown };
}
