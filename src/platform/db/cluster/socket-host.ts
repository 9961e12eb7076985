import { lutimes, mkdtemp, readFile, readlink, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SOCKET_PORT } from './settings.ts';

/** The folder clients give as host. */
export type SocketHost = {
  folder: string;
  remove(): Promise<void>;
};

/** Without the closing zero byte (`sun_path` in unix(7); macOS has four bytes less). */
const LONGEST_SOCKET_PATH = process.platform === 'linux' ? 107 : 103;
const AN_HOUR_MS = 60 * 60 * 1000;

/** Does the path of a socket in `folder` fit a socket address? Counted in bytes, since names may be in any script. */
export function isShortEnough(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${SOCKET_PORT}`)) <= LONGEST_SOCKET_PATH;
}

/**
 * The data folder itself, in which the socket lies, or if that path is too long for a socket address a short
 * link to it in a private temporary folder. `home/short-path` remembers the link, so that a start after a crash uses it again
 * instead of leaving one behind.
 */
export async function provideSocketHost(home: string, dataFolder: string): Promise<SocketHost> {
  if (isShortEnough(dataFolder)) return { folder: dataFolder, async remove() {} };

  const note = join(home, 'short-path');
  const link = (await findLink(note, dataFolder)) ?? (await makeLink(note, dataFolder));
  // Machines clean temporary folders by age; PostgreSQL freshens its own sockets for the same reason.
  const freshener = setInterval(() => void freshen(link), AN_HOUR_MS).unref();
  return {
    folder: link,
    async remove() {
      clearInterval(freshener);
      await rm(note, { force: true });
      await rm(dirname(link), { recursive: true, force: true });
    },
  };
}

async function findLink(note: string, dataFolder: string): Promise<string | undefined> {
  try {
    const link = await readFile(note, 'utf8');
    // Another user can only have put something there if the folder is not ours.
    const { uid } = await stat(dirname(link));
    return uid === process.geteuid?.() && (await readlink(link)) === dataFolder ? link : undefined;
  } catch {
    return undefined;
  }
}

async function makeLink(note: string, dataFolder: string): Promise<string> {
  for (const base of [tmpdir(), '/tmp']) {
    // mkdtemp makes the folder with mode 0700 under a name nobody can foresee.
    const link = join(await mkdtemp(join(base, 'saman-')), 'pg');
    if (isShortEnough(link)) {
      await symlink(dataFolder, link);
      await writeFile(note, link);
      return link;
    }
    await rm(dirname(link), { recursive: true });
  }
  throw new Error(`The path ${dataFolder} is too long for a socket, and so is that of the temporary folder.`);
}

async function freshen(link: string): Promise<void> {
  const now = new Date();
  await Promise.allSettled([lutimes(link, now, now), utimes(dirname(link), now, now)]);
}
