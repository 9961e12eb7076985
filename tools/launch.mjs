// The first thing every `npm start`, `npm test`… runs, under whatever Node the machine has (20.19 or
// newer). It installs what is missing and hands over to the pinned Node 24. Plain JavaScript, no
// libraries. (npm skips pre-scripts when `ignore-scripts` is set, so this cannot be a `prestart`.)
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [command = 'serve', ...rest] = process.argv.slice(2);

requireNode(20, 19);
installIfNeeded();
handOver(pinnedNode());

/** @param {number} major @param {number} minor */
function requireNode(major, minor) {
  const [hasMajor = 0, hasMinor = 0] = process.versions.node.split('.').map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return;
  fail(`Saman needs Node ${major}.${minor} or newer to begin; this is ${process.version}.`);
}

/** Install when package.json or the lock has changed since the last complete installation. */
function installIfNeeded() {
  const stamp = path.join(root, 'node_modules', '.saman-installed');
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package.json')))
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing libraries (half a minute to two minutes) …');
  const npm = process.env.npm_execpath;
  const options = [
    'install',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
  ];
  const quiet = [...options, '--no-save', '--loglevel=error'];
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...quiet], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    : spawnSync('npm', quiet, {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        shell: process.platform === 'win32',
      });
  if (done.status !== 0) fail('The installation did not finish. Is the package registry within reach?');
  rmSync(path.join(root, '.build'), { recursive: true, force: true });
  writeFileSync(stamp, wanted);
}

/**
 * Node 24: the one npm installed, or (where npm has none for the platform) the machine's own.
 * @returns {string}
 */
function pinnedNode() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const installed = path.join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', file);
  if (existsSync(installed)) return installed;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(
    `Saman runs on Node 24. npm has none for ${process.platform}-${process.arch}: install Node 24 and try again.`,
  );
}

/**
 * Run the command and end as it ends. If this process (or npm above it) is killed outright, the pipe
 * between us breaks and the child shuts down in order.
 * @param {string} node
 */
function handOver(node) {
  const child = spawn(node, ['--enable-source-maps', path.join(root, 'tools', 'run.mjs'), command, ...rest], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` },
  });
  const letGo = () => {
    if (child.connected) child.disconnect();
  };
  // A terminal sends Ctrl-C to both of us, and a second one would end the child at once, so it is not
  // passed on as a signal: somebody who interrupted only this process is understood by the broken pipe.
  process.on('SIGINT', letGo);
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) {
    const npm = findNpm();
    setInterval(() => findNpm() !== npm && letGo(), 500).unref();
  }
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

/**
 * The process above us whose end is ours too. npm runs us through a shell, which may outlive it; where there
 * is no /proc to look through, the shell has been seen to make way for us.
 */
function findNpm() {
  for (let pid = process.ppid; pid > 1;) {
    const [, name, parent] = /^\d+ \((.*)\) \S (\d+)/s.exec(readProcess(pid)) ?? [];
    if (parent === undefined) break;
    if (name?.startsWith('npm')) return pid;
    pid = Number(parent);
  }
  return process.ppid;
}

/** @param {number} pid */
function readProcess(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}

/** @param {string} sentence @returns {never} */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
