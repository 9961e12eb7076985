// Saman for those who work on it: built and started again whenever a source file changes.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import { buildAll } from './build.mjs';
import { root } from './root.mjs';

const watched = ['src', 'migrations', 'data'];

/** Editors write a file in several steps; one restart is enough for them. */
const settleMilliseconds = 100;

/** @param {string[]} words further words for `serve` */
export async function run(words) {
  const stopping = new AbortController();
  let changed = Promise.withResolvers();
  const stop = () => {
    stopping.abort();
    changed.resolve();
  };
  // Ctrl-C reaches the server too; it stops by itself then, and is waited for.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, stop);
  for (const folder of watched)
    watch(path.join(root, folder), { recursive: true }, (_, file) => {
      if (file === null || !/\.test\.tsx?$|~$/.test(file)) changed.resolve(path.join(folder, file ?? ''));
    });

  let server = start(words);
  while (!stopping.signal.aborted) {
    const file = await changed.promise;
    await new Promise((resolve) => setTimeout(resolve, settleMilliseconds));
    changed = Promise.withResolvers();
    if (stopping.signal.aborted) break;
    console.log(`\n${file} changed.`);
    if (!(await builds())) continue;
    await server.stop();
    if (!stopping.signal.aborted) server = start(words);
  }
  await server.stop();
  process.exit(0);
}

/** What does not build leaves the running server alone; esbuild says what is wrong. */
async function builds() {
  try {
    await buildAll();
    return true;
  } catch {
    console.log('It does not build; the last one that did goes on running.');
    return false;
  }
}

/** @param {string[]} words */
function start(words) {
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', path.join(root, 'tools', 'run.mjs'), 'serve', ...words],
    {
      cwd: root,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { NODE_ENV: 'development', SAMAN_LOG: 'warn', ...process.env },
    },
  );
  const ended = new Promise((resolve) => {
    child.once('exit', (code) => {
      if (code !== 0) console.log('It ended. Waiting for a change …');
      resolve(undefined);
    });
  });
  return {
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
