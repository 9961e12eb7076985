// Lays the templates of PDF documents where Typst may read them: it refuses files outside its workspace.
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * Copies `src/platform/pdf/typst/base` to `base/` and each `src/modules/<name>/letters` to
 * `modules/<name>/`, `.typ` files only. What was there before is replaced as a whole.
 *
 * @param {{ outDir?: string }} [options] default `.build/typst` in the repository
 * @returns {Promise<string>} the workspace for Typst
 */
export async function layTemplates({ outDir = join(root, '.build', 'typst') } = {}) {
  const fresh = `${outDir}.${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(join(fresh, 'modules'), { recursive: true });
  await copyTemplates(join(root, 'src', 'platform', 'pdf', 'typst', 'base'), join(fresh, 'base'));
  const modules = join(root, 'src', 'modules');
  for (const name of (await readdir(modules)).toSorted()) {
    const letters = join(modules, name, 'letters');
    if (existsSync(letters)) await copyTemplates(letters, join(fresh, 'modules', name));
  }
  await rm(outDir, { recursive: true, force: true });
  await rename(fresh, outDir);
  return outDir;
}

/** @param {string} from @param {string} to */
async function copyTemplates(from, to) {
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.typ')) continue;
    const file = join(entry.parentPath, entry.name);
    await cp(file, join(to, file.slice(from.length)));
  }
}
