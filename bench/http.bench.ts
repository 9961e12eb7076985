import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../src/platform/root.ts';
import { launch } from '../tests/lifecycle/launched.ts';
import { auditEntriesPerSecond } from './http/audit-writers.ts';
import { casesOf } from './http/cases.ts';
import type { Case } from './http/cases.ts';
import { putLoad, requestText } from './http/load.ts';
import { median, quantile, rounded } from './measurement.ts';
import type { Table } from './measurement.ts';

const rounds = 3;
const seconds = 1.5;
const connections = 8;
const writers = 16;

/** One case in one round. */
interface Sample {
  readonly perSecond: number;
  readonly milliseconds: readonly number[];
  /** Time the server process was on a core, per request. */
  readonly cpuMicroseconds: number;
}

/** A server under measurement, and how to ask how long it has been on a core (in seconds). */
interface Server {
  readonly address: string;
  cpuSeconds(): Promise<number>;
  stop(): Promise<unknown>;
}

/**
 * Requests a second, waiting times and CPU per request of the real application, beside a Hono application
 * that only says hello. The cases take turns in several rounds, so that a busy moment of the machine does
 * not fall on one case alone.
 */
export async function measure(report: (line: string) => void): Promise<Table[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'saman-bench-'));
  report('Starting …');
  const hello = await startHello();
  const saman = await startSaman(dataDir);
  const helloCase: Case = {
    name: 'bare Hono "hello"',
    status: '200',
    requests: [requestText(hello.address, '/')],
    repeat: true,
  };
  const samples = new Map<string, Sample[]>();
  try {
    const cases = await casesOf(saman.address, rounds + 1);
    // Round 0 only warms up.
    for (let round = 0; round <= rounds; round += 1) {
      report(round === 0 ? 'Warming up …' : `Round ${round} of ${rounds} …`);
      for (const one of [helloCase, ...cases(round)]) {
        const sample = await takeSample(one === helloCase ? hello : saman, one);
        if (round > 0) samples.set(one.name, [...(samples.get(one.name) ?? []), sample]);
      }
    }
  } finally {
    await saman.stop();
    await hello.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
  report(`Audit entries with ${writers} writers …`);
  const entries = await auditEntriesPerSecond(writers, 5);
  return [
    {
      title: `HTTP, ${connections} connections, median of ${rounds} rounds of ${seconds} s`,
      rows: rowsOf(samples, helloCase.name),
      note: 'Only the ratios count; the rest is this machine at this moment.',
    },
    {
      title: `Audit chain, ${writers} writers`,
      rows: [{ measured: 'entries/s', value: Math.round(entries) }],
    },
  ];
}

function rowsOf(samples: ReadonlyMap<string, readonly Sample[]>, baseName: string): Table['rows'] {
  const figures = Array.from(samples, ([name, list]) => ({
    name,
    perSecond: median(list.map((sample) => sample.perSecond)),
    p50: median(list.map(({ milliseconds }) => quantile(milliseconds, 0.5))),
    p99: median(list.map(({ milliseconds }) => quantile(milliseconds, 0.99))),
    cpu: median(list.map((sample) => sample.cpuMicroseconds)),
  }));
  const base = figures.find(({ name }) => name === baseName);
  if (base === undefined) throw new Error('The hello was not measured.');
  return figures.map(({ name, perSecond, p50, p99, cpu }) => ({
    case: name,
    'requests/s': Math.round(perSecond),
    'p50 ms': rounded(p50),
    'p99 ms': rounded(p99),
    'CPU µs': Math.round(cpu),
    'requests ÷ hello': rounded(perSecond / base.perSecond),
    'CPU × hello': rounded(cpu / base.cpu),
  }));
}

/** Throws when an answer was not the one the case is about: a fast refusal is no measurement. */
async function takeSample(server: Server, { name, status, requests, repeat }: Case): Promise<Sample> {
  const before = await server.cpuSeconds();
  const result = await putLoad({ address: server.address, requests, repeat, connections, seconds });
  const cpu = (await server.cpuSeconds()) - before;
  const answers = result.milliseconds.length;
  if (result.statuses[status] !== answers)
    throw new Error(`${name}: expected only ${status}, got ${JSON.stringify(result.statuses)}`);
  return {
    perSecond: answers / result.seconds,
    milliseconds: result.milliseconds,
    cpuMicroseconds: (cpu * 1e6) / answers,
  };
}

async function startHello(): Promise<Server> {
  const child = fork(path.join(root, '.build', 'hello.process.js'));
  const [address] = (await once(child, 'message')) as [string];
  return {
    address,
    cpuSeconds: async () => {
      const { user, system } = (await (await fetch(new URL('/cpu', address))).json()) as NodeJS.CpuUsage;
      return (user + system) / 1e6;
    },
    stop: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** The whole application with its log at the level of production, thrown away as most services' logs are kept: by a pipe. */
async function startSaman(dataDir: string): Promise<Server> {
  const saman = launch({ dataDir, environment: { SAMAN_LOG: 'info' } });
  const address = await saman.ready;
  return {
    address,
    cpuSeconds: async () => {
      const text = await (await fetch(new URL('/metrics', address))).text();
      const of = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
      return of('process_cpu_user_seconds_total') + of('process_cpu_system_seconds_total');
    },
    stop: () => saman.stop(),
  };
}
