import { DatabaseSync } from 'node:sqlite';

/** A lock on a file, held until `release` is called or the process ends, however it ends. */
export type FileLock = { release(): void };

const SQLITE_BUSY = 5;

/** Keeps the garbage collector away: it closes a database nobody refers to, and the lock would be gone unnoticed. */
const held = new Set<DatabaseSync>();

/**
 * Takes the exclusive lock named by `path`, or returns undefined at once when another process (or another
 * caller in this process) holds it. Creates the file, which stays empty. The folder must exist; errors of the
 * file system (no permission, disk full) are thrown.
 *
 * The lock is the operating system's own, reached through SQLite because Node offers no other way to it: the
 * kernel drops it when the holder dies. Written process ids cannot promise that much: ids are used again, and two
 * containers on one folder do not see each other's processes.
 *
 * Nothing else in the process may open and close the same file, for POSIX then gives up the lock.
 */
export function takeFileLock(path: string): FileLock | undefined {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
  held.add(database);
  return {
    release() {
      if (held.delete(database)) database.close();
    },
  };
}
