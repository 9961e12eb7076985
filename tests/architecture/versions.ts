import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

type Versions = Readonly<Record<string, string>>;

/** Packages whose installed version is not the one `package.json` names, or which it does not name exactly. */
export function versionFindings(root: string): string[] {
  const { dependencies, devDependencies, optionalDependencies } = read(root, 'package.json') as Record<
    string,
    Versions
  >;
  const needed = { ...dependencies, ...devDependencies };
  return Object.entries({ ...needed, ...optionalDependencies }).flatMap(([name, wanted]) => {
    if (!/^\d+\.\d+\.\d+/.test(wanted)) return [`${name} is asked for as ${wanted}, not exactly`];
    const file = path.join('node_modules', name, 'package.json');
    if (!existsSync(path.join(root, file))) return name in needed ? [`${name} is not installed`] : [];
    const { version } = read(root, file) as { version: string };
    return version === wanted ? [] : [`${name} is ${version}, not ${wanted}`];
  });
}

function read(root: string, file: string): unknown {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}
