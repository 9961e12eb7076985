import { parentPort } from 'node:worker_threads';
import type { PdfJob } from '../../src/platform/pdf/protocol.ts';

// The PDF worker with a bug: it breaks down when the data say so, before it gets to compile.
parentPort?.on('message', ({ data }: PdfJob) => {
  if (data.includes('break down')) throw new Error('the worker broke down');
});

await import('../../src/platform/pdf/pdf-worker.ts');
