import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

/** The file the server writes to, opened for one start. */
export type ServerLog = {
  descriptor: number;
  /** What this start has written, at most the last 4 kB. */
  read(): Promise<string>;
  close(): void;
};

const ROTATE_AT_BYTES = 5 * 1024 * 1024;
const TAIL_BYTES = 4096;

/**
 * Opens `home/server.log` for appending; a long one is first kept as `server.log.1`. A file and not a pipe to Node: the
 * server must be able to write down how it ended when Node is gone, and must never wait for Node to read.
 */
export function openServerLog(home: string): ServerLog {
  const path = join(home, 'server.log');
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > ROTATE_AT_BYTES) renameSync(path, `${path}.1`);
  const descriptor = openSync(path, 'a', 0o600);
  const begin = statSync(path).size;
  return {
    descriptor,
    async read() {
      const file = await open(path, 'r');
      try {
        const from = Math.max(begin, (await file.stat()).size - TAIL_BYTES);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(TAIL_BYTES), 0, TAIL_BYTES, from);
        return buffer.toString('utf8', 0, bytesRead).trim();
      } finally {
        await file.close();
      }
    },
    close() {
      closeSync(descriptor);
    },
  };
}
