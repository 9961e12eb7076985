import { expect, test } from 'vitest';
import { isValidOn } from './dates.ts';
import { isSuccession } from './lineage.ts';
import { readShippedRegister } from './shipped-register.ts';

const register = await readShippedRegister('data/register');
const numbers = new Set(register.municipalities.map(({ number }) => number));

test('everything is there', () => {
  expect(
    Object.fromEntries(Object.entries(register).map(([name, records]) => [name, records.length])),
  ).toEqual({
    counties: 33,
    countyGovernors: 10,
    municipalities: 844,
    municipalityNames: 868,
    changes: 523,
    comparisons: 494,
    languageDecisions: 1211,
    population: 7581,
    organisations: 36,
    organisationNames: 38,
    tiles: 357,
  });
});

test('every fact is about a municipality, county or organisation of the register', () => {
  const { municipalityNames, languageDecisions, population, tiles, changes, comparisons } = register;
  const named = [...municipalityNames, ...languageDecisions, ...population, ...tiles].map(
    ({ number }) => number,
  );
  const paired = [...changes, ...comparisons].flatMap(({ fromNumber, toNumber }) => [fromNumber, toNumber]);
  expect([...named, ...paired].filter((number) => !numbers.has(number))).toEqual([]);

  const codes = new Set(register.counties.map(({ code }) => code));
  const used = [
    ...register.municipalities.map(({ countyCode }) => countyCode),
    ...register.counties.flatMap(({ successors }) => successors),
    ...register.countyGovernors.flatMap(({ countyCodes }) => countyCodes),
  ];
  expect(used.filter((code) => !codes.has(code))).toEqual([]);

  const ids = new Set(register.organisations.map(({ id }) => id));
  const parents = register.organisations.map(({ parentId }) => parentId).filter((id) => id !== null);
  expect(
    [...parents, ...register.organisationNames.map(({ id }) => id)].filter((id) => !ids.has(id)),
  ).toEqual([]);
});

test('a municipality starts with the change that made it and ends with the one that replaced it', () => {
  const successions = register.changes.filter((c) => isSuccession(c) && c.fromNumber !== c.toNumber);
  const wrong = register.municipalities.filter(({ number, validFrom, validTo }) => {
    const ends = successions.filter((c) => c.fromNumber === number).map((c) => c.date);
    const starts = successions.filter((c) => c.toNumber === number).map((c) => c.date);
    const isEnded =
      validTo === null ? ends.length === 0 : ends.length > 0 && ends.every((d) => d === validTo);
    return !isEnded || starts.some((date) => date < validFrom);
  });
  expect(wrong).toEqual([]);
});

test('a municipality has exactly one name on every day from 2008, and keeps its county', () => {
  const days = ['2008-01-01', '2012-01-01', '2018-01-01', '2020-01-01', '2024-01-01', '2026-01-01'];
  const wrong = days.flatMap((day) =>
    register.municipalities
      .filter((municipality) => isValidOn(municipality, day))
      .filter(
        ({ number, countyCode }) =>
          register.municipalityNames.filter((name) => name.number === number && isValidOn(name, day))
            .length !== 1 || !number.startsWith(countyCode),
      ),
  );
  expect(wrong).toEqual([]);
});

test('an organisation number belongs to one municipality at a time', () => {
  const shared = register.municipalities.filter((a) =>
    register.municipalities.some(
      (b) =>
        a !== b &&
        a.organisationNumber !== null &&
        a.organisationNumber === b.organisationNumber &&
        (a.validTo === null || b.validFrom < a.validTo) &&
        (b.validTo === null || a.validFrom < b.validTo),
    ),
  );
  expect(shared).toEqual([]);
});

const parallel = (number: string) =>
  register.municipalityNames
    .filter((name) => name.number === number)
    .map(({ validFrom, name, nameSe, nameFkv }) => [validFrom, name, nameSe, nameFkv]);

test('the parallel names of Porsanger and Kåfjord go with the number and the date', () => {
  expect(parallel('2020')).toEqual([['2004-01-01', 'Porsanger', 'Porsáŋgu', 'Porsanki']]);
  expect(parallel('5622')).toEqual([['2024-01-01', 'Porsanger', 'Porsáŋgu', 'Porsanki']]);
  expect(parallel('1940')).toEqual([
    ['1995-01-01', 'Kåfjord', 'Gáivuotna', null],
    ['2018-01-01', 'Kåfjord', 'Gáivuotna', 'Kaivuono'],
  ]);
});

test('what is uncertain keeps its mark', () => {
  const { languageDecisions, countyGovernors, changes } = register;
  expect(languageDecisions.filter((d) => d.certainty === 'uncertain').map((d) => [d.number, d.asOf])).toEqual(
    [['1146', '2025-06-08']],
  );
  expect(languageDecisions.filter((d) => d.asOf < '2025').every((d) => d.certainty === 'second_hand')).toBe(
    true,
  );
  expect(
    countyGovernors.filter((g) => g.organisationNumberCertainty === 'unconfirmed').map((g) => g.countyCodes),
  ).toEqual([
    ['31', '32', '33', '03'],
    ['39', '40'],
    ['55', '56'],
  ]);
  expect(
    changes.filter((c) => c.certainty !== 'certain').map((c) => [c.fromNumber, c.toNumber, c.certainty]),
  ).toEqual([
    ['1124', '1102', 'direction_unknown'],
    ['1108', '1130', 'direction_unknown'],
    ['1825', '1826', 'direction_unknown'],
    ['0301', '0301', 'date_at_latest'],
  ]);
});

test('the ministry has one name on every day since 1998', () => {
  const names = register.organisationNames.filter(({ id }) => id === 'ministry-local-government');
  expect(names.map(({ short, validFrom, validTo }) => [short, validFrom, validTo])).toEqual([
    ['KRD', '1998-01-01', '2014-01-01'],
    ['KMD', '2014-01-01', '2022-01-01'],
    ['KDD', '2022-01-01', null],
  ]);
});
