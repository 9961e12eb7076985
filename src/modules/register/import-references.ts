import type { DbTransaction } from '../../platform/db/database.ts';
import type { Refusal } from '../../platform/result.ts';
import type { RegisterFile } from './import-csv.ts';
import type { ImportSet } from './import-rows.ts';

/** What the register and the import know together. */
interface Known {
  readonly municipalities: ReadonlySet<string>;
  readonly counties: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
}

/** One refusal for each row that points at a municipality, county or organisation nobody knows. */
export async function unknownReferences(db: DbTransaction, set: ImportSet): Promise<Refusal[]> {
  const municipalities = await db.selectFrom('register.municipality').select('number').execute();
  const counties = await db.selectFrom('register.county').select('code').execute();
  const organisations = await db.selectFrom('register.organisation').select('key').execute();
  return findUnknown(set, {
    municipalities: new Set([
      ...municipalities.map((row) => row.number),
      ...(set.municipalities ?? []).map((row) => row.number),
    ]),
    counties: new Set([...counties.map((row) => row.code), ...(set.counties ?? []).map((row) => row.code)]),
    organisations: new Set([
      ...organisations.map((row) => row.key),
      ...(set.organisations ?? []).map((row) => row.id),
    ]),
  });
}

/** The rule behind `unknownReferences`. Rows count as in the file: the heading is row 1. */
export function findUnknown(set: ImportSet, known: Known): Refusal[] {
  const { municipalities, counties, organisations } = known;
  return [
    ...check('municipalities', set.municipalities, 'county_code', counties, (row) => [row.countyCode]),
    ...check('municipality-names', set['municipality-names'], 'number', municipalities, (row) => [
      row.number,
    ]),
    ...check('changes', set.changes, 'from_number', municipalities, (row) => [row.fromNumber]),
    ...check('changes', set.changes, 'to_number', municipalities, (row) => [row.toNumber]),
    ...check('comparisons', set.comparisons, 'from_number', municipalities, (row) => [row.fromNumber]),
    ...check('comparisons', set.comparisons, 'to_number', municipalities, (row) => [row.toNumber]),
    ...check('language-decisions', set['language-decisions'], 'number', municipalities, (row) => [
      row.number,
    ]),
    ...check('population', set.population, 'number', municipalities, (row) => [row.number]),
    ...check('tiles', set.tiles, 'number', municipalities, (row) => [row.number]),
    ...check('counties', set.counties, 'successors', counties, (row) => row.successors),
    ...check('county-governors', set['county-governors'], 'county_codes', counties, (row) => row.countyCodes),
    ...check('organisations', set.organisations, 'parent_id', organisations, (row) => [row.parentId]),
    ...check('organisation-names', set['organisation-names'], 'id', organisations, (row) => [row.id]),
  ];
}

function check<T>(
  file: RegisterFile,
  rows: readonly T[] | undefined,
  field: string,
  known: ReadonlySet<string>,
  values: (row: T) => readonly (string | null)[],
): Refusal[] {
  return (rows ?? []).flatMap((row, index) =>
    values(row)
      .filter((value) => value !== null && !known.has(value))
      .map((value) => ({
        code: 'unknownReference',
        section: file,
        row: index + 2,
        field,
        params: { value: String(value) },
      })),
  );
}
