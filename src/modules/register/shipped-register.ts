import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { readCsv, registerFiles, type CsvShape } from './import-csv.ts';
import type {
  County,
  CountyGovernor,
  Municipality,
  MunicipalityName,
  Change,
  Comparison,
  LanguageDecision,
  Population,
  Organisation,
  OrganisationName,
  Tile,
} from './records.ts';

/** Everything the product ships about the register. */
export interface ShippedRegister {
  counties: County[];
  countyGovernors: CountyGovernor[];
  municipalities: Municipality[];
  municipalityNames: MunicipalityName[];
  changes: Change[];
  comparisons: Comparison[];
  languageDecisions: LanguageDecision[];
  population: Population[];
  organisations: Organisation[];
  organisationNames: OrganisationName[];
  tiles: Tile[];
}

/**
 * Reads the register the product ships.
 * @param folder data/register under the root of the repository
 * @throws when a file is missing or has a faulty row: shipped data is right or the build is wrong
 */
export async function readShippedRegister(folder: string): Promise<ShippedRegister> {
  return {
    counties: await readShipped(folder, 'counties', registerFiles.counties),
    countyGovernors: await readShipped(folder, 'county-governors', registerFiles['county-governors']),
    municipalities: await readShipped(folder, 'municipalities', registerFiles.municipalities),
    municipalityNames: await readShipped(folder, 'municipality-names', registerFiles['municipality-names']),
    changes: await readShipped(folder, 'changes', registerFiles.changes),
    comparisons: await readShipped(folder, 'comparisons', registerFiles.comparisons),
    languageDecisions: await readShipped(folder, 'language-decisions', registerFiles['language-decisions']),
    population: await readShipped(folder, 'population', registerFiles.population),
    organisations: await readShipped(folder, 'organisations', registerFiles.organisations),
    organisationNames: await readShipped(folder, 'organisation-names', registerFiles['organisation-names']),
    tiles: await readShipped(folder, 'tiles', registerFiles.tiles),
  };
}

async function readShipped<Schema extends z.ZodObject>(
  folder: string,
  file: string,
  shape: CsvShape<Schema>,
): Promise<z.infer<Schema>[]> {
  const { records, errors } = readCsv(shape, await readFile(join(folder, `${file}.csv`), 'utf8'));
  if (errors.length > 0)
    throw new Error(`${file}.csv has faulty rows: ${JSON.stringify(errors.slice(0, 5))}`);
  return records;
}
