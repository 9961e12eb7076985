// Finds a Chromium for the browser tests, or installs one where that can be done.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The program named by `CHROMIUM`, one in the usual places, or one on the PATH.
 * @returns {string | undefined}
 */
export function findChromium() {
  const { CHROMIUM: named } = process.env;
  if (named) return existsSync(named) ? named : undefined;
  return usualPlaces.find((place) => existsSync(place)) ?? onPath();
}

/** @returns {string | undefined} */
function onPath() {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const { status, stdout } = spawnSync(finder, [name], { encoding: 'utf8' });
    if (status === 0) return stdout.split('\n')[0]?.trim();
  }
  return undefined;
}

/**
 * Install Debian's Chromium, which takes root; other systems are told what to do. Answers undefined when
 * it is there now, else the reason why the browser tests cannot run.
 * @param {(line: string) => void} print
 * @returns {string | undefined}
 */
export function installChromium(print) {
  const how =
    'install Chromium (Debian and Ubuntu: apt install chromium), or set CHROMIUM to the path of a Chrome';
  if (process.env.CHROMIUM) return `there is no program at CHROMIUM=${process.env.CHROMIUM}`;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return `no Chromium was found: ${how}`;
  print('Installing Chromium for the browser tests (a minute or two) …');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    const done = spawnSync('apt-get', words, { encoding: 'utf8', env: environment });
    if (done.status === 0) continue;
    print(`${done.stdout ?? ''}${done.stderr ?? ''}`.trim());
    return `Chromium could not be installed: ${how}`;
  }
  return findChromium() === undefined ? `no Chromium was found: ${how}` : undefined;
}
