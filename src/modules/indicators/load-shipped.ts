import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import type { CommandSystem } from '../../platform/db/command.ts';
import { valueOf } from '../../platform/result.ts';
import { root } from '../../platform/root.ts';
import { loadIndicators } from './load-indicators.command.ts';
import { definitions, figure } from './shipped-indicators.ts';
import type { ShippedIndicators } from './shipped-indicators.ts';

/** Bring in the indicators and figures the product ships. Safe to run again, also after an upgrade that ships more. */
export async function loadShippedIndicators(
  system: CommandSystem,
  who: 'first-start' | 'command-line',
): Promise<{ readonly versions: number; readonly figures: number }> {
  const shipped = await readShippedIndicators();
  return valueOf(await loadIndicators.run(system, { kind: 'system', id: who }, shipped));
}

/** The indicators the product ships. Throws when a file is missing or faulty: shipped data is right or the build is wrong. */
export async function readShippedIndicators(): Promise<ShippedIndicators> {
  const folder = path.join(root, 'data', 'indicators');
  const [said, counted] = await Promise.all([
    readFile(path.join(folder, 'definitions.json'), 'utf8'),
    readFile(path.join(folder, 'values.csv'), 'utf8'),
  ]);
  const { data, errors } = Papa.parse(counted, { header: true, skipEmptyLines: true });
  if (errors[0]) throw new Error(`values.csv, row ${errors[0].row}: ${errors[0].message}`);
  return { ...definitions.parse(JSON.parse(said)), figures: z.array(figure).parse(data) };
}
