import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * See to it that the browser tests have a Chromium: the machine's own, or on Debian as root its package.
 * Answers a sentence on what is missing, or null.
 */
export function provideChromium() {
  if (places.some((place) => existsSync(place))) return null;
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (!mayInstall)
    return 'Browser tests are skipped: no Chromium was found. On Debian: apt-get install chromium';
  console.log('Installing Chromium for the browser tests …');
  const done = spawnSync(
    'sh',
    ['-c', 'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium'],
    {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    },
  );
  if (done.status === 0) return null;
  console.log(`${done.stdout}\n${done.stderr}`);
  return 'Browser tests are skipped: Chromium could not be installed.';
}
