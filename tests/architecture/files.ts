import { isGenerated } from './tree.ts';
import type { Tree } from './tree.ts';

/** A file above this is two files. */
export const mostLines = 300;

export function sizeFindings(tree: Tree): string[] {
  return tree.files
    .filter((file) => !isGenerated(file))
    .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > mostLines)
    .map(({ path, lines }) => `${path}: has ${lines} lines, more than ${mostLines}`);
}

/** Names that say nothing of what is inside; what has no better place piles up there. */
const forbidden: ReadonlySet<string> = new Set(['utils', 'helpers', 'common', 'shared', 'services']);

export function folderFindings({ files }: Tree): string[] {
  const folders = files.flatMap(({ path }) => {
    const parts = path.split('/').slice(0, -1);
    const place = parts.findIndex((part) => forbidden.has(part.toLowerCase()));
    return place < 0 ? [] : [parts.slice(0, place + 1).join('/')];
  });
  return [...new Set(folders)].map((folder) => `${folder}: a folder must not be called that`);
}
