import path from 'node:path';
import { parseAst } from 'vitest/node';
import type { SourceFile } from './tree.ts';

/** Any node of the syntax tree; what it holds depends on its type. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

const known = new WeakMap<SourceFile, SyntaxNode>();

/** The syntax tree of a TypeScript file; each is parsed once. Throws on text that is not TypeScript. */
export function syntaxOf(file: SourceFile): SyntaxNode {
  const parsed = known.get(file);
  if (parsed) return parsed;
  const made = parseAst(file.text, { lang: file.path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as SyntaxNode;
  known.set(file, made);
  return made;
}

export function isNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
  );
}

/** The nodes right below a node. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  );
}

/** A node and everything below it. */
export function* within(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const child of childrenOf(node)) yield* within(child);
}

export interface Import {
  /** 'src/platform/log.ts' for a file of ours, 'kysely' for a package. */
  readonly target: string;
  readonly package: boolean;
  /** Gone when the program runs. */
  readonly typeOnly: boolean;
  readonly at: number;
}

/** What a file imports and passes on, also by `import()`. */
export function importsOf(file: SourceFile): Import[] {
  return [...within(syntaxOf(file))].flatMap((node) => {
    const source = node['source'];
    if (!/^(Import|ExportNamed|ExportAll)(Declaration|Expression)$/.test(node.type) || !isNode(source))
      return [];
    const name = source['value'];
    if (typeof name !== 'string') return [];
    const typeOnly = node['importKind'] === 'type' || node['exportKind'] === 'type';
    const own = name.startsWith('.');
    const target = own ? path.posix.join(path.posix.dirname(file.path), name) : name;
    return [{ target, package: !own, typeOnly, at: node.start }];
  });
}

/** Names of functions called in a file, with where: `defineCommand(…)`, `db.insertInto(…)` gives 'insertInto'. */
export function callsIn(file: SourceFile): { readonly name: string; readonly node: SyntaxNode }[] {
  return [...within(syntaxOf(file))].flatMap((node) => {
    const callee = node['callee'];
    if (!/^(Call|New)Expression$/.test(node.type) || !isNode(callee)) return [];
    const last = callee.type === 'MemberExpression' ? callee['property'] : callee;
    const name = isNode(last) ? last['name'] : undefined;
    return typeof name === 'string' ? [{ name, node }] : [];
  });
}

export interface Text {
  readonly text: string;
  readonly at: number;
}

/** Every string and template in a file, where a value is put in as ` ? `; addresses of imports left out. */
export function textsIn(file: SourceFile): Text[] {
  const found: Text[] = [];
  const visit = (node: SyntaxNode) => {
    if (node.type === 'Literal' && typeof node['value'] === 'string')
      found.push({ text: node['value'], at: node.start });
    if (node.type === 'TemplateLiteral')
      found.push({ text: (node['quasis'] as SyntaxNode[]).map(cooked).join(' ? '), at: node.start });
    for (const [field, value] of Object.entries(node)) {
      if (field === 'source' || field === 'quasis') continue;
      for (const child of [value].flat()) if (isNode(child)) visit(child);
    }
  };
  visit(syntaxOf(file));
  return found;
}

function cooked(quasi: SyntaxNode): string {
  return (quasi['value'] as { readonly cooked: string | null }).cooked ?? '';
}

/** The first argument of a call, when it is a string. */
export function firstString(node: SyntaxNode): string | null {
  const [first] = (node['arguments'] ?? []) as SyntaxNode[];
  return first?.type === 'Literal' && typeof first['value'] === 'string' ? first['value'] : null;
}

/** The string a property of the first argument has: `definePage({ id: 'x/y' })`. */
export function stringProperty(node: SyntaxNode, name: string): string | null {
  const [first] = (node['arguments'] ?? []) as SyntaxNode[];
  const properties = (first?.['properties'] ?? []) as SyntaxNode[];
  for (const { key, value } of properties) {
    if (isNode(key) && key['name'] === name && isNode(value) && typeof value['value'] === 'string')
      return value['value'];
  }
  return null;
}

export function isTypeScript({ path: name }: SourceFile): boolean {
  return /\.tsx?$/.test(name);
}
