import { isValidOn, type Interval } from './dates.ts';
import type { ImportSet } from './import-rows.ts';
import { partsOfOfficialName } from './official-name.ts';
import type { Change, Municipality, MunicipalityName } from './records.ts';

/** What an import has to know of the register it changes. */
export interface KnownRegister {
  readonly counties: readonly (Interval & { readonly code: string })[];
  readonly municipalities: readonly Municipality[];
  readonly municipalityNames: readonly MunicipalityName[];
  readonly changes: readonly Pick<Change, 'date' | 'fromNumber' | 'toNumber'>[];
}

/** The register as it will be: changes are made to a copy, and the rows that came out different are asked for at the end. */
export interface Draft {
  municipality(number: string): Municipality | undefined;
  nameOn(number: string, date: string): MunicipalityName | undefined;
  /** The name the day before. */
  nameBefore(number: string, date: string): MunicipalityName | undefined;
  begin(municipality: Municipality): void;
  name(name: MunicipalityName): void;
  /** The municipality and its name are valid to this date. */
  end(number: string, date: string): void;
  /** From this date the municipality has another official name. A name that begins that day already is kept. */
  rename(number: string, date: string, officialName: string): void;
  change(change: Change): void;
  /** Only what differs from the register as it was. */
  rows(): ImportSet;
}

export function draftOf(known: KnownRegister): Draft {
  const municipalities = new Map(known.municipalities.map((row) => [row.number, row]));
  const names = new Map(Map.groupBy(known.municipalityNames, ({ number }) => number));
  const changes: Change[] = [];
  const namesOf = (number: string) => names.get(number) ?? [];
  const setName = (name: MunicipalityName) => {
    const others = namesOf(name.number).filter(({ validFrom }) => validFrom !== name.validFrom);
    names.set(name.number, [...others, name]);
  };
  const nameBefore = (number: string, date: string) =>
    namesOf(number).find(
      ({ validFrom, validTo }) => validFrom < date && (validTo === null || validTo >= date),
    );
  const before = new Set(
    [...known.municipalities, ...known.municipalityNames].map((row) => JSON.stringify(row)),
  );
  const isNew = (row: Municipality | MunicipalityName) => !before.has(JSON.stringify(row));
  return {
    municipality: (number) => municipalities.get(number),
    nameOn: (number, date) => namesOf(number).find((name) => isValidOn(name, date)),
    nameBefore,
    begin: (municipality) => void municipalities.set(municipality.number, municipality),
    name: setName,
    end: (number, date) => {
      const municipality = municipalities.get(number);
      if (municipality) municipalities.set(number, { ...municipality, validTo: date });
      const name = nameBefore(number, date);
      if (name) setName({ ...name, validTo: date });
    },
    rename: (number, date, officialName) => {
      if (namesOf(number).some(({ validFrom }) => validFrom === date)) return;
      const last = nameBefore(number, date);
      const next = namesOf(number)
        .map(({ validFrom }) => validFrom)
        .filter((validFrom) => validFrom > date)
        .toSorted()[0];
      if (last) setName({ ...last, validTo: date });
      const { name, nameSe, nameSmj, nameSma, nameFkv } = partsOfOfficialName(
        officialName,
        last ? [last] : [],
      );
      setName({
        number,
        validFrom: date,
        validTo: next ?? municipalities.get(number)?.validTo ?? null,
        name,
        officialName,
        nameSe,
        nameSmj,
        nameSma,
        nameFkv,
      });
    },
    change: (change) => void changes.push(change),
    rows: () => ({
      municipalities: [...municipalities.values()].filter(isNew),
      'municipality-names': [...names.values()].flat().filter(isNew),
      changes,
    }),
  };
}
