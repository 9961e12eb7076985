// `npm test`: every check there is, a line for each, and at the end how many passed and failed.
// `npm test -- path` runs only the tests of vitest whose file name contains the path.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium, installChromium } from './chromium.mjs';
import { root } from './root.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ counts: Counts, output: string, skips?: string[], slow?: { name: string, seconds: number }[] }} Outcome
 * @typedef {{ name: string, status: string, startTime: number, endTime: number, assertionResults: object[] }} FileResult
 */

const packages = path.join(root, 'node_modules');

/** Programs are run as JavaScript by this Node: the links in `.bin` would look for another. */
const programs = {
  prettier: path.join(packages, 'prettier', 'bin', 'prettier.cjs'),
  oxlint: path.join(packages, 'oxlint', 'bin', 'oxlint'),
  tsc: path.join(packages, 'typescript', 'bin', 'tsc'),
  vitest: path.join(packages, 'vitest', 'vitest.mjs'),
};

/**
 * Run everything, or only what the words name, print how it went, and set the exit code.
 * @param {readonly string[]} words
 */
export async function run(words) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const skips = [];
  /** @type {{ name: string, seconds: number }[]} */
  const slow = [];
  const before = treeState();
  for (const { name, work } of stepsFor(words)) {
    process.stdout.write(name.padEnd(34));
    const started = performance.now();
    const { counts, output, ...more } = await work();
    const seconds = (performance.now() - started) / 1000;
    for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += counts[key];
    skips.push(...(more.skips ?? []));
    slow.push(...(more.slow ?? []));
    console.log(` ${seconds.toFixed(1).padStart(6)} s  ${verdict(counts)}`);
    if (counts.failed > 0) console.log(`\n${output.trim()}\n`);
  }
  const changed = changedSince(before);
  if (changed) total[changed.length === 0 ? 'passed' : 'failed'] += 1;
  for (const line of changed ?? []) console.log(`The tests have changed the working tree: ${line}`);
  tellSlowest(slow);
  for (const line of skips) console.log(`Skipped: ${line}`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exit(total.failed > 0 ? 1 : 0);
}

/**
 * @param {readonly string[]} words
 * @returns {{ name: string, work: () => Outcome | Promise<Outcome> }[]}
 */
function stepsFor(words) {
  const filter = words.filter((word) => word !== '--');
  if (filter.length > 0)
    return [
      { name: `tests of ${filter.join(' ')}`, work: () => vitest([...filter, '--passWithNoTests=false']) },
    ];
  return [
    { name: 'format', work: () => check('prettier', ['--check', '--log-level=warn', '.']) },
    { name: 'lint', work: () => check('oxlint', ['--type-aware']) },
    { name: 'types', work: () => check('tsc', ['--noEmit', '--project', root]) },
    {
      name: 'rules, pages, house, lifecycle',
      work: () => vitest(['--project', 'unit', '--project', 'lifecycle']),
    },
    { name: 'browser', work: browserTests },
  ];
}

/** @param {Counts} counts */
function verdict({ passed, failed, skipped }) {
  if (failed > 0) return `FAILED (${failed} of ${passed + failed})`;
  if (passed === 0) return 'skipped';
  return passed === 1 && skipped === 0 ? 'ok' : `ok (${passed})`;
}

/**
 * A check that is one test: it is right when the program ends well.
 * @param {keyof typeof programs} program
 * @param {readonly string[]} words
 * @returns {Promise<Outcome>}
 */
async function check(program, words) {
  const { code, output } = await execute(program, words);
  return { counts: { passed: Number(code === 0), failed: Number(code !== 0), skipped: 0 }, output };
}

/** @returns {Promise<Outcome>} */
async function browserTests() {
  const missing = findChromium() === undefined ? installChromium((line) => console.log(line)) : undefined;
  if (missing === undefined) return vitest(['--project', 'browser']);
  const { output } = await execute('vitest', ['list', '--json', '--project', 'browser']);
  /** @type {{ file: string }[]} */
  const listed = JSON.parse(output.slice(output.indexOf('[')));
  const skips = [`${listed.length} tests in a browser: ${missing}.`];
  return { counts: { passed: 0, failed: 0, skipped: listed.length }, output: '', skips };
}

/**
 * Run vitest and count by its JSON.
 * @param {readonly string[]} words
 * @returns {Promise<Outcome>}
 */
async function vitest(words) {
  const folder = mkdtempSync(path.join(tmpdir(), 'saman-results-'));
  const results = path.join(folder, 'results.json');
  const skipped = path.join(folder, 'skipped.json');
  try {
    const reporters = ['dot', 'json', path.join(root, 'tools', 'skip-reporter.mjs')];
    const options = [...reporters.map((name) => `--reporter=${name}`), `--outputFile.json=${results}`];
    const { code, output } = await execute('vitest', ['run', ...options, ...words], {
      SAMAN_SKIPPED_FILE: skipped,
    });
    if (!existsSync(results)) return { counts: { passed: 0, failed: 1, skipped: 0 }, output };
    const json = JSON.parse(readFileSync(results, 'utf8'));
    // A file that cannot be loaded has no tests to fail; an error outside of tests fails none.
    const broken = json.testResults.filter(
      (/** @type {FileResult} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    const counts = {
      passed: json.numPassedTests,
      failed: json.numFailedTests + broken || Number(code !== 0),
      skipped: json.numTotalTests - json.numPassedTests - json.numFailedTests,
    };
    return { counts, output, skips: reasonsIn(skipped), slow: slowIn(json) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} file @returns {string[]} */
function reasonsIn(file) {
  if (!existsSync(file)) return [];
  /** @type {{ file: string, name: string, why: string | null }[]} */
  const skipped = JSON.parse(readFileSync(file, 'utf8'));
  return skipped.map(({ file, name, why }) => {
    const needed = /\(needs (.+)\)/.exec(name)?.[1];
    return `${file} > ${name}${why ? `: ${why}` : needed ? ', which is not here' : ': not for this system or user'}`;
  });
}

/** @param {{ testResults: FileResult[] }} json */
function slowIn({ testResults }) {
  return testResults.map(({ name, startTime, endTime }) => ({
    name: path.relative(root, name),
    seconds: (endTime - startTime) / 1000,
  }));
}

/** @param {{ name: string, seconds: number }[]} files */
function tellSlowest(files) {
  const slowest = files.toSorted((a, b) => b.seconds - a.seconds).slice(0, 5);
  if (files.length < 2) return;
  console.log(`Slowest: ${slowest.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} s`).join(', ')}`);
}

/**
 * @param {keyof typeof programs} program
 * @param {readonly string[]} words
 * @param {Record<string, string>} [more]
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function execute(program, words, more = {}) {
  const bin = path.join(packages, '.bin');
  const PATH = `${bin}${path.delimiter}${process.env.PATH ?? ''}`;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [programs[program], ...words], {
      cwd: root,
      env: { ...process.env, ...more, PATH, NO_COLOR: '1', FORCE_COLOR: undefined },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    /** @type {Buffer[]} */
    const parts = [];
    child.stdout.on('data', (part) => parts.push(part));
    child.stderr.on('data', (part) => parts.push(part));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: Buffer.concat(parts).toString('utf8') }));
  });
}

/** What git sees as changed, each file with its contents, or null where there is no git or no repository. */
function treeState() {
  const options = { cwd: root, maxBuffer: 1e9 };
  const { status, stdout } = spawnSync(
    'git',
    ['status', '--porcelain', '-z', '--untracked-files=all'],
    options,
  );
  if (status !== 0) return null;
  const files = stdout.toString('utf8').split('\0').filter(Boolean);
  return new Map(
    files.map((line) => {
      const file = path.join(root, line.slice(3));
      return [line, existsSync(file) && statSync(file).isFile() ? readFileSync(file, 'base64') : ''];
    }),
  );
}

/** @param {Map<string, string> | null} before @returns {string[] | null} */
function changedSince(before) {
  const after = treeState();
  if (before === null || after === null) return null;
  const lines = new Set([...before.keys(), ...after.keys()]);
  return [...lines].filter((line) => before.get(line) !== after.get(line));
}
