import { createHash } from 'node:crypto';
import {
  chmod,
  constants,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { runsAsRoot } from './server-user.ts';

type LibraryLink = { source: string; target: string };

/**
 * Lays in `folder` the links between library names that npm cannot pack, as the package lists them. Its own install
 * script would, but install scripts are often switched off. Older links are replaced: the repository may have moved.
 */
export async function linkLibraries(native: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const { source, target } of await readLinks(native)) {
    const link = join(folder, basename(target));
    await rm(link, { force: true });
    await symlink(join(native, 'lib', basename(source)), link);
  }
}

/**
 * Copies the package's programs to a folder every user may read, once per version, and returns the copy: a folder
 * with `bin`, `lib` and `share`. The copy holds nothing that cannot be made again, so it stands with the
 * caches and not in DATA_DIR.
 */
export async function copyProgram(native: string): Promise<string> {
  const cache = await cacheFolder();
  const copy = join(cache, `postgres-${await fingerprint(native)}`);
  if (await exists(copy)) return copy;

  await removeAbandonedCopies(cache);
  const draft = await mkdtemp(join(cache, 'copying-'));
  for (const part of ['bin', 'lib', 'share']) {
    await cp(join(native, part), join(draft, part), { recursive: true, mode: constants.COPYFILE_FICLONE });
  }
  for (const { source, target } of await readLinks(native)) {
    await symlink(basename(source), join(draft, 'lib', basename(target))).catch(ignoreExisting);
  }
  await openToAll(draft);
  try {
    await rename(draft, copy);
  } catch (error) {
    // Another instance finished the same copy first.
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(copy))) throw error;
  }
  return copy;
}

/**
 * The first of the usual folders for caches that can be used. The one in the temporary folder serves containers with a
 * read-only root; since anybody may write there, a folder that is not wholly ours is refused.
 */
async function cacheFolder(): Promise<string> {
  const preferred = runsAsRoot() ? '/var/cache/saman' : join(homedir(), 'Library', 'Caches', 'saman');
  const temporary = join(tmpdir(), `saman-programs-${process.geteuid?.() ?? 0}`);
  for (const folder of [preferred, temporary]) {
    try {
      await mkdir(folder, { recursive: true, mode: 0o755 });
      const found = await lstat(folder);
      const oursAlone = found.uid === process.geteuid?.() && (found.mode & 0o022) === 0;
      if (!found.isDirectory() || !oursAlone) continue;
      await chmod(folder, 0o755);
      return folder;
    } catch {
      continue;
    }
  }
  throw new Error(
    `PostgreSQL's programs must be copied to a folder that its user can read, but neither ${preferred} nor ` +
      `${temporary} can be written and kept for this user alone.`,
  );
}

/** By content, so that every installation of the same version on the machine shares one copy. */
async function fingerprint(native: string): Promise<string> {
  const server = await readFile(join(native, 'bin', 'postgres'));
  return createHash('sha256').update(server).digest('hex').slice(0, 16);
}

/** The process may run with a umask, or the package lie there with modes, that shut others out. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const isProgram = basename(entry.parentPath) === 'bin' && dirname(entry.parentPath) === folder;
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() || isProgram ? 0o755 : 0o644);
  }
}

async function removeAbandonedCopies(cache: string): Promise<void> {
  const anHourAgo = Date.now() - 60 * 60 * 1000;
  for (const name of await readdir(cache)) {
    if (!name.startsWith('copying-')) continue;
    const draft = join(cache, name);
    const { mtimeMs } = await stat(draft).catch(() => ({ mtimeMs: Date.now() }));
    if (mtimeMs < anHourAgo) await rm(draft, { recursive: true, force: true });
  }
}

async function readLinks(native: string): Promise<LibraryLink[]> {
  const list: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(list) || !list.every(isLibraryLink)) {
    throw new Error(`${native}/pg-symlinks.json does not list links as it should.`);
  }
  return list;
}

function isLibraryLink(value: unknown): value is LibraryLink {
  return (
    typeof value === 'object' &&
    value !== null &&
    'source' in value &&
    typeof value.source === 'string' &&
    'target' in value &&
    typeof value.target === 'string'
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function ignoreExisting(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
}
