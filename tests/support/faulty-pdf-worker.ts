import { parentPort, workerData } from 'node:worker_threads';
import type { PdfJob, WorkerSettings } from '../../src/platform/pdf/protocol.ts';
import { createTypstCompiler } from '../../src/platform/pdf/typst-compiler.ts';

// The PDF worker with two bugs: it breaks down, or stands still, when the data say so.
const compile = createTypstCompiler(workerData as WorkerSettings);

parentPort?.on('message', (job: PdfJob) => {
  if (job.data.includes('break down')) throw new Error('the worker broke down');
  if (job.data.includes('stand still')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  // A thread has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(compile(job));
});
