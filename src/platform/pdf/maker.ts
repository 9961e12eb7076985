import { Worker } from 'node:worker_threads';
import type { Temporal } from 'temporal-polyfill';
import type { Log } from '../log.ts';
import { accepted, refused } from '../result.ts';
import type { Result } from '../result.ts';
import { createFairQueue } from './fair-queue.ts';
import { templateFingerprint } from './fingerprint.ts';
import type { PdfAnswer, PdfJob, PdfStandard, WorkerSettings } from './protocol.ts';
import { workerFile } from './worker-file.ts';

/** What to make a document from. */
export interface PdfRequest {
  /** '<module>/<kind>': the template `src/modules/<module>/letters/<kind>/<kind>.typ`. */
  readonly template: string;
  /** A JSON value. */
  readonly data: unknown;
  /** Requests of one lane wait for each other, and lanes take turns. Default: one lane for all. */
  readonly lane?: string;
}

export interface CompileRequest extends PdfRequest {
  readonly standard: PdfStandard;
  /** The moment the PDF says it was made; the same request with the same moment gives the same bytes. */
  readonly timestamp: Temporal.Instant;
}

export interface MadePdf {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/**
 * Makes PDF files, one at a time, in a worker of its own that starts with the first request. Refusals:
 * 'pdfUnknownSign' (`signs` cannot be drawn), 'pdfTemplate' (`reason`: what the compiler says),
 * 'pdfTooLarge' (data above the limit), 'pdfTooSlow', 'pdfBusy' (too many wait), 'pdfStopped' (the
 * worker ended, or the maker is closed).
 */
export interface PdfMaker {
  compile(request: CompileRequest): Promise<Result<MadePdf>>;
  /** Only lays out: fast enough to be asked while somebody writes. */
  countPages(request: PdfRequest): Promise<Result<number>>;
  /** SHA-256 (hexadecimal) of the template with everything it is made of: base, fonts, compiler. */
  fingerprint(template: string): Promise<string>;
  close(): Promise<void>;
}

export interface PdfMakerOptions extends WorkerSettings {
  readonly log: Log;
  /** Milliseconds one document may take. */
  readonly timeout?: number;
  /** Requests that may wait at once. */
  readonly maxWaiting?: number;
  /** Characters of JSON one document may be made from. */
  readonly maxData?: number;
  /** Megabytes the process may grow by before the worker is replaced. */
  readonly growth?: number;
  /** The worker's program. */
  readonly program?: URL;
}

interface Waiting {
  readonly job: PdfJob;
  done(answer: Result<Extract<PdfAnswer, { ok: true }>>): void;
}

const templateName = /^[a-z][a-z-]*\/[a-z][a-z-]*$/;
const megabyte = 1024 * 1024;

export function createPdfMaker(options: PdfMakerOptions): PdfMaker {
  const { log, timeout = 30_000, maxWaiting = 2_000, maxData = 8_000_000, growth = 512 } = options;
  const queue = createFairQueue<Waiting>();
  let worker: Worker | null = null;
  let baseline = 0;
  let current: { readonly waiting: Waiting; readonly timer: NodeJS.Timeout } | null = null;
  let closed = false;
  let lastId = 0;

  const startWorker = (): Worker => {
    const { workspace, fonts, program = workerFile } = options;
    const started = new Worker(program, {
      workerData: { workspace, fonts } satisfies WorkerSettings,
      // The flags of a test runner must not reach the worker.
      execArgv: [],
    });
    started.on('message', (answer: PdfAnswer) => settle(started, answer));
    started.on('error', (error) => {
      log.error({ err: error }, 'the PDF worker broke down; a new one takes over');
      drop(started, 'pdfStopped', error.message);
    });
    started.on('exit', (code) => drop(started, 'pdfStopped', `exit ${code}`));
    // A worker that has nothing to do does not keep the process alive.
    started.unref();
    baseline = process.memoryUsage.rss();
    return started;
  };

  const settle = (from: Worker, answer: PdfAnswer) => {
    if (from !== worker || current?.waiting.job.id !== answer.id) return;
    const { waiting, timer } = current;
    clearTimeout(timer);
    current = null;
    waiting.done(answer.ok ? accepted(answer) : refusalOf(waiting.job, answer, log));
    if (process.memoryUsage.rss() - baseline > growth * megabyte) {
      log.warn('the PDF worker is replaced because the process has grown');
      worker = null;
      void from.terminate();
    }
    next();
  };

  /** Give up a worker; the document it was making is refused, the others go on with a new one. */
  const drop = (broken: Worker, code: string, reason: string) => {
    if (broken !== worker) return;
    worker = null;
    void broken.terminate();
    if (current) {
      clearTimeout(current.timer);
      current.waiting.done(refused({ code, params: { reason } }));
      current = null;
    }
    next();
  };

  const next = () => {
    if (current || closed) {
      if (!current) worker?.unref();
      return;
    }
    const waiting = queue.shift();
    if (!waiting) {
      worker?.unref();
      return;
    }
    const busy = (worker ??= startWorker());
    busy.ref();
    const timer = setTimeout(() => {
      log.error({ template: waiting.job.template }, 'a PDF took too long and was given up');
      drop(busy, 'pdfTooSlow', `${timeout} ms`);
    }, timeout);
    current = { waiting, timer };
    // A thread has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    busy.postMessage(waiting.job);
  };

  const ask = async (
    { template, data, lane = '' }: PdfRequest,
    rest: Pick<PdfJob, 'seconds' | 'standard'>,
  ): Promise<Result<Extract<PdfAnswer, { ok: true }>>> => {
    if (!templateName.test(template)) throw new Error(`"${template}" is not the name of a template`);
    const text = JSON.stringify(data);
    if (closed) return refused({ code: 'pdfStopped', params: { reason: 'closed' } });
    if (text.length > maxData) return refused({ code: 'pdfTooLarge', params: { maximum: maxData } });
    if (queue.size >= maxWaiting) return refused({ code: 'pdfBusy' });
    lastId += 1;
    const job = { id: lastId, template, data: text, ...rest };
    return new Promise((done) => {
      queue.push(lane, { job, done });
      next();
    });
  };

  return {
    compile: async ({ standard, timestamp, ...request }) => {
      const seconds = Math.floor(timestamp.epochMilliseconds / 1000);
      const answer = await ask(request, { standard, seconds });
      if (!answer.ok) return answer;
      const { pdf, pages } = answer.value;
      if (!pdf) throw new Error('the PDF worker answered without a PDF');
      return accepted({ pdf, pages });
    },
    countPages: async (request) => {
      const answer = await ask(request, { standard: null, seconds: 0 });
      return answer.ok ? accepted(answer.value.pages) : answer;
    },
    fingerprint: (template) => templateFingerprint(options, template),
    close: async () => {
      closed = true;
      const reason = { code: 'pdfStopped', params: { reason: 'closed' } };
      for (let left = queue.shift(); left; left = queue.shift()) left.done(refused(reason));
      const last = worker;
      if (last) drop(last, reason.code, reason.params.reason);
      await last?.terminate();
    },
  };
}

function refusalOf(job: PdfJob, { fault }: Extract<PdfAnswer, { ok: false }>, log: Log) {
  if (fault.code === 'unknownSign')
    return refused({ code: 'pdfUnknownSign', params: { signs: fault.signs } });
  log.error({ template: job.template, reason: fault.reason }, 'a template did not compile');
  return refused({ code: 'pdfTemplate', params: { reason: fault.reason } });
}
