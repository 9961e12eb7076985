import path from 'node:path';
import { callsIn, importsOf, stringProperty } from './syntax.ts';
import { moduleOf } from './tree.ts';
import type { SourceFile, Tree } from './tree.ts';

/** A kind of file that declares one thing, under a name that follows from where it lies. */
interface Kind {
  readonly ending: string;
  /** The functions that declare it. */
  readonly makers: readonly string[];
  /** The field that holds its name. */
  readonly field: string;
  /** Where the file must lie inside its module, and the name it must then declare. */
  readonly place: (module: string, name: string) => { readonly path: string; readonly declared: string };
}

const kinds: readonly Kind[] = [
  {
    ending: '.page.tsx',
    makers: ['definePage'],
    field: 'id',
    place: (module, name) => ({ path: `pages/${name}/${name}`, declared: `${module}/${name}` }),
  },
  {
    ending: '.file.ts',
    makers: ['defineFilePage'],
    field: 'id',
    place: (module, name) => ({ path: `pages/${name}/${name}`, declared: `${module}/${name}` }),
  },
  {
    ending: '.endpoint.ts',
    makers: ['defineList', 'defineOne'],
    field: 'id',
    place: (module, name) => ({ path: `api/${name}`, declared: `${module}/${name}` }),
  },
  {
    ending: '.job.ts',
    makers: ['defineJob'],
    field: 'name',
    place: (module, name) => ({ path: `jobs/${name}`, declared: `${module}.${name}` }),
  },
];

/** Pages, endpoints and jobs that are not where their name says, declare two things, or are in no module's list. */
export function placeFindings(tree: Tree): string[] {
  return kinds.flatMap((kind) =>
    tree.files
      .filter((file) => file.path.endsWith(kind.ending))
      .flatMap((file) => findingsOf(tree, file, kind).map((sentence) => `${file.path}: ${sentence}`)),
  );
}

function findingsOf({ files }: Tree, file: SourceFile, { ending, makers, field, place }: Kind): string[] {
  const module = moduleOf(file.path) ?? '';
  const { path: where, declared } = place(module, path.posix.basename(file.path, ending));
  const expected = `src/modules/${module}/${where}${ending}`;
  const found = callsIn(file).filter(({ name }) => makers.includes(name));
  const list = files.find((each) => each.path === `src/modules/${module}/module.ts`);
  const findings = [];
  if (file.path !== expected) findings.push(`it belongs at ${expected}`);
  if (found.length !== 1) findings.push(`it declares ${found.length} of ${makers.join(' or ')}`);
  for (const { node } of found) {
    const name = stringProperty(node, field);
    if (name !== declared) findings.push(`its ${field} is ${name}, not ${declared}`);
  }
  if (!list || !importsOf(list).some(({ target }) => target === file.path))
    findings.push(`module.ts does not name it`);
  return findings;
}

/** Folders under `pages/` without exactly one page, which may be one that answers with a file. */
export function pageFolderFindings({ files }: Tree): string[] {
  const folders = new Map<string, number>();
  for (const file of files) {
    const folder = /^src\/modules\/[^/]+\/pages\/[^/]+/.exec(file.path)?.[0];
    if (folder === undefined) continue;
    folders.set(folder, (folders.get(folder) ?? 0) + (/\.(page\.tsx|file\.ts)$/.test(file.path) ? 1 : 0));
  }
  return [...folders]
    .filter(([, pages]) => pages !== 1)
    .map(([folder, pages]) => `${folder}: has ${pages} pages`);
}
