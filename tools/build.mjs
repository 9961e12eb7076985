// Bundles the application into `.build/`: one file for the server (packages stay outside), and the
// style sheet and script readers get.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { buildAssets } from './build-assets.mjs';
import { root } from './root.mjs';

/**
 * Build everything. Takes a fraction of a second, so nothing is cached.
 * @param {{ sourceMaps?: boolean }} [options]
 */
export async function buildAll({ sourceMaps = true } = {}) {
  const outfile = path.join(root, '.build', 'main.js');
  await Promise.all([
    build({
      absWorkingDir: root,
      entryPoints: ['src/main.ts'],
      outfile,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node24',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcemap: sourceMaps ? 'linked' : false,
      logLevel: 'warning',
    }),
    buildAssets({ outDir: path.join(root, '.build', 'assets') }),
  ]);
  // The build's own name: pages kept by a browser are asked for anew after an upgrade.
  const name = createHash('sha256')
    .update(readFileSync(outfile))
    .update(readFileSync(path.join(root, '.build', 'assets', 'manifest.json')))
    .digest('hex')
    .slice(0, 12);
  writeFileSync(path.join(root, '.build', 'name'), name);
}
