/**
 * The worker's program: in the build a bundle beside the server's own, in tests the source beside this
 * file (Node reads TypeScript by leaving out the types).
 */
export const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './pdf-worker.ts' : './pdf-worker.js',
  import.meta.url,
);
