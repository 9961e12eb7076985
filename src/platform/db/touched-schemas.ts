/**
 * Which schemas a piece of SQL changes: creates, alters, comments on, grants on or writes to.
 * Schemas that are only read or referred to (a foreign key along the module table) do not count. A name
 * without a schema counts as 'public', where it would land. Used to hold each migration to one schema.
 * Function bodies are left out: they run later, and as their owner.
 */
export function touchedSchemas(sql: string): string[] {
  const touched = new Set<string>();
  for (const statement of statements(sql)) {
    for (const pattern of onSchemas)
      for (const [, schema = ''] of statement.matchAll(pattern)) touched.add(schema);
    for (const pattern of onObjects)
      for (const [, objects = ''] of statement.matchAll(pattern))
        for (const object of objects.split(/ ?, ?/)) touched.add(schemaOf(object));
  }
  return [...touched].toSorted();
}

/** 'audit.entry' → 'audit', 'entry' → 'public'. */
function schemaOf(object: string): string {
  const dot = object.indexOf('.');
  return dot === -1 ? 'public' : object.slice(0, dot);
}

/** Statements in lower case with one space between words, without comments, literals and bodies. */
function statements(sql: string): string[] {
  return sql
    .replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ')
    .replaceAll(/(\$\w*\$)[\s\S]*?\1/g, ' ')
    .replaceAll(/'(?:[^']|'')*'/g, "''")
    .replaceAll('"', '')
    .toLowerCase()
    .split(';')
    .map((statement) => statement.replaceAll(/\s+/g, ' ').trim());
}

const name = String.raw`[\w.]+`;
const names = String.raw`${name}(?: ?, ?${name})*`;
const kind = '(?:materialized view|view|table|sequence|type|domain|function|procedure|aggregate|index)';
const adjectives = '(?:or replace |temp |temporary |unlogged |recursive |unique |constraint )*';
const manner = '(?:concurrently )?(?:if (?:not )?exists )?(?:only )?';

const onSchemas = [
  new RegExp(`^(?:create|alter|drop) schema ${manner}(\\w+)`, 'g'),
  /^comment on schema (\w+)/g,
  /^(?:grant|revoke) .* (?:on|in) schema (\w+)/g,
];

const onObjects = [
  new RegExp(`^create ${adjectives}(?!index)${kind} ${manner}(${name})`, 'g'),
  new RegExp(`^(?:alter|drop) ${kind} ${manner}(${names})`, 'g'),
  new RegExp(`^create ${adjectives}(?:index|trigger|policy|rule) .*?\\bon (?:only )?(${name})`, 'g'),
  new RegExp(`^(?:alter|drop) (?:trigger|policy|rule) .*? on (${name})`, 'g'),
  new RegExp(`^comment on (?:trigger|policy|constraint) .*? on (${name})`, 'g'),
  new RegExp(`^comment on (?:column|${kind}) (${name})`, 'g'),
  new RegExp(`^(?:grant|revoke) .*? on (?:table |function |sequence )?(?!all |schema )(${names})`, 'g'),
  new RegExp(`\\binsert into (${name})`, 'g'),
  new RegExp(`\\bdelete from (?:only )?(${name})`, 'g'),
  new RegExp(`^truncate (?:table )?(?:only )?(${names})`, 'g'),
  new RegExp(`(?:^|\\) )update (?:only )?(${name})`, 'g'),
];
