import { importsOf, isTypeScript } from './syntax.ts';
import { finding, isTestCode, moduleOf, ownerOf } from './tree.ts';
import type { SourceFile, Tree } from './tree.ts';

/** For each module, bottom to top, those it may use besides platform, kit and audit. */
export type MayUse = Readonly<Record<string, readonly string[]>>;

/** Imports that look upwards, sideways past the table, or past another module's door. */
export function importFindings({ files }: Tree, mayUse: MayUse): string[] {
  return files
    .filter((file) => isTypeScript(file) && file.path.startsWith('src/'))
    .flatMap((file) =>
      importsOf(file).flatMap(({ target, package: fromPackage, at }) => {
        const fault = fromPackage ? null : faultOf(file, target, mayUse);
        return fault === null ? [] : [finding(file, at, `imports ${target}: ${fault}`)];
      }),
    );
}

function faultOf(file: SourceFile, target: string, mayUse: MayUse): string | null {
  const owner = ownerOf(file.path);
  const other = ownerOf(target);
  const forTests = isTestCode(file);
  if (!forTests && isTestCode({ path: target, text: '' })) return 'that is for tests';
  if (other === null) return forTests ? null : 'the application stands alone';
  if (owner === other) return null;
  if (owner === 'platform') return 'the platform knows nothing above it';
  if (owner === 'ui') return uiFault(target);
  if (owner === 'app') return appFault(target);
  if (other === 'app') return 'a module knows nothing above it';
  if (other === 'platform' || other === 'ui') return null;
  return moduleFault(owner ?? '', other, target, mayUse);
}

function uiFault(target: string): string | null {
  return target.startsWith('src/platform/text/') ? null : 'the kit knows only platform/text';
}

function appFault(target: string): string | null {
  const module = moduleOf(target);
  const door = `src/modules/${module}/`;
  return module === null || target === `${door}index.ts` || target === `${door}module.ts`
    ? null
    : `the way in is ${door}index.ts`;
}

function moduleFault(owner: string, other: string, target: string, mayUse: MayUse): string | null {
  if (other !== 'audit' && !mayUse[owner]?.includes(other)) return `${owner} may not use ${other}`;
  const door = `src/modules/${other}/index.ts`;
  return target === door ? null : `the way in is ${door}`;
}

/** The table itself: every module stands in it once, and uses only those above it in the list. */
export function tableFindings({ files }: Tree, mayUse: MayUse): string[] {
  const names = Object.keys(mayUse);
  const folders = new Set(files.flatMap((file) => moduleOf(file.path) ?? []));
  return [
    ...[...folders].filter((name) => !names.includes(name)).map((name) => `${name} does not stand in mayUse`),
    ...names
      .filter((name) => !folders.has(name))
      .map((name) => `${name} stands in mayUse, but has no folder`),
    ...names.flatMap((name, place) =>
      (mayUse[name] ?? [])
        .filter((used) => !names.slice(0, place).includes(used))
        .map((used) => `${name} may use ${used}, which does not stand before it`),
    ),
  ];
}

/** Files that need each other, so that none can be read or loaded first. Types do not count. */
export function cycleFindings({ files }: Tree): string[] {
  const sources = files.filter((file) => isTypeScript(file) && file.path.startsWith('src/'));
  const edges = new Map(
    sources.map((file) => [file.path, importsOf(file).filter((each) => !each.package && !each.typeOnly)]),
  );
  const done = new Set<string>();
  const findings: string[] = [];
  const visit = (name: string, way: readonly string[]) => {
    const start = way.indexOf(name);
    if (start >= 0) findings.push(`${way.slice(start).join(' → ')} → ${name}`);
    if (start >= 0 || done.has(name)) return;
    for (const { target } of edges.get(name) ?? []) visit(target, [...way, name]);
    done.add(name);
  };
  for (const { path } of sources) visit(path, []);
  return findings;
}
