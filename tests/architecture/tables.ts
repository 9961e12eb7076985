import { touchedSchemas } from '../../src/platform/db/touched-schemas.ts';
import { callsIn, firstString, isTypeScript, textsIn } from './syntax.ts';
import type { Text } from './syntax.ts';
import { finding, isTestCode, ownerOf } from './tree.ts';
import type { Tree } from './tree.ts';

/** For each module the views ('register.current_name') that others may read. */
export type PublishedViews = Readonly<Record<string, readonly string[]>>;

const kyselyWrites = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']);
const sqlWrite =
  /\b(?:insert into|delete from(?: only)?|merge into|truncate(?: table)?)\s+([a-z_][\w.]*)|\bupdate\s+(?:only\s+)?([a-z_][\w.]*)(?:\s+(?:as\s+)?\w+)?\s+set\b/gi;

/** Code that writes to another's tables, reads them past their owner, or writes without naming the schema. */
export function ownershipFindings({ files }: Tree, published: PublishedViews): string[] {
  const tables = tablesIn({ files });
  return files
    .filter(
      (file) =>
        isTypeScript(file) &&
        file.path.startsWith('src/') &&
        !isTestCode(file) &&
        file.path !== 'src/database.ts',
    )
    .flatMap((file) => {
      const owner = ownerOf(file.path) ?? '';
      const texts = textsIn(file);
      const written = [
        ...texts.flatMap(writtenIn),
        ...callsIn(file).flatMap(({ name, node }) => {
          const table = kyselyWrites.has(name) ? firstString(node) : null;
          return table === null ? [] : [{ table, at: node.end }];
        }),
      ];
      const writes = written.flatMap(({ table, at }) => {
        if (!table.includes('.')) return [finding(file, at, `writes to ${table} without its schema`)];
        return schemaOf(table) === owner
          ? []
          : [finding(file, at, `writes to ${table}, which is not ${owner}'s`)];
      });
      const named = new Set(written.map(({ table }) => table));
      const reads = texts.flatMap(({ text, at }) =>
        tables
          .filter((table) => schemaOf(table) !== owner && !named.has(table) && mentions(text, table))
          .filter((table) => !published[schemaOf(table)]?.includes(table))
          .map((table) => finding(file, at, `reads ${table}, which is not ${owner}'s`)),
      );
      return [...writes, ...reads];
    });
}

function writtenIn({ text, at }: Text): { table: string; at: number }[] {
  return Array.from(text.matchAll(sqlWrite), ([, first, second]) => ({ table: first ?? second ?? '', at }));
}

function schemaOf(table: string): string {
  return table.slice(0, table.indexOf('.'));
}

function mentions(text: string, table: string): boolean {
  return new RegExp(`(?<![\\w.])${table.replace('.', '\\.')}(?!\\w)`).test(text);
}

/** Every table and view, as the schema dumps name them. */
function tablesIn({ files }: Tree): string[] {
  return files
    .filter(({ path }) => path.endsWith('/schema.sql'))
    .flatMap(({ text }) =>
      Array.from(
        text.matchAll(/^create (?:materialized view|view|table) ([\w.]+)/gm),
        ([, name = '']) => name,
      ),
    );
}

/** Migrations that touch more than one schema. */
export function migrationFindings({ files }: Tree): string[] {
  return files
    .filter(({ path }) => path.startsWith('migrations/'))
    .flatMap(({ path, text }) => {
      const schemas = touchedSchemas(text);
      return schemas.length > 1 ? [`${path}: touches ${schemas.join(' and ')}`] : [];
    });
}
