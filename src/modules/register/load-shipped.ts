import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CommandSystem } from '../../platform/db/command.ts';
import { root } from '../../platform/root.ts';
import { runImport, sha256 } from './import-register.command.ts';
import { announceChanges } from './jobs/announce-changes.job.ts';
import { readShippedRegister } from './shipped-register.ts';

/**
 * Fill an empty database with the register the product ships. What lies in the past is marked as told,
 * so that nobody is notified of the mergers of 2020.
 */
export async function loadShippedRegister(
  system: CommandSystem,
  progress: (message: string) => void,
): Promise<void> {
  progress('Loading the register of municipalities since 2008 …');
  const folder = path.join(root, 'data', 'register');
  const shipped = await readShippedRegister(folder);
  const by = { kind: 'system', id: 'first-start' } as const;
  const result = await runImport(system, by, {
    kind: 'shipped',
    fileName: 'data/register',
    fileSha256: sha256(await readAll(folder)),
    dryRun: false,
    content: {
      set: {
        counties: shipped.counties,
        'county-governors': shipped.countyGovernors,
        municipalities: shipped.municipalities,
        'municipality-names': shipped.municipalityNames,
        changes: shipped.changes,
        comparisons: shipped.comparisons,
        'language-decisions': shipped.languageDecisions,
        population: shipped.population,
        organisations: shipped.organisations,
        'organisation-names': shipped.organisationNames,
        tiles: shipped.tiles,
      },
    },
  });
  if (!result.ok) throw new Error(`The shipped register was refused: ${JSON.stringify(result.refusals)}`);
  await announceChanges.run({ ...system, subscriptions: [] }, by, {});
}

async function readAll(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv')).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts.join('');
}
