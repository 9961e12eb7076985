import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { endAll } from './launched.ts';

/** A folder for the tests of one file, removed after them; whatever they leave running is ended. */
export function useFolder(): { readonly path: string } {
  const folder = { path: '' };
  // Each requirement of time has its own, shorter limit.
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
  beforeAll(async () => {
    folder.path = await mkdtemp(path.join(tmpdir(), 'saman-life-'));
  });
  afterEach(endAll);
  afterAll(async () => {
    await rm(folder.path, { recursive: true, force: true, maxRetries: 10 });
  });
  return folder;
}
