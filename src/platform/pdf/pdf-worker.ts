import { parentPort, workerData } from 'node:worker_threads';
import type { PdfJob, WorkerSettings } from './protocol.ts';
import { createTypstCompiler } from './typst-compiler.ts';

// The entry of the PDF worker: one job in, one answer out. The next job comes only after the answer, so
// the thread's loop turns between documents and native memory is given back.
const compile = createTypstCompiler(workerData as WorkerSettings);

parentPort?.on('message', (job: PdfJob) => {
  const answer = compile(job);
  const bytes = answer.ok ? answer.pdf : null;
  parentPort?.postMessage(answer, bytes ? [bytes.buffer as ArrayBuffer] : []);
});
