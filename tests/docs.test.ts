import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { mayUse, modules } from '../src/modules.ts';
import { createProgram } from '../src/main.ts';
import { readConfig } from '../src/platform/config.ts';
import { root } from '../src/platform/root.ts';

/** Every file git knows or would take in, by its path from the root. The folder may be another user's, as in CI. */
const files = execFileSync(
  'git',
  ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\0')
  .filter((file) => file !== '' && existsSync(path.join(root, file)));
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const documents = files
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({ file, tokens: new MarkdownIt().parse(read(file), {}) }));
const text = (file: string) => documents.find((document) => document.file === file)?.tokens ?? [];

type Token = (typeof documents)[number]['tokens'][number];

/** Tokens with those inside paragraphs, headings and cells, in order. */
function flat(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => [token, ...flat(token.children ?? [])]);
}

/** What a heading is called in a link, as code hosts make it: lower case, hyphens for spaces. */
function anchors(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, place) => {
    const heading = tokens[place + 1]?.content;
    if (token.type !== 'heading_open' || heading === undefined) return [];
    const words = heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '');
    return [words.replaceAll(' ', '-')];
  });
}

function targets(tokens: readonly Token[]): string[] {
  return flat(tokens).flatMap((token) => {
    const target = token.attrGet('href') ?? token.attrGet('src');
    return target === null ? [] : [String(target)];
  });
}

test('every relative link leads to a file, and to a heading in it', () => {
  const broken = documents.flatMap(({ file, tokens }) =>
    targets(tokens)
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [address = '', anchor] = target.split('#');
        const to = address === '' ? file : path.join(path.dirname(file), decodeURI(address));
        if (!existsSync(path.join(root, to))) return true;
        return anchor !== undefined && !anchors(text(to)).includes(anchor);
      })
      .map((target) => `${file}: ${target}`),
  );
  expect(broken).toEqual([]);
});

test('every file that a document names by its path is there', () => {
  // Words with < * { or … stand for many files; a name in a how-to stands for the reader's own.
  const named = /^(?:src|tests|tools|data|docs)\/[\w./-]+$/;
  const missing = documents.flatMap(({ file, tokens }) =>
    flat(tokens)
      .filter(({ type, content }) => type === 'code_inline' && named.test(content))
      .filter(({ content }) => !existsSync(path.join(root, content)))
      .map(({ content }) => `${file}: ${content}`),
  );
  expect(missing).toEqual([]);
});

test('every command a document gives can be run', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const program = createProgram(readConfig({}));
  const unknown = documents.flatMap(({ file }) => [
    ...Array.from(read(file).matchAll(/\bnpm (?:run ([\w-]+)|(start|test)\b)/g))
      .map(([, script, short]) => script ?? short ?? '')
      .filter((name) => !(name in scripts))
      .map((name) => `${file}: npm run ${name}`),
    ...Array.from(read(file).matchAll(/npm run saman -- ([a-z ]+)/g))
      .filter(([, words = '']) => !knows(program, words.trim().split(' ')))
      .map(([command]) => `${file}: ${command.trim()}`),
  ]);
  expect(unknown).toEqual([]);
});

/** Do the words lead to a command that does something? What follows it are its own arguments. */
function knows(command: Command, [word, ...rest]: readonly string[]): boolean {
  const next = command.commands.find((each) => each.name() === word);
  if (next === undefined) return command.commands.length === 0;
  return next.commands.length === 0 || knows(next, rest);
}

test('every decision is listed, in order, and has the four headings', () => {
  const folder = 'docs/decisions';
  const records = readdirSync(path.join(root, folder)).filter((name) => /^\d{4}-.*\.md$/.test(name));
  const listed = targets(text(`${folder}/README.md`));
  expect(listed).toEqual(records.toSorted());
  expect(records.toSorted().map((name) => Number(name.slice(0, 4)))).toEqual(
    records.map((_, index) => index + 1),
  );
  const headings = records.map((name) => anchors(text(`${folder}/${name}`)).slice(1));
  expect(headings).toEqual(records.map(() => ['context', 'decision', 'why-not-the-others', 'consequences']));
});

test('the table of modules tells what is built, and what each may use', () => {
  const rows = Array.from(
    read('docs/architecture.md').matchAll(/^\| (\w+) +\| built +\|[^|]*\| ([\w –]+?) +\|$/gm),
    ([, name = '', uses = '']) => [name, uses === '–' ? [] : uses.split(' ')],
  );
  expect(rows).toEqual(modules.map(({ name }) => [name, mayUse[name]]));
});

test('.env.example has every setting, and each default is one the application takes', () => {
  const lines = Array.from(read('.env.example').matchAll(/^([A-Z_]+)=(.*)$/gm), ([, name, value]) => ({
    name: String(name),
    value,
  }));
  const known = Array.from(read('src/platform/config.ts').matchAll(/^ {2}([A-Z_]+): /gm), ([, name]) =>
    String(name),
  );
  expect(lines.map(({ name }) => name).toSorted()).toEqual(known.toSorted());
  const given = Object.fromEntries(lines.map(({ name, value }) => [name, value]));
  expect(readConfig(given)).toEqual(readConfig({}));
});

test('no file tells where somebody works or where packages were fetched', () => {
  // At the beginning of a word: `src/modules/home/` is a folder of ours, a home at the root is somebody's.
  const machine = /(?:^|[\s'"`(=:])(?:file:\/\/)?\/(?:home|root|Users|work|workspace|mnt)\/[\w.-]+/m;
  const registry =
    /registry\.npmjs\.org|registry\.yarnpkg|npm\.pkg\.github|\/artifactory\/|"resolved": "https?:/i;
  const own = process.env['npm_config_registry'];
  const binary = /\.(?:png|woff2?|ttf|pdf|ico)$/;
  const found = files
    .filter((file) => !binary.test(file))
    .filter((file) => {
      const content = read(file);
      if (machine.test(content) || registry.test(content)) return true;
      return own !== undefined && URL.canParse(own) && content.includes(new URL(own).host);
    });
  expect(found).toEqual([]);
});
