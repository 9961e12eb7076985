import path from 'node:path';
import { childrenOf, importsOf, isNode, isTypeScript, syntaxOf } from '../architecture/syntax.ts';
import type { SyntaxNode } from '../architecture/syntax.ts';
import { isTestCode } from '../architecture/tree.ts';
import type { SourceFile, Tree } from '../architecture/tree.ts';
import type { Catalogue } from './catalogue.ts';

/** A way into the texts: keys, where '*' stands for one chosen while the program runs. */
type Way = readonly string[];

/** A name in the code: the way it stands for, or null when it has nothing to do with texts. */
type Scope = ReadonlyMap<string, Way | null>;

/** Texts that come in from elsewhere are called this; where they come from is not known. */
const usualNames = /^(t|texts|sentences|words)$/;
const unknown: Way = ['…'];

/**
 * The keys that no code reads. Follows names from where texts are fetched (`textsIn(lang).list`) to
 * where they are read; a group that is handed on, or read by a key chosen later, counts as read whole.
 */
export function unreadKeys({ files }: Tree, { folder, sentences }: Catalogue): string[] {
  const place = folder.startsWith('src/ui/') ? 'src/ui/' : folder.replace(/texts(\/.*)?$/, '');
  const ways = files
    .filter((file) => isTypeScript(file) && file.path.startsWith(place) && !isTestCode(file))
    .filter((file) => path.posix.dirname(file.path) !== folder)
    .flatMap((file) => waysRead(file, folder));
  const patterns = [...new Set(ways.map(patternOf))].map((pattern) => new RegExp(pattern));
  return [...sentences.nb.keys()].filter((key) => !patterns.some((pattern) => pattern.test(key)));
}

/** What one does with a sentence or a list of them, and not a key. */
const methods =
  /^(at|entries|filter|find|flatMap|indexOf|join|length|map|replace|replaceAll|slice|toLowerCase|toUpperCase)$/;

function patternOf(way: Way): string {
  const known = way
    .filter((part) => !methods.test(part))
    .filter((part) => part !== '…')
    .map((part) => (part === '*' ? String.raw`[^.]+` : part));
  return `${way[0] === '…' ? String.raw`(^|\.)` : '^'}${known.join(String.raw`\.`)}($|\\.)`;
}

function waysRead(file: SourceFile, folder: string): Way[] {
  const found: Way[] = [];
  const doors = doorsIn(file, folder);
  const record = (way: Way | null) => {
    // The whole, or a name of unknown origin, says nothing about what is read.
    if (way && way.length > (way[0] === '…' ? 1 : 0)) found.push(way);
  };

  const resolve = (node: SyntaxNode, scope: Scope): Way | null => {
    if (node.type === 'Identifier') {
      const name = String(node['name']);
      if (scope.has(name)) return scope.get(name) ?? null;
      return doors.has(name) && /^(nb|nn|en)$/.test(name) ? [] : null;
    }
    if (node.type === 'CallExpression') return isDoor(node['callee'], doors) ? [] : null;
    if (node.type === 'MemberExpression') {
      const [object, property] = [node['object'] as SyntaxNode, node['property'] as SyntaxNode];
      if (isDoor(object, doors)) return [];
      const before = resolve(object, scope);
      if (before === null) return null;
      return [...before, node['computed'] ? chosenKey(property) : String(property['name'])];
    }
    return /^(TSAsExpression|TSNonNullExpression|ParenthesizedExpression)$/.test(node.type)
      ? resolve(node['expression'] as SyntaxNode, scope)
      : null;
  };

  /** Names a pattern binds, to `way` or to parts of it. */
  const bind = (pattern: SyntaxNode, way: Way | null, scope: Map<string, Way | null>) => {
    if (pattern.type === 'Identifier') {
      const name = String(pattern['name']);
      scope.set(name, way ?? typedWay(pattern) ?? null);
    } else if (pattern.type === 'AssignmentPattern') bind(pattern['left'] as SyntaxNode, way, scope);
    else if (pattern.type === 'ArrayPattern') record(way);
    else if (pattern.type === 'ObjectPattern')
      for (const property of pattern['properties'] as SyntaxNode[]) {
        const [key, value] = [property['key'], property['value']];
        if (!isNode(key) || !isNode(value)) continue;
        bind(value, way && [...way, String(key['name'])], scope);
      }
  };

  const visit = (node: SyntaxNode, scope: Map<string, Way | null>) => {
    if (node.type.startsWith('TS') && !node.type.endsWith('Expression')) return;
    const way = resolve(node, scope);
    if (way !== null) {
      record(way);
      visitKeys(node, scope);
      return;
    }
    if (node.type === 'VariableDeclarator' && isNode(node['init'])) {
      const init = node['init'];
      const source = resolve(init, scope);
      if (source === null) visit(init, scope);
      else visitKeys(init, scope);
      bind(node['id'] as SyntaxNode, source, scope);
      return;
    }
    const inner = /Function|^BlockStatement$|^For/.test(node.type) ? new Map(scope) : scope;
    if (Array.isArray(node['params']))
      for (const parameter of node['params'] as SyntaxNode[]) bindParameter(parameter, inner);
    for (const [field, value] of Object.entries(node)) {
      if (field === 'params' || (field === 'key' && !node['computed'])) continue;
      for (const child of [value].flat()) if (isNode(child)) visit(child, inner);
    }
  };

  /** `t[kind]`: what chooses the key may itself read texts. */
  const visitKeys = (node: SyntaxNode, scope: Map<string, Way | null>) => {
    for (const child of childrenOf(node)) {
      if (node.type === 'MemberExpression' && child === node['property'] && !node['computed']) continue;
      if (resolve(child, scope) === null) visit(child, scope);
      else visitKeys(child, scope);
    }
  };

  const bindParameter = (parameter: SyntaxNode, scope: Map<string, Way | null>) => {
    bind(parameter, null, scope);
    for (const name of namesIn(parameter))
      if (usualNames.test(name) && scope.get(name) === null) scope.set(name, unknown);
  };

  visit(syntaxOf(file), new Map());
  return found;
}

/** Names a file imports from the folder of the texts, and records it makes of them: `{ nb, nn, en }`. */
function doorsIn(file: SourceFile, folder: string): Set<string> {
  const doors = new Set<string>();
  const fromFolder = new Set(
    importsOf(file)
      .filter(({ target }) => path.posix.dirname(target) === folder)
      .map(({ at }) => at),
  );
  for (const node of childrenOf(syntaxOf(file))) {
    if (node.type === 'ImportDeclaration' && fromFolder.has(node.start))
      for (const { local } of node['specifiers'] as SyntaxNode[])
        if (isNode(local)) doors.add(String(local['name']));
    if (node.type !== 'VariableDeclaration') continue;
    for (const { id, init } of node['declarations'] as SyntaxNode[])
      if (isNode(id) && isNode(init) && init.type === 'ObjectExpression') {
        const keys = (init['properties'] as SyntaxNode[]).map(({ key }) =>
          isNode(key) ? String(key['name']) : '',
        );
        if (keys.join() === 'nb,nn,en' && keys.every((key) => doors.has(key))) doors.add(String(id['name']));
      }
  }
  return doors;
}

/** `textsIn`, `useTexts`, `samples`, or a record of the languages; not `fill`, which may come from there too. */
function isDoor(node: unknown, doors: ReadonlySet<string>): boolean {
  if (!isNode(node) || node.type !== 'Identifier') return false;
  const name = String(node['name']);
  return doors.has(name) && !/^(nb|nn|en|fill|count)$/.test(name);
}

function chosenKey(property: SyntaxNode): string {
  return property.type === 'Literal' ? String(property['value']) : '*';
}

/** `t: RegisterTexts['show']` says where the texts come from. */
function typedWay({ typeAnnotation }: SyntaxNode): Way | null {
  const wayOf = (type: unknown): Way | null => {
    if (!isNode(type)) return null;
    if (type.type === 'TSTypeReference') {
      const name = type['typeName'];
      return isNode(name) && /(Texts|Samples)$/.test(String(name['name'])) ? [] : null;
    }
    if (type.type !== 'TSIndexedAccessType') return null;
    const before = wayOf(type['objectType']);
    const index = type['indexType'];
    const literal = isNode(index) && index.type === 'TSLiteralType' ? index['literal'] : null;
    return before && [...before, isNode(literal) ? String(literal['value']) : '*'];
  };
  return isNode(typeAnnotation) ? wayOf(typeAnnotation['typeAnnotation']) : null;
}

function namesIn(pattern: SyntaxNode): string[] {
  if (pattern.type === 'Identifier') return [String(pattern['name'])];
  return childrenOf(pattern).flatMap(namesIn);
}
