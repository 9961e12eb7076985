import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readTree } from './tree.ts';
import type { Tree } from './tree.ts';

/** A small house in which all rules are kept: two modules, of which `upper` may use `lower`. */
const house: Readonly<Record<string, string>> = {
  'migrations/0001_lower.sql': 'create schema lower;\ncreate table lower.thing (id integer);\n',
  'src/platform/text/words.ts': 'export const word = 1;\n',
  'src/ui/button.tsx': "import { word } from '../platform/text/words.ts';\nexport const Button = word;\n",
  'src/modules/lower/schema.sql': 'create schema lower;\n\ncreate table lower.thing (\n  id integer\n);\n',
  'src/modules/lower/index.ts': "export { find } from './thing.query.ts';\n",
  'src/modules/lower/module.ts': 'export const lowerModule = {};\n',
  'src/modules/lower/thing.query.ts': "export const find = (db: Db) => db.selectFrom('lower.thing');\n",
  'src/modules/upper/schema.sql': 'create schema upper;\n\ncreate table upper.note (\n  id integer\n);\n',
  'src/modules/upper/module.ts':
    "import { showPage } from './pages/show-note/show-note.page.tsx';\nexport const m = [showPage];\n",
  'src/modules/upper/pages/show-note/show-note.page.tsx':
    "import { find } from '../../../lower/index.ts';\nexport const showPage = definePage({ id: 'upper/show-note', load: find });\n",
};

export const houseTable = { lower: [], upper: ['lower'] };

/** The small house with other files laid in, written to a folder and read again as the real tree is. */
export async function plantedTree(files: Readonly<Record<string, string>> = {}): Promise<Tree> {
  const folder = await mkdtemp(path.join(tmpdir(), 'saman-planted-'));
  try {
    for (const [name, text] of Object.entries({ ...house, ...files })) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
    return readTree(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
