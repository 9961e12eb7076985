import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface SourceFile {
  /** From the root of the tree, with slashes: 'src/app.ts'. */
  readonly path: string;
  readonly text: string;
}

/** The files a rule of architecture looks at. */
export interface Tree {
  readonly files: readonly SourceFile[];
}

const codeFolders = ['src', 'tests', 'tools', 'bench', 'migrations'];
const kinds = /\.(ts|tsx|mts|mjs|css|sql)$/;

/** Read the code under `root`; folders that do not exist are left out. */
export function readTree(root: string): Tree {
  const files = codeFolders
    .flatMap((folder) => namesIn(root, folder))
    .filter((name) => kinds.test(name))
    .toSorted()
    .map((name) => ({ path: name, text: readFileSync(path.join(root, name), 'utf8') }));
  return { files };
}

function namesIn(root: string, folder: string): string[] {
  try {
    return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const name = `${folder}/${entry.name}`;
      return entry.isDirectory() ? namesIn(root, name) : [name];
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** 'src/app.ts:12: sentence', with the line of a place in the text. */
export function finding({ path: name, text }: SourceFile, at: number, sentence: string): string {
  return `${name}:${text.slice(0, at).split('\n').length}: ${sentence}`;
}

/** Written by a tool: nobody reads them from top to bottom. */
export function isGenerated({ path: name }: SourceFile): boolean {
  return name === 'src/database.ts' || /^src\/(modules|platform)\/\w+\/schema\.sql$/.test(name);
}

/** Code that only tests run. */
export function isTestCode({ path: name }: SourceFile): boolean {
  return /\.test\.tsx?$|\.script\.ts$|\/testing\//.test(name) || name.startsWith('tests/');
}

/** Whose file is it: 'platform', 'ui', the name of a module, 'app' for what stands above them; null outside `src`. */
export function ownerOf(name: string): string | null {
  const [top, second, third] = name.split('/');
  if (top !== 'src') return null;
  if (second === 'platform' || second === 'ui') return second;
  return second === 'modules' && third !== undefined ? third : 'app';
}

/** A file of a module: neither platform, kit nor what stands above. */
export function moduleOf(name: string): string | null {
  return /^src\/modules\/([^/]+)\//.exec(name)?.[1] ?? null;
}
