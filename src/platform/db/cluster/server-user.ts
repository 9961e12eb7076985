import { chown, lchown, readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The numbers a server process is given when Saman itself runs as root. */
export type ServerUser = { uid: number; gid: number };

/**
 * Numbers that neither Debian nor systemd hands out to people, services or containers
 * (https://systemd.io/UIDS-GIDS), and that still exist in a container with 65,536 of them.
 */
const PRIVATE_UIDS = { first: 60578, last: 61183 };

/** PostgreSQL refuses to run as root, so much is done differently then. */
export function runsAsRoot(): boolean {
  return process.geteuid?.() === 0;
}

/**
 * The user that must run the server on `dataFolder`: undefined for "the one Saman runs as". PostgreSQL refuses
 * root, so as root it is the owner of the folder, which is thus its own record of who that is. A folder
 * that root owns (restored from a backup, say) is first given to a private number.
 *
 * Throws when an ordinary user meets a folder of someone else's.
 */
export async function userOfDataFolder(dataFolder: string): Promise<ServerUser | undefined> {
  const owner = await stat(dataFolder);
  if (runsAsRoot()) {
    if (owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
    const user = await choosePrivateUser();
    await giveFolder(dataFolder, user);
    return user;
  }
  const self = process.geteuid?.();
  if (self !== owner.uid) {
    throw new Error(
      `The database in ${dataFolder} belongs to user number ${owner.uid}, but Saman runs as ${self}. ` +
        'Start Saman as the user who started it the first time.',
    );
  }
  return undefined;
}

/**
 * A number of its own for one database, so that servers on the same machine cannot reach each other's memory and
 * files. Numbers of live processes and of accounts are passed over. In a container that maps none of them, nobody.
 */
export async function choosePrivateUser(): Promise<ServerUser> {
  const taken = new Set([...(await uidsOfAccounts()).values(), ...(await uidsOfProcesses())]);
  const mapped = await readMappedUids();
  const count = PRIVATE_UIDS.last - PRIVATE_UIDS.first + 1;
  const start = Math.floor(Math.random() * count);
  for (let step = 0; step < count; step++) {
    const uid = PRIVATE_UIDS.first + ((start + step) % count);
    if (mapped(uid) && !taken.has(uid)) return { uid, gid: uid };
  }
  return nobody();
}

/**
 * The account `nobody`. initdb needs it: unlike the server, it refuses a user without an account. The new folder
 * lies below one that only root may enter, is empty of secrets, and changes hands as soon as initdb is done.
 */
export async function nobody(): Promise<ServerUser> {
  const uid = (await uidsOfAccounts()).get('nobody');
  if (uid === undefined) {
    throw new Error(
      'PostgreSQL does not run as root, and this machine has no account named nobody to begin with. ' +
        'Start Saman as an ordinary user, or set DATABASE_URL.',
    );
  }
  return { uid, gid: uid };
}

/** Gives a folder and all in it to `user`; the folder itself first, so that its former owner is shut out at once. */
export async function giveFolder(folder: string, user: ServerUser): Promise<void> {
  await chown(folder, user.uid, user.gid);
  const entries = await readdir(folder, { recursive: true });
  for (const entry of entries) await lchown(join(folder, entry), user.uid, user.gid);
}

async function uidsOfAccounts(): Promise<Map<string, number>> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n');
  const fields = lines.map((line) => line.split(':'));
  return new Map(fields.map(([name, , uid]) => [name ?? '', Number(uid)]));
}

async function uidsOfProcesses(): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const owners = await Promise.allSettled(pids.map((pid) => stat(`/proc/${pid}`)));
  return owners.flatMap((owner) => (owner.status === 'fulfilled' ? [owner.value.uid] : []));
}

/** In a user namespace only some numbers exist; changing to another one fails. Each line: inside, outside, count. */
async function readMappedUids(): Promise<(uid: number) => boolean> {
  const lines = (await readFile('/proc/self/uid_map', 'utf8')).trim().split('\n');
  const ranges = lines.map((line) => line.trim().split(/\s+/).map(Number));
  return (uid) => ranges.some(([first = 0, , count = 0]) => uid >= first && uid < first + count);
}
