// Everything CI runs. The last line counts what passed, failed and was skipped.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildAll } from './build.mjs';
import { provideChromium } from './chromium.mjs';
import { root } from './root.mjs';

const programs = path.join(root, 'node_modules', '.bin');

/** Checks that look at the code without running it; each counts as one test. */
const checks = /** @type {const} */ ([
  ['format', 'prettier', ['--check', '--log-level=warn', '.']],
  ['lint', 'oxlint', ['--type-aware', '--quiet']],
  ['types', 'tsc', ['--noEmit', '-p', '.']],
]);

/** @param {string[]} files only these tests, without the checks; none means everything */
export async function run(files) {
  const before = workTree();
  await buildAll();
  const counts = { passed: 0, failed: 0, skipped: 0 };
  if (files.length === 0)
    for (const [name, program, words] of checks) count(counts, check(name, program, words));
  const missing = provideChromium();
  if (missing) console.log(missing);
  const tests = runTests(files);
  counts.passed += tests.passed;
  counts.failed += tests.failed;
  counts.skipped += tests.skipped;
  if (before !== null) count(counts, unchanged(before));
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`);
  process.exit(counts.failed > 0 ? 1 : 0);
}

/**
 * @param {{ passed: number, failed: number }} counts
 * @param {boolean} ok
 */
function count(counts, ok) {
  counts[ok ? 'passed' : 'failed'] += 1;
}

/**
 * @param {string} name @param {string} program @param {readonly string[]} words
 * @returns {boolean} whether it found nothing
 */
function check(name, program, words) {
  const started = performance.now();
  const done = spawnSync(process.execPath, [path.join(programs, program), ...words], {
    cwd: root,
    encoding: 'utf8',
  });
  const ok = done.status === 0;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds(performance.now() - started)})`);
  if (!ok) console.log(`${done.stdout}${done.stderr}`);
  return ok;
}

/**
 * Run vitest, project after project as its configuration orders them.
 * @param {string[]} files
 */
function runTests(files) {
  const report = path.join(root, '.build', 'tests.json');
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const words = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...files];
  const done = spawnSync(process.execPath, [path.join(programs, 'vitest'), ...words], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // One dot a test; colours would make each of them fifteen signs in a log.
    env: process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1' },
  });
  if (!existsSync(report)) {
    console.log('The test runner ended without a report.');
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  tellSlowest(result.testResults);
  tellSkipped(result.testResults);
  // A file that cannot be loaded has no tests to fail; it is a failure all the same.
  const broken = result.testResults.filter(
    (/** @type {FileResult} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = result.numFailedTests + broken;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && done.status !== 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/**
 * @typedef {{ name: string, status: string, startTime: number, endTime: number,
 *   assertionResults: { status: string, fullName: string }[] }} FileResult
 * @param {FileResult[]} files
 */
function tellSlowest(files) {
  const slowest = files
    .map(({ name, startTime, endTime }) => ({ name: path.relative(root, name), took: endTime - startTime }))
    .toSorted((a, b) => b.took - a.took)
    .slice(0, 5);
  console.log(`\nSlowest: ${slowest.map(({ name, took }) => `${name} ${seconds(took)}`).join(', ')}`);
}

/** @param {FileResult[]} files */
function tellSkipped(files) {
  const skipped = files.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'pending' || status === 'skipped' || status === 'todo')
      .map(({ fullName }) => `  ${path.relative(root, name)}: ${fullName}`),
  );
  if (skipped.length > 0) console.log(`\nSkipped:\n${skipped.join('\n')}`);
}

/** What git says of the work tree; null where there is no git. */
function workTree() {
  const done = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  return done.status === 0 ? done.stdout : null;
}

/** Tests leave no trace in the repository. @param {string} before */
function unchanged(before) {
  const after = workTree();
  const ok = after === before;
  console.log(`${ok ? 'ok    ' : 'FAILED'} the work tree is as it was`);
  if (!ok) console.log(after);
  return ok;
}

/** @param {number} milliseconds */
function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
