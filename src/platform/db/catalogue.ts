import { escapeIdentifier, escapeLiteral } from 'pg';
import type { ClientBase, QueryResultRow } from 'pg';
import * as queries from './catalogue-queries.ts';
import type { ColumnRow, PartRow, RelationRow, TypeRow } from './catalogue-queries.ts';
import { unqualifySingle } from './view-text.ts';

/** The schema that the job library makes and changes by itself; it is neither dumped nor typed. */
export const jobsSchema = 'jobs';

/** The schemas the connection's role owns, by name: those of the migrations and the job library's. */
export async function ownSchemas(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace
      where nspowner = current_user::regrole and nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`,
  );
  return rows.map((row) => row.name).toSorted();
}

/** Where a schema's dump lies, from the root of the repository. */
export function dumpPath(schema: string): string {
  return schema === 'platform' ? 'src/platform/db/schema.sql' : `src/modules/${schema}/schema.sql`;
}

/**
 * One schema as SQL that people read and a test compares: types, sequences, tables with columns,
 * constraints and indexes, views, functions, triggers, comments. Sorted by name (columns in their
 * order), and the same text on PostgreSQL 15 to 18. Rights are not part of it.
 * Throws on a kind of relation it does not know rather than leaving it out.
 */
export async function dumpSchema(client: ClientBase, schema: string): Promise<string> {
  const read = async <Row extends QueryResultRow>(query: string) =>
    (await client.query<Row>(query, [escapeIdentifier(schema)])).rows;
  const path = await client.query<{ path: string }>(`select current_setting('search_path') as path`);
  await client.query(`select set_config('search_path', '', false)`);
  try {
    const comment = await client.query<{ text: string | null }>(
      `select obj_description($1::regnamespace, 'pg_namespace') as text`,
      [escapeIdentifier(schema)],
    );
    const relations = byName(await read<RelationRow>(queries.relations));
    const parts: Parts = {
      columns: await read<ColumnRow>(queries.columns),
      constraints: await read<PartRow>(queries.constraints),
      indexes: await read<PartRow>(queries.indexes),
      triggers: await read<PartRow>(queries.triggers),
    };
    const routines = byName(await read<TypeRow>(queries.functions));
    return `${[
      '-- Written by "npm run dump" from the database itself; the migrations are what makes it so.',
      [`create schema ${schema};`, ...commentOn('schema', schema, comment.rows[0]?.text ?? null)].join('\n'),
      ...byName(await read<TypeRow>(queries.types)).map((type) => definition('type', type)),
      ...byName(await read<TypeRow>(queries.sequences)).map((sequence) => definition('sequence', sequence)),
      ...relations.filter(isTable).map((table) => tableText(table, parts)),
      ...relations.filter((relation) => !isTable(relation)).map((view) => viewText(view, parts)),
      ...routines.map((routine) => definition('function', routine)),
      ...relations.flatMap((relation) => triggerTexts(relation, parts)),
    ].join('\n\n')}\n`;
  } finally {
    await client.query(`select set_config('search_path', $1, false)`, [path.rows[0]?.path]);
  }
}

interface Parts {
  readonly columns: readonly ColumnRow[];
  readonly constraints: readonly PartRow[];
  readonly indexes: readonly PartRow[];
  readonly triggers: readonly PartRow[];
}

function isTable(relation: RelationRow): boolean {
  return relation.kind === 'r';
}

function byName<Row extends { readonly name: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function definition(kind: string, { name, definition, comment }: TypeRow): string {
  return [`${definition.trimEnd()};`, ...commentOn(kind, name, comment)].join('\n');
}

function tableText(table: RelationRow, parts: Parts): string {
  const columns = parts.columns.filter((column) => column.relation === table.id);
  const constraints = parts.constraints.filter((constraint) => constraint.relation === table.id);
  const indexes = parts.indexes.filter((index) => index.relation === table.id);
  const lines = [
    ...columns.map(columnText),
    ...constraints.map((constraint) => `constraint ${constraint.name} ${constraint.definition}`),
  ];
  return [
    `create table ${table.name} (\n  ${lines.join(',\n  ')}\n);`,
    ...indexes.map((index) => `${index.definition};`),
    ...commentOn('table', table.name, table.comment),
    ...columns.flatMap((column) => commentOn('column', `${table.name}.${column.name}`, column.comment)),
    ...constraints.flatMap(({ name, comment }) =>
      commentOn('constraint', `${name} on ${table.name}`, comment),
    ),
    ...indexes.flatMap(({ name, comment }) => commentOn('index', name, comment)),
  ].join('\n');
}

function columnText(column: ColumnRow): string {
  const words = [column.name, column.type];
  if (column.collation !== null) words.push(`collate ${column.collation}`);
  if (column.generated !== '')
    words.push(
      `generated always as (${column.expression}) ${column.generated === 's' ? 'stored' : 'virtual'}`,
    );
  else if (column.identity !== '')
    words.push(`generated ${column.identity === 'a' ? 'always' : 'by default'} as identity`);
  else if (column.expression !== null) words.push(`default ${column.expression}`);
  if (column.required) words.push('not null');
  return words.join(' ');
}

function viewText(view: RelationRow, parts: Parts): string {
  const kind = { v: 'view', m: 'materialized view' }[view.kind];
  if (kind === undefined || view.query === null)
    throw new Error(`${view.name} is of a kind (${view.kind}) that the dump does not know yet.`);
  const columns = parts.columns.filter((column) => column.relation === view.id);
  const indexes = parts.indexes.filter((index) => index.relation === view.id);
  return [
    `create ${kind} ${view.name} as\n${unqualifySingle(view.query)}`,
    ...indexes.map((index) => `${index.definition};`),
    ...columns.map((column) => `-- ${column.name} ${column.type}`),
    ...commentOn(kind, view.name, view.comment),
    ...columns.flatMap((column) => commentOn('column', `${view.name}.${column.name}`, column.comment)),
  ].join('\n');
}

function triggerTexts(relation: RelationRow, { triggers }: Parts): string[] {
  return triggers
    .filter((trigger) => trigger.relation === relation.id)
    .map(({ name, definition, comment }) =>
      [`${definition};`, ...commentOn('trigger', `${name} on ${relation.name}`, comment)].join('\n'),
    );
}

function commentOn(kind: string, name: string, text: string | null): string[] {
  return text === null ? [] : [`comment on ${kind} ${name} is ${escapeLiteral(text)};`];
}
