// Notes why tests were skipped, which vitest's JSON does not: one JSON array in the file named by the
// environment. The reason is what the test gave `skip(…)`; a test with `skipIf` says in
// its name what it needs.
import { writeFileSync } from 'node:fs';

export default class SkipReporter {
  /** @param {ReadonlyArray<import('vitest/node').TestModule>} modules */
  onTestRunEnd(modules) {
    const file = process.env.SAMAN_SKIPPED_FILE;
    if (!file) return;
    const skipped = modules.flatMap((module) =>
      Array.from(module.children.allTests('skipped'), (test) => ({
        file: module.relativeModuleId,
        name: test.fullName,
        why: noteOf(test.result()) ?? null,
      })),
    );
    writeFileSync(file, JSON.stringify(skipped));
  }
}

/**
 * @param {import('vitest/node').TestResult} result
 * @returns {string | undefined}
 */
function noteOf(result) {
  return result.state === 'skipped' ? result.note : undefined;
}
