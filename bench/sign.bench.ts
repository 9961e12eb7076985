import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApp } from '../src/app.ts';
import { loadExamples } from '../src/example.ts';
import { createSignIn } from '../src/modules/identity/index.ts';
import { modules } from '../src/modules.ts';
import { readConfig } from '../src/platform/config.ts';
import { readManifest } from '../src/platform/http/assets.ts';
import { listen } from '../src/platform/http/listen.ts';
import { root } from '../src/platform/root.ts';
import { claimSecrets } from '../src/platform/secrets.ts';
import { openRuntime } from '../src/runtime.ts';
import type { Runtime } from '../src/runtime.ts';
import { createFault, createShell } from '../src/shell.tsx';
import { createSystem } from '../src/system.ts';
import { rounded } from './measurement.ts';
import type { Table } from './measurement.ts';
import { makeLetters } from './sign/pdfs.ts';
import { frontPagesPerSecond, signInsPerSecond } from './sign/sign-ins.ts';
import { benchModule, signaturesPerSecond } from './sign/signatures.ts';

/** A tenth of the work is enough to see that it runs. */
const share = Number(process.env['SAMAN_BENCH_SHARE'] ?? '1');
const pace = { seconds: 6 * share, browsers: 4 };
const signing = { count: Math.ceil(150 * share), atOnce: 8 };
const letters = [250, 2_000].map((count) => Math.ceil(count * share));
/** Letters are given up after this; the table says how many were made. */
const letterSeconds = 600;

/**
 * How many can sign in and sign in a second, and what 2,000 letters cost. Over HTTP with the local provider, on an
 * embedded database that waits for the disk, with the compiler in its worker.
 */
export async function measure(report: (line: string) => void): Promise<Table[]> {
  report(`Making up to ${letters.at(-1)} letters …`);
  const made = await makeLetters(letters, letterSeconds);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'saman-bench-'));
  report('Starting …');
  const config = readConfig({ DATA_DIR: dataDir, PORT: '0', SAMAN_LOG: 'error' });
  const runtime = await openRuntime(config, { print: () => {}, seed: true, jobs: false });
  try {
    const site = await serveWithoutLimits(runtime);
    report('Signing in …');
    const pages = await frontPagesPerSecond(site.origin, pace);
    const signIns = await signInsPerSecond(site.origin, pace);
    await site.close();
    report('Signing …');
    const signatures = await signaturesPerSecond(signingSystem(runtime), signing);
    return [
      {
        title: `Signing in (${pace.browsers} browsers) and signing (${signing.atOnce} at once)`,
        rows: [
          { measured: 'front pages', 'a second': rounded(pages), '÷ front pages': 1 },
          {
            measured: 'whole sign-ins',
            'a second': rounded(signIns),
            '÷ front pages': rounded(signIns / pages),
          },
          {
            measured: 'signatures',
            'a second': rounded(signatures),
            '÷ front pages': rounded(signatures / pages),
          },
        ],
        note: 'Only the ratios count. Browsers and server share one process here.',
      },
      {
        title: 'Letters, one after the other',
        rows: made.map(({ made: count, perSecond, megabytes }) => ({
          letters: count,
          'a second': rounded(perSecond),
          'memory MB': Math.round(megabytes),
          'memory ÷ first': rounded(megabytes / (made[0]?.megabytes ?? megabytes)),
        })),
      },
    ];
  } finally {
    await runtime.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The application as it is served, except that one address may sign in as often as it can. */
async function serveWithoutLimits(runtime: Runtime) {
  const { database, clock, log, system, config, dataDir } = runtime;
  const whereabouts = { publicOrigin: null, trustProxy: false };
  const secrets = await claimSecrets(path.join(dataDir, 'secrets.json'), database);
  await loadExamples(system, modules, secrets);
  const signIn = createSignIn({
    ...whereabouts,
    database,
    log,
    secrets,
    today: () => clock.today(),
    provider: 'example',
    perMinute: { address: 1_000_000, everybody: 1_000_000 },
  });
  const assets = path.join(root, '.build', 'assets');
  const shell = createShell({ assets: readManifest(assets), modules, development: false, example: false });
  const { authenticate, kept, formTargets } = signIn;
  const app = createApp(
    {
      ...whereabouts,
      system,
      database,
      clock,
      log,
      build: 'bench',
      development: false,
      authenticate,
      kept,
      formTargets,
      shell,
      fault: createFault,
    },
    { modules, assets, metricsToken: undefined, signIn },
  );
  const web = await listen(app.fetch, config);
  return {
    origin: `http://127.0.0.1:${web.address.port}`,
    close: async () => {
      await web.drain(1_000);
      await signIn.close();
    },
  };
}

/** The same database and documents, with somebody who has something to be signed. */
function signingSystem({ database, clock, system }: Runtime) {
  const { pdf, enqueueJobs } = system;
  return createSystem({ database, clock, pdf, enqueueJobs, modules: [...modules, benchModule] });
}
