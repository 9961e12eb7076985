import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../platform/root.ts';
import { parseOutline } from './outline.ts';
import type { Outline } from './outline.ts';
import type { TemplateUse } from './template.ts';

/** The outlines the product ships to begin a template from. Their texts are data, in `data/forms/<name>.json`. */
export const blueprints = [
  { name: 'development-application', use: 'application' },
] as const satisfies readonly { readonly name: string; readonly use: TemplateUse }[];

export type BlueprintName = (typeof blueprints)[number]['name'];

/** A shipped outline, as it lies in `data/`. */
export async function readBlueprint(name: BlueprintName): Promise<Outline> {
  const text = await readFile(path.join(root, 'data', 'forms', `${name}.json`), 'utf8');
  return parseOutline(JSON.parse(text));
}
