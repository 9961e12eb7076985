import type { RecordOf, RegisterFile } from './import-csv.ts';
import type { Parties } from './parties.ts';

/** Records by the file they belong to; an import may bring some files and leave the others alone. */
export type ImportSet = { readonly [File in RegisterFile]?: readonly RecordOf<File>[] };

/** Rows of `register.organisation`, for whatever in the set is a legal party. */
export function organisationRows(set: ImportSet, { keys }: Parties) {
  const parties = new Map(
    (set.municipalities ?? []).flatMap(({ number, organisationNumber }) => {
      const key = keys.get(number) ?? '';
      // Someone else's party, known by another number or earlier, is not rewritten by a row that knows less.
      if (organisationNumber === null && key !== `municipality-${number}`) return [];
      const row = {
        key,
        kind: 'municipality',
        organisation_number: organisationNumber,
        certainty: organisationNumber === null ? 'unchecked' : 'confirmed',
        note: null as string | null,
      };
      return [[key, row] as const];
    }),
  );
  const governors = (set['county-governors'] ?? []).map((governor) => ({
    key: governor.id,
    kind: 'county_governor',
    organisation_number: governor.organisationNumber,
    certainty: governor.organisationNumberCertainty,
    note: governor.note,
  }));
  const others = (set.organisations ?? []).map((organisation) => ({
    key: organisation.id,
    kind: organisation.kind,
    organisation_number: organisation.organisationNumber,
    certainty: organisation.certainty,
    note: organisation.note,
  }));
  return [...parties.values(), ...governors, ...others];
}

/** Names with the key of the organisation they belong to. */
export function organisationNameRows(set: ImportSet) {
  const governors = (set['county-governors'] ?? []).map((governor) => ({
    key: governor.id,
    // The file dates the office, not its name: the county governor of 2019 was still called fylkesmann.
    valid_from: null as string | null,
    valid_to: null as string | null,
    name_nb: governor.nameNb,
    name_nn: governor.nameNn,
    name_en: null as string | null,
    short_name: null as string | null,
    certainty: 'unchecked',
  }));
  const others = (set['organisation-names'] ?? []).map((name) => ({
    key: name.id,
    valid_from: name.validFrom,
    valid_to: name.validTo,
    name_nb: name.nameNb,
    name_nn: name.nameNn,
    name_en: name.nameEn,
    short_name: name.short,
    certainty: name.certainty,
  }));
  return [...governors, ...others];
}

export function countyRows(set: ImportSet) {
  return (set.counties ?? []).map((county) => ({
    code: county.code,
    name: county.name,
    official_name: county.officialName,
    valid_from: county.validFrom,
    valid_to: county.validTo,
    council_language_form: county.councilLanguageForm,
    council_language_form_year: county.councilLanguageFormYear,
  }));
}

export function countySuccessionRows(set: ImportSet) {
  return (set.counties ?? []).flatMap(({ code, successors }) =>
    successors.map((successor) => ({ from_code: code, to_code: successor })),
  );
}

/** Municipalities with the key of their legal party. */
export function municipalityRows(set: ImportSet, { keys }: Parties) {
  return (set.municipalities ?? []).map((municipality) => ({
    number: municipality.number,
    key: keys.get(municipality.number) ?? '',
    county_code: municipality.countyCode,
    valid_from: municipality.validFrom,
    valid_from_is_lower_bound: municipality.validFromIsLowerBound,
    valid_to: municipality.validTo,
    organisation_number_source: municipality.organisationNumberSource,
    sami_language_area_year: municipality.samiLanguageAreaYear,
  }));
}

/** By number and then date, so that a name is shortened before the one that follows it arrives. */
export function municipalityNameRows(set: ImportSet) {
  return (set['municipality-names'] ?? [])
    .map((name) => ({
      number: name.number,
      valid_from: name.validFrom,
      valid_to: name.validTo,
      name: name.name,
      official_name: name.officialName,
      name_se: name.nameSe,
      name_smj: name.nameSmj,
      name_sma: name.nameSma,
      name_fkv: name.nameFkv,
    }))
    .toSorted((a, b) => (a.number + a.valid_from < b.number + b.valid_from ? -1 : 1));
}

export function changeRows(set: ImportSet) {
  return (set.changes ?? []).map((change) => ({
    date: change.date,
    kind: change.kind,
    from_number: change.fromNumber,
    from_name: change.fromName,
    to_number: change.toNumber,
    to_name: change.toName,
    certainty: change.certainty,
    note: change.note,
    source: change.source,
  }));
}

export function comparisonRows(set: ImportSet) {
  return (set.comparisons ?? []).map((comparison) => ({
    from_number: comparison.fromNumber,
    to_number: comparison.toNumber,
    weight: comparison.weight,
    basis: comparison.basis,
  }));
}

export function languageDecisionRows(set: ImportSet) {
  return (set['language-decisions'] ?? []).map((decision) => ({
    number: decision.number,
    as_of: decision.asOf,
    form: decision.form,
    certainty: decision.certainty,
    source: decision.source,
    note: decision.note,
  }));
}

export function populationRows(set: ImportSet) {
  return (set.population ?? []).map((population) => ({
    number: population.number,
    year: population.year,
    inhabitants: population.count,
    source: population.source,
  }));
}

export function tileRows(set: ImportSet) {
  return (set.tiles ?? []).map((tile) => ({
    number: tile.number,
    column_number: tile.column,
    row_number: tile.row,
  }));
}
