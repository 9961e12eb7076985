import { spawn } from 'node:child_process';
import { chown, mkdtemp, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { majorOf, serverEnvironment, type Binaries } from './binaries.ts';
import { choosePrivateUser, giveFolder, nobody, runsAsRoot } from './server-user.ts';
import { openWay } from './way.ts';

/** The major version that made the database in `dataFolder`; undefined when there is none yet. */
export async function majorOfData(dataFolder: string): Promise<number | undefined> {
  try {
    return Number.parseInt(await readFile(join(dataFolder, 'PG_VERSION'), 'utf8'), 10);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Makes the empty database `home/data`. It is made under another name and renamed when complete and on disk, so a
 * start that is killed meanwhile leaves nothing that looks like a database. Takes about a second.
 *
 * Throws with initdb's own words when that fails; nothing is left then.
 */
export async function createDataFolder(home: string, binaries: Binaries, fsync: boolean): Promise<void> {
  const draft = await mkdtemp(join(home, 'init-'));
  try {
    await runInitdb(draft, binaries, fsync);
    if (runsAsRoot()) await giveFolder(draft, await choosePrivateUser());
    await rename(draft, join(home, 'data'));
  } catch (error) {
    await rm(draft, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
  await syncFolder(home);
}

/** Removes what killed starts left. An initdb that outlived its start may still be writing, hence the retries. */
export async function removeAbandonedDrafts(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (name.startsWith('init-')) await rm(join(home, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Norwegian order by default where the programs know ICU; otherwise the order of code points. Which of the two it
 * was stays with the database, so queries that must sort as Norwegian name their collation.
 */
async function runInitdb(folder: string, binaries: Binaries, fsync: boolean): Promise<void> {
  const norwegian = await initdb(folder, binaries, fsync, ['--locale-provider=icu', '--icu-locale=nb-NO']);
  if (norwegian.code === 0) return;
  if (!norwegian.output.includes('ICU is not supported')) throw initFailed(norwegian.output);

  const codePoints =
    majorOf(binaries.version) >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
  const plain = await initdb(folder, binaries, fsync, codePoints);
  if (plain.code !== 0) throw initFailed(plain.output);
}

/**
 * `--auth=trust`: whoever reaches the socket may connect as anyone. The guard is the data folder's mode 0700, so only
 * the server's user, Saman's user and root come that far, and they could read the files as well. A password
 * would have to lie beside the socket and would guard nothing more.
 */
async function initdb(folder: string, binaries: Binaries, fsync: boolean, locale: string[]) {
  const user = runsAsRoot() ? await nobody() : undefined;
  if (user !== undefined) await chown(folder, user.uid, user.gid);
  const way = openWay(folder, 3);
  const child = spawn(
    join(binaries.folder, 'initdb'),
    [
      `--pgdata=${way.path}`,
      '--username=postgres',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C',
      '--data-checksums',
      ...locale,
      ...(fsync ? [] : ['--no-sync']),
    ],
    {
      ...user,
      cwd: '/',
      env: serverEnvironment(binaries.libraries),
      stdio: ['ignore', 'ignore', 'pipe', way.descriptor],
    },
  );
  way.close();
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const output = child.stderr === null ? '' : await text(child.stderr);
  return { code: await ended, output };
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function initFailed(output: string): Error {
  return new Error(`PostgreSQL's initdb could not make a database: ${output.trim()}`);
}
