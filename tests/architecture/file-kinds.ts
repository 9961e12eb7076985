import { callsIn, importsOf, isTypeScript, textsIn } from './syntax.ts';
import type { Import } from './syntax.ts';
import { finding, isTestCode, moduleOf } from './tree.ts';
import type { SourceFile, Tree } from './tree.ts';

/** What a kind of file must not bring in. Types may always be named. */
interface Ban {
  readonly applies: (name: string) => boolean;
  readonly targets: RegExp;
  readonly sentence: string;
}

const database = /^(kysely|pg|pg-boss)$|^src\/platform\/(db|jobs)\/|\/store\.ts$|-store\.ts$/;
const reading = /\.(query|command)\.ts$/;
const outside =
  /^node:(fs|http|https|net|child_process|worker_threads)\b|^(kysely|pg|pg-boss|nodemailer)$|^src\/platform\/db\/database\.ts$/;
const ending = (pattern: RegExp) => (name: string) => pattern.test(name);

const bans: readonly Ban[] = [
  {
    applies: ending(/\.(page\.tsx|file\.ts|endpoint\.ts)$/),
    targets: /^(kysely|pg|pg-boss)$/,
    sentence: 'SQL belongs in a query or a command',
  },
  { applies: ending(/\.form\.ts$/), targets: database, sentence: 'a form knows no database' },
  { applies: ending(/\.form\.ts$/), targets: reading, sentence: 'a form knows no database' },
  { applies: ending(/\.command\.ts$/), targets: /\.tsx$|^preact/, sentence: 'a command knows no HTML' },
  { applies: ending(/\.query\.ts$/), targets: /\.tsx$|^preact/, sentence: 'a query knows no HTML' },
  { applies: isView, targets: database, sentence: 'a view is made from values' },
  { applies: isView, targets: reading, sentence: 'a view is made from values' },
  {
    applies: isView,
    targets: /^src\/platform\/(clock|http\/(web|pipeline|answer-page))\.ts$/,
    sentence: 'a view is made from values',
  },
  { applies: isRule, targets: outside, sentence: 'a rule reaches nothing outside itself' },
  {
    applies: isRule,
    targets: /\/store\.ts$|\.(query|command)\.ts$/,
    sentence: 'a rule reaches nothing outside itself',
  },
];

function isView(name: string): boolean {
  return name.endsWith('.tsx') && !name.endsWith('.page.tsx');
}

/** Plain nouns of a module. Names that say they reach outside do not count: `…-store`, `…-file`, `load-…`, `cli`. */
function isRule(name: string): boolean {
  const base = name.split('/').at(-1) ?? '';
  return (
    /^[\w-]+\.ts$/.test(base) &&
    !/^(index|module|paths|events|store|example|cli)\.ts$/.test(base) &&
    !/-(store|files?)\.ts$|^load-/.test(base) &&
    !name.includes('/texts/')
  );
}

const writes = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto']);
const sqlWrites = /\b(?:insert\s+into|delete\s+from|merge\s+into)\s|\bupdate\s+[\w.]+\s+set\b/i;

/** Files that may, each with the reason. */
export type Exempted = Readonly<Record<string, string>>;

/** Files of a module that hold what another kind of file is for. */
export function kindFindings({ files }: Tree, exempted: Exempted = {}): string[] {
  return files
    .filter((file) => isTypeScript(file) && moduleOf(file.path) !== null && !isTestCode(file))
    .filter(({ path }) => !(path in exempted))
    .flatMap((file) => [...broughtIn(file), ...done(file)]);
}

function broughtIn(file: SourceFile): string[] {
  const forbidden = ({ target, typeOnly }: Import) =>
    typeOnly ? undefined : bans.find(({ applies, targets }) => applies(file.path) && targets.test(target));
  return importsOf(file).flatMap((each) => {
    const ban = forbidden(each);
    return ban ? [finding(file, each.at, `brings in ${each.target}: ${ban.sentence}`)] : [];
  });
}

function done(file: SourceFile): string[] {
  const findings: string[] = [];
  const commands = callsIn(file).filter(({ name }) => name === 'defineCommand');
  if (file.path.endsWith('.command.ts')) {
    if (commands.length !== 1) findings.push(`${file.path}: defines ${commands.length} commands, not one`);
  } else if (commands[0] && !file.path.endsWith('.job.ts'))
    findings.push(finding(file, commands[0].node.start, 'a command has a file of its own'));
  if (file.path.endsWith('.query.ts')) {
    for (const { name, node } of callsIn(file))
      if (writes.has(name)) findings.push(finding(file, node.end, 'a query does not write'));
    for (const { text, at } of textsIn(file))
      if (sqlWrites.test(text)) findings.push(finding(file, at, 'a query does not write'));
  }
  return findings;
}
