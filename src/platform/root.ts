import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder of the repository. Migrations, shipped data and templates are found from here, whether
 * the code runs as one bundle in `.build/` or file by file in a test.
 */
export const root = findRoot(import.meta.dirname);

function findRoot(from: string): string {
  if (existsSync(path.join(from, 'package.json'))) return from;
  const parent = path.dirname(from);
  if (parent === from) throw new Error('The folder of Saman (with package.json) was not found.');
  return findRoot(parent);
}
