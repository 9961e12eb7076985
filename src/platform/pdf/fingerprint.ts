import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { WorkerSettings } from './protocol.ts';

/**
 * SHA-256 (hexadecimal) over everything a template's documents are made of: its own files, the base
 * family, the fonts and the version of the compiler. Equal fingerprint and equal data give equal bytes.
 * It is the hash of lines `<name> <SHA-256 of the file>`, sorted, each ended by a line feed.
 */
export async function templateFingerprint(
  { workspace, fonts }: WorkerSettings,
  template: string,
): Promise<string> {
  const lines = [
    ...(await linesOf(path.join(workspace, 'base'), 'base')),
    ...(await linesOf(path.join(workspace, 'modules', template), template)),
    ...(await Promise.all(fonts.map((folder) => linesOf(folder, 'fonts', '.ttf')))).flat(),
    `typst ${compilerVersion()}`,
  ];
  return sha256(
    lines
      .toSorted()
      .map((line) => `${line}\n`)
      .join(''),
  );
}

async function linesOf(folder: string, label: string, ending = '.typ'): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(ending));
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(path.join(folder, name));
      return `${label}/${name.replaceAll(path.sep, '/')} ${sha256(bytes)}`;
    }),
  );
}

function compilerVersion(): string {
  const require = createRequire(import.meta.url);
  return (require('@myriaddreamin/typst-ts-node-compiler/package.json') as { version: string }).version;
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
