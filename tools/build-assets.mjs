// Bundles what the browser gets: one style sheet, one script, four fonts and the mark.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const address = '/assets/';

/** Source file → the name the pages ask for. A font that is not named here fails the build. */
const names = {
  'src/ui/css/app.css': 'app.css',
  'src/ui/browser/app.ts': 'app.js',
  'inter-latin-wght-normal.woff2': 'inter-latin.woff2',
  'inter-latin-ext-wght-normal.woff2': 'inter-latin-ext.woff2',
  'schibsted-grotesk-latin-wght-normal.woff2': 'schibsted-latin.woff2',
  'schibsted-grotesk-latin-ext-wght-normal.woff2': 'schibsted-latin-ext.woff2',
  'src/ui/assets/mark.svg': 'mark.svg',
};

/**
 * Builds the assets into `outDir`, each with the hash of its content in its name, text files also compressed as
 * `.br` and `.gz` beside, and `manifest.json` (plain name → address). What has not changed since the last build is
 * left alone; otherwise the folder is replaced as a whole, because another process may be reading it.
 *
 * @param {{ outDir?: string }} [options] default `.build/assets` in the repository
 * @returns {Promise<Record<string, string>>} the manifest
 */
export async function buildAssets({ outDir = join(root, '.build/assets') } = {}) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: ['src/ui/css/app.css', 'src/ui/browser/app.ts'],
    outdir: outDir,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: ['chrome115', 'edge115', 'firefox115', 'safari16.4'],
    loader: { '.woff2': 'file' },
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    publicPath: address.slice(0, -1),
    logLevel: 'warning',
  });
  const sources = sourcesOf(result.metafile);
  const mark = await readFile(join(root, 'src/ui/assets/mark.svg'));
  const markName = `mark-${createHash('sha256').update(mark).digest('hex').slice(0, 8)}.svg`;
  const files = new Map(result.outputFiles.map((file) => [basename(file.path), file.contents])).set(
    markName,
    mark,
  );
  sources.set(markName, 'src/ui/assets/mark.svg');
  const manifest = Object.fromEntries(
    Array.from(files.keys(), (name) => [plainName(sources.get(name) ?? name), address + name]),
  );
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  // The addresses carry the hashes of all contents.
  if ((await readFile(join(outDir, 'manifest.json'), 'utf8').catch(() => '')) === text) return manifest;

  const draft = `${outDir}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  for (const [name, contents] of files) await write(draft, name, contents);
  await writeFile(join(draft, 'manifest.json'), text);
  await rm(outDir, { recursive: true, force: true });
  await rename(draft, outDir).catch(async (error) => {
    // Another start has just put its own, equal folder there.
    await rm(draft, { recursive: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  return manifest;
}

/** @param {import('esbuild').Metafile} metafile */
function sourcesOf(metafile) {
  return new Map(
    Object.entries(metafile.outputs).map(([path, output]) => [
      basename(path),
      output.entryPoint ?? Object.keys(output.inputs)[0] ?? '',
    ]),
  );
}

/** @param {string} source */
function plainName(source) {
  const name = names[source] ?? names[basename(source)];
  if (name === undefined) throw new Error(`No plain name for ${source}: add it to tools/build-assets.mjs`);
  return name;
}

/**
 * Fonts are compressed already: only text gets companions.
 * @param {string} outDir @param {string} name @param {Uint8Array} contents
 */
async function write(outDir, name, contents) {
  await writeFile(join(outDir, name), contents);
  if (name.endsWith('.woff2')) return;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  await writeFile(join(outDir, `${name}.br`), await promisify(brotliCompress)(contents, quality));
  await writeFile(join(outDir, `${name}.gz`), await promisify(gzip)(contents, { level: 9 }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await buildAssets());
