// Bundles the application into `.build/`: one file for the server and one for the PDF worker (packages
// stay outside), the style sheet and script readers get, and the templates of PDF documents.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { buildAssets } from './build-assets.mjs';
import { layTemplates } from './lay-templates.mjs';
import { root } from './root.mjs';

const output = path.join(root, '.build');

/**
 * Bundle one entry for Node. Answers the path of the bundle.
 * @param {string} entry relative to the repository
 */
export async function bundle(entry) {
  const outfile = path.join(output, `${path.basename(entry, path.extname(entry))}.js`);
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'linked',
    write: false,
    logLevel: 'warning',
  });
  for (const { path: file, contents } of outputFiles) replace(file, contents);
  return outfile;
}

/**
 * Write a file at once or not at all, and only when it differs: a second start builds while the first
 * one may be reading.
 * @param {string} file @param {Uint8Array | string} contents
 */
function replace(file, contents) {
  if (existsSync(file) && readFileSync(file).equals(Buffer.from(contents))) return;
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, contents);
  renameSync(draft, file);
}

/** Build the application. Takes a fraction of a second, so nothing is cached. Answers the server's bundle. */
export async function buildAll() {
  const [main] = await Promise.all([
    bundle('src/main.ts'),
    buildAssets({ outDir: path.join(output, 'assets') }),
    bundle('src/platform/pdf/pdf-worker.ts'),
    layTemplates({ outDir: path.join(output, 'typst') }),
  ]);
  // The build's own name: pages kept by a browser are asked for anew after an upgrade.
  const name = createHash('sha256')
    .update(readFileSync(main))
    .update(readFileSync(path.join(output, 'assets', 'manifest.json')))
    .digest('hex')
    .slice(0, 12);
  replace(path.join(output, 'name'), name);
  return main;
}
