import { closeSync, openSync } from 'node:fs';
import { runsAsRoot } from './server-user.ts';

/** How a child process comes into a folder: by this path, if it inherits the descriptor. */
export type Way = {
  path: string;
  /** For the child's `stdio`, at the place given to `openWay`. */
  descriptor: number | 'ignore';
  /** To be called when the child has been spawned. */
  close(): void;
};

/**
 * Opens a way to `folder` for a child that will have it as its descriptor `number`.
 *
 * When Saman runs as root, the child is another user who may be shut out further up: from DATA_DIR itself, which is
 * 0700 so that the servers of other instances stay out, or from a home above it. Root opens the folder, and Linux lets
 * the child enter what it has inherited through /proc without passing the folders above. So the data stay in
 * DATA_DIR, where backups and volumes expect them, and nobody's permissions are loosened. (The child's working
 * folder would do as well, but PostgreSQL 15 leaves that and comes back by its full path.)
 */
export function openWay(folder: string, number: number): Way {
  if (!runsAsRoot()) return { path: folder, descriptor: 'ignore', close() {} };
  const descriptor = openSync(folder, 'r');
  return { path: `/proc/self/fd/${number}`, descriptor, close: () => closeSync(descriptor) };
}
