import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { domainTimeFindings } from './architecture/domain-time.ts';
import { kindFindings } from './architecture/file-kinds.ts';
import { folderFindings, sizeFindings } from './architecture/files.ts';
import { cycleFindings, importFindings, tableFindings } from './architecture/imports.ts';
import type { MayUse } from './architecture/imports.ts';
import { pageFolderFindings, placeFindings } from './architecture/pages.ts';
import { houseTable, plantedTree } from './architecture/planted-tree.ts';
import { migrationFindings, ownershipFindings } from './architecture/tables.ts';
import type { PublishedViews } from './architecture/tables.ts';
import type { Tree } from './architecture/tree.ts';
import { versionFindings } from './architecture/versions.ts';

/** Everything all rules find. */
function findingsIn(tree: Tree, table: MayUse = houseTable, published: PublishedViews = {}): string[] {
  return [
    ...tableFindings(tree, table),
    ...importFindings(tree, table),
    ...cycleFindings(tree),
    ...ownershipFindings(tree, published),
    ...migrationFindings(tree),
    ...domainTimeFindings(tree),
    ...kindFindings(tree),
    ...placeFindings(tree),
    ...pageFolderFindings(tree),
    ...sizeFindings(tree),
    ...folderFindings(tree),
  ];
}

const found = async (files: Readonly<Record<string, string>>) => findingsIn(await plantedTree(files));

test('nothing is found where the rules are kept', async () => {
  expect(await found({})).toEqual([]);
});

describe('imports', () => {
  test('upwards, and past the door of another module', async () => {
    expect(
      await found({
        'src/modules/lower/thing.ts':
          "import type { m } from '../upper/index.ts';\nexport type T = typeof m;\n",
        'src/modules/upper/note.ts': "import { find } from '../lower/thing.query.ts';\nexport { find };\n",
      }),
    ).toEqual([
      'src/modules/lower/thing.ts:1: imports src/modules/upper/index.ts: lower may not use upper',
      'src/modules/upper/note.ts:1: imports src/modules/lower/thing.query.ts: the way in is src/modules/lower/index.ts',
      'src/modules/upper/note.ts:1: brings in src/modules/lower/thing.query.ts: a rule reaches nothing outside itself',
    ]);
  });

  test('out of the platform and the kit, into tests, by import() and export too', async () => {
    expect(
      await found({
        'src/platform/log.ts': "export const load = () => import('../modules/lower/index.ts');\n",
        'src/ui/field.tsx': "export * from '../platform/log.ts';\n",
        'src/modules/lower/door.ts': "import '../../../tests/support/app.ts';\nimport '../../app.ts';\n",
        'src/app.ts': "import './modules/lower/thing.query.ts';\n",
        'tests/support/app.ts': '',
      }),
    ).toEqual([
      'src/app.ts:1: imports src/modules/lower/thing.query.ts: the way in is src/modules/lower/index.ts',
      'src/modules/lower/door.ts:1: imports tests/support/app.ts: that is for tests',
      'src/modules/lower/door.ts:2: imports src/app.ts: a module knows nothing above it',
      'src/platform/log.ts:1: imports src/modules/lower/index.ts: the platform knows nothing above it',
      'src/ui/field.tsx:1: imports src/platform/log.ts: the kit knows only platform/text',
    ]);
  });

  test('in a circle, unless only types are meant', async () => {
    expect(
      await found({
        'src/platform/a.ts': "import { b } from './b.ts';\nexport const a = b;\n",
        'src/platform/b.ts': "import { c } from './c.ts';\nexport const b = c;\n",
        'src/platform/c.ts': "import { a } from './a.ts';\nexport const c = a;\n",
        'src/platform/d.ts': "import type { E } from './e.ts';\nexport type D = E;\n",
        'src/platform/e.ts': "import type { D } from './d.ts';\nexport type E = D;\n",
      }),
    ).toEqual(['src/platform/a.ts → src/platform/b.ts → src/platform/c.ts → src/platform/a.ts']);
  });

  test('by a table that is not in order, or does not fit the folders', async () => {
    const tree = await plantedTree();
    expect(tableFindings(tree, { lower: ['upper'], other: [] })).toEqual([
      'upper does not stand in mayUse',
      'other stands in mayUse, but has no folder',
      'lower may use upper, which does not stand before it',
    ]);
  });
});

describe('tables', () => {
  test('written by others, in SQL and by the query builder, or without their schema', async () => {
    const sql = [
      'export const a = sql`insert into lower.thing (id) values (${1})`;',
      'export const b = sql`update lower.thing t set id = ${2} from upper.note`;',
      "export const c = (db: Db) => db.deleteFrom('lower.thing');",
      'export const d = sql`delete from thing`;',
      "export const e = (db: Db) => db.insertInto('upper.note');",
    ];
    expect(await found({ 'src/modules/upper/store.ts': `${sql.join('\n')}\n` })).toEqual([
      "src/modules/upper/store.ts:1: writes to lower.thing, which is not upper's",
      "src/modules/upper/store.ts:2: writes to lower.thing, which is not upper's",
      'src/modules/upper/store.ts:4: writes to thing without its schema',
      "src/modules/upper/store.ts:3: writes to lower.thing, which is not upper's",
    ]);
  });

  test('read past their owner, unless it is a published view', async () => {
    const tree = await plantedTree({
      'src/modules/lower/schema.sql':
        'create table lower.thing (\n);\n\ncreate view lower.current as\nselect 1;\n',
      'src/modules/upper/store.ts':
        'export const a = sql`\n  select * from upper.note join lower.thing on true`;\n' +
        "export const b = (db: Db) => db.selectFrom('upper.note').innerJoin('lower.current as c', 'c.id', 'id');\n",
    });
    expect(findingsIn(tree, houseTable, { lower: ['lower.current'] })).toEqual([
      "src/modules/upper/store.ts:1: reads lower.thing, which is not upper's",
    ]);
    expect(ownershipFindings(tree, {})).toEqual([
      "src/modules/upper/store.ts:1: reads lower.thing, which is not upper's",
      "src/modules/upper/store.ts:3: reads lower.current, which is not upper's",
    ]);
  });

  test('of two schemas in one migration', async () => {
    const sql = 'create table upper.note (id integer);\nalter table lower.thing add column x integer;\n';
    expect(await found({ 'migrations/0002_upper.sql': sql })).toEqual([
      'migrations/0002_upper.sql: touches lower and upper',
    ]);
  });
});

test('times from a machine, in migrations, queries and code', async () => {
  const sql =
    '-- now() in a comment\ncreate table upper.call (\n  opened date default current_date,\n  at text\n);\n';
  expect(
    await found({
      'migrations/0002_upper.sql': sql,
      'migrations/0003_platform.sql':
        'create table platform.job (at timestamptz default clock_timestamp());\n',
      'src/modules/upper/open.query.ts':
        'export const open = sql`\n  select 1 from upper.note where id < now()`;\n',
      'src/modules/upper/deadline.ts':
        "export const now = () => new Date();\nexport const old = new Date('2020-01-01');\nexport const ms = Date.now();\n",
    }),
  ).toEqual([
    'migrations/0002_upper.sql:3: takes a time from current_date',
    'src/modules/upper/deadline.ts:1: takes a time from the machine',
    'src/modules/upper/deadline.ts:3: takes a time from the machine',
    'src/modules/upper/open.query.ts:1: takes a time from now()',
  ]);
});

test('kinds of files that hold what another is for', async () => {
  expect(
    await found({
      'src/modules/upper/policy.ts': "import { readFile } from 'node:fs/promises';\nexport { readFile };\n",
      'src/modules/upper/note.view.tsx': "import { sql } from 'kysely';\nexport const Note = () => sql;\n",
      'src/modules/upper/note.form.ts': "import { find } from './note.query.ts';\nexport { find };\n",
      'src/modules/upper/note.query.ts': "export const find = (db: Db) => db.updateTable('upper.note');\n",
      'src/modules/upper/note.command.ts':
        "import { Note } from './note.view.tsx';\nexport const a = defineCommand({}), b = defineCommand({ Note });\n",
      'src/modules/upper/store.ts': 'export const c = defineCommand({});\n',
      'src/modules/upper/pages/show-note/show-note.page.tsx':
        "import { sql } from 'kysely';\nexport const showPage = definePage({ id: 'upper/show-note', load: sql });\n",
    }),
  ).toEqual([
    'src/modules/upper/note.command.ts:1: brings in src/modules/upper/note.view.tsx: a command knows no HTML',
    'src/modules/upper/note.command.ts: defines 2 commands, not one',
    'src/modules/upper/note.form.ts:1: brings in src/modules/upper/note.query.ts: a form knows no database',
    'src/modules/upper/note.query.ts:1: a query does not write',
    'src/modules/upper/note.view.tsx:1: brings in kysely: a view is made from values',
    'src/modules/upper/pages/show-note/show-note.page.tsx:1: brings in kysely: SQL belongs in a query or a command',
    'src/modules/upper/policy.ts:1: brings in node:fs/promises: a rule reaches nothing outside itself',
    'src/modules/upper/store.ts:1: a command has a file of its own',
  ]);
});

test('pages that are not where their id says, alone in their folder, and in the list', async () => {
  expect(
    await found({
      'src/modules/upper/pages/show-note/show-note.page.tsx':
        "export const showPage = definePage({ id: 'upper/note' });\n",
      'src/modules/upper/pages/show-note/other.page.tsx':
        "export const p = definePage({ id: 'upper/other' });\n",
      'src/modules/upper/pages/empty/empty.view.tsx': 'export const Empty = 1;\n',
      'src/modules/upper/pages/read-note/read-note.file.ts':
        "export const f = defineFilePage({ id: 'upper/note-file' });\n",
      'src/modules/upper/api/notes.endpoint.ts': "export const e = defineList({ id: 'upper/list' });\n",
      'src/modules/upper/jobs/send.job.ts': "export const j = defineJob({ name: 'upper.send' });\n",
    }),
  ).toEqual([
    'src/modules/upper/pages/show-note/other.page.tsx: it belongs at src/modules/upper/pages/other/other.page.tsx',
    'src/modules/upper/pages/show-note/other.page.tsx: module.ts does not name it',
    'src/modules/upper/pages/show-note/show-note.page.tsx: its id is upper/note, not upper/show-note',
    'src/modules/upper/pages/read-note/read-note.file.ts: its id is upper/note-file, not upper/read-note',
    'src/modules/upper/pages/read-note/read-note.file.ts: module.ts does not name it',
    'src/modules/upper/api/notes.endpoint.ts: its id is upper/list, not upper/notes',
    'src/modules/upper/api/notes.endpoint.ts: module.ts does not name it',
    'src/modules/upper/jobs/send.job.ts: module.ts does not name it',
    'src/modules/upper/pages/empty: has 0 pages',
    'src/modules/upper/pages/show-note: has 2 pages',
  ]);
});

test('a file of 301 lines, and a folder called utils', async () => {
  expect(
    await found({
      'src/platform/long.ts': 'export {};\n'.repeat(301),
      'src/platform/just-right.ts': 'export {};\n'.repeat(300),
      'src/modules/upper/utils/dates.ts': 'export {};\n',
      'src/database.ts': 'export {};\n'.repeat(301),
    }),
  ).toEqual([
    'src/platform/long.ts: has 301 lines, more than 300',
    'src/modules/upper/utils: a folder must not be called that',
  ]);
});

test('packages that are missing, of another version, or not asked for exactly', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'saman-versions-'));
  const write = async (name: string, content: object) => {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), JSON.stringify(content));
  };
  await write('package.json', {
    dependencies: { one: '1.0.0', two: '^2.0.0', three: '3.0.0' },
    devDependencies: { four: '4.0.0-beta.1' },
    optionalDependencies: { five: '5.0.0' },
  });
  await write('node_modules/one/package.json', { version: '1.0.1' });
  await write('node_modules/four/package.json', { version: '4.0.0-beta.1' });
  expect(versionFindings(folder)).toEqual([
    'one is 1.0.1, not 1.0.0',
    'two is asked for as ^2.0.0, not exactly',
    'three is not installed',
  ]);
  await rm(folder, { recursive: true });
});
