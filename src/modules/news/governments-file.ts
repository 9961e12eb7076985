import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import { root } from '../../platform/root.ts';
import type { Government } from './government.ts';

const row = z
  .object({
    valid_from: z.iso.date(),
    name_nb: z.string().min(1),
    name_nn: z.string().min(1),
    name_en: z.string().min(1),
  })
  .transform(({ valid_from: validFrom, name_nb: nb, name_nn: nn, name_en: en }): Government => ({
    validFrom,
    name: { nb, nn, en },
  }));

let known: readonly Government[] | undefined;

/** The governments the product knows, in order of time. Throws when the shipped file has a faulty row. */
export function shippedGovernments(): readonly Government[] {
  known ??= z
    .array(row)
    .parse(Papa.parse(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true }).data)
    .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom));
  return known;
}

const file = path.join(root, 'data', 'governments', 'governments.csv');
