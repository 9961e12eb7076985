import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../platform/root.ts';
import { blueprintShape } from './blueprint.ts';
import type { Blueprint } from './blueprint.ts';

let shipped: Promise<readonly Blueprint[]> | undefined;

/** The blueprints of `data/programmes/`, in the order of their file names; read once. */
export function shippedBlueprints(): Promise<readonly Blueprint[]> {
  shipped ??= readBlueprints(path.join(root, 'data', 'programmes'));
  return shipped;
}

/** Read every blueprint of a folder. Throws when one is faulty, or when two have the same key. */
export async function readBlueprints(folder: string): Promise<readonly Blueprint[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  const blueprints = await Promise.all(
    names.map(async (name) => {
      const parsed = blueprintShape.safeParse(JSON.parse(await readFile(path.join(folder, name), 'utf8')));
      if (!parsed.success) throw new Error(`${name} is no blueprint: ${parsed.error.message}`);
      return parsed.data;
    }),
  );
  if (new Set(blueprints.map(({ key }) => key)).size < blueprints.length)
    throw new Error(`Two blueprints in ${folder} have the same key`);
  return blueprints;
}
