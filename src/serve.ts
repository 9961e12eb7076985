import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addressOf } from './address.ts';
import { createApp } from './app.ts';
import { createSignIn, providerSettings } from './modules/identity/index.ts';
import type { ProviderSettings, SignIn } from './modules/identity/index.ts';
import { loadExamples } from './example.ts';
import { modules } from './modules.ts';
import { ConfigError } from './platform/config.ts';
import type { Config } from './platform/config.ts';
import { readManifest } from './platform/http/assets.ts';
import { listen } from './platform/http/listen.ts';
import type { Listening } from './platform/http/listen.ts';
import { root } from './platform/root.ts';
import { claimSecrets } from './platform/secrets.ts';
import { openRuntime } from './runtime.ts';
import type { Runtime } from './runtime.ts';
import { createFault, createShell } from './shell.tsx';

/** How long requests under way may take to finish when the process is asked to stop. */
const drainMilliseconds = 10_000;

/**
 * Run Saman until it is asked to stop: database, migrations, contents, jobs, web. Prints what it is
 * doing, and `Saman is ready: <address>` when it can be used.
 * Throws ConfigError when the settings and the database do not fit together.
 */
export async function serve(config: Config, print: (line: string) => void): Promise<void> {
  const stop = awaitStop();
  const runtime = await openRuntime(config, { print, seed: true, jobs: config.SAMAN_ROLE !== 'web' });
  // One request or job that failed unheard must not take all the others with it.
  process.on('unhandledRejection', (error) =>
    runtime.log.error({ err: error }, 'a failure nobody waited for'),
  );
  let signIn: SignIn | null = null;
  try {
    refuseExampleInPublic(config, runtime.example);
    signIn = config.SAMAN_ROLE === 'worker' ? null : await openSignIn(config, runtime);
    const web = signIn ? await startWeb(config, runtime, signIn) : null;
    const address = web ? addressOf(config, web.address.port) : 'no web, only background work';
    await runtime.announce(address);
    if (!stop.asked) print(`Saman is ready: ${address}`);
    await stop.promise;
    print('Stopping …');
    await web?.drain(drainMilliseconds);
  } finally {
    await signIn?.close();
    await runtime.close();
  }
}

/** Sign-in with the provider the operator has chosen, or with the example people where there are some. */
async function openSignIn(config: Config, runtime: Runtime): Promise<SignIn> {
  const { database, log, dataDir } = runtime;
  const file = config.SECRETS_FILE
    ? path.resolve(root, config.SECRETS_FILE)
    : path.join(dataDir, 'secrets.json');
  const secrets = await claimSecrets(file, database);
  if (runtime.example) await loadExamples(runtime.system, modules, secrets);
  return createSignIn({
    ...whereabouts(config),
    database,
    log,
    secrets,
    today: () => runtime.clock.today(),
    provider: providerSettings(config) ?? exampleProvider(runtime),
  });
}

function exampleProvider({ example }: Runtime): ProviderSettings | 'example' {
  if (example) return 'example';
  throw new ConfigError(
    'OIDC_ISSUER is missing: only a database with the example programme has people to sign in as.',
  );
}

function whereabouts(config: Config) {
  return {
    publicOrigin: config.PUBLIC_URL ? new URL(config.PUBLIC_URL).origin : null,
    trustProxy: config.TRUST_PROXY === '1',
  };
}

async function startWeb(config: Config, runtime: Runtime, signIn: SignIn): Promise<Listening> {
  const folder = path.join(root, '.build', 'assets');
  const development = config.NODE_ENV === 'development';
  const app = createApp(
    {
      system: runtime.system,
      database: runtime.database,
      clock: runtime.clock,
      log: runtime.log,
      build: readFileSync(path.join(root, '.build', 'name'), 'utf8'),
      development,
      ...whereabouts(config),
      authenticate: signIn.authenticate,
      kept: signIn.kept,
      formTargets: signIn.formTargets,
      shell: createShell({
        assets: readManifest(folder),
        modules,
        development,
        example: runtime.example && config.SAMAN_DEMO === '1',
      }),
      fault: createFault,
    },
    { modules, assets: folder, metricsToken: config.METRICS_TOKEN, signIn },
  );
  return listen(app.fetch, config);
}

/** Example people and an example programme must not be mistaken for real ones by the public. */
function refuseExampleInPublic(config: Config, example: boolean): void {
  if (config.SAMAN_NOW && !example)
    throw new ConfigError('SAMAN_NOW can only be used where the database carries the example programme.');
  if (!example || !config.PUBLIC_URL || config.SAMAN_DEMO === '1') return;
  const { hostname } = new URL(config.PUBLIC_URL);
  if (['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return;
  throw new ConfigError(
    'This database carries the example programme, and PUBLIC_URL is not an address of this machine. Set SAMAN_DEMO=1 to run a public demonstration, or use DATABASE_URL for a real one.',
  );
}

interface Stop {
  asked: boolean;
  readonly promise: Promise<void>;
}

/**
 * Ctrl-C, a plain kill, or the end of the process that started us. A second Ctrl-C is somebody who does
 * not want to wait: the process ends at once, and the embedded database stops in order by its watchdog.
 */
function awaitStop(): Stop {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop: Stop = { asked: false, promise };
  const ask = () => {
    stop.asked = true;
    resolve();
  };
  let interrupts = 0;
  process.on('SIGINT', () => {
    interrupts += 1;
    if (interrupts > 1) process.exit(130);
    ask();
  });
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  process.on('disconnect', ask);
  // The launcher may have been killed while the application was being built.
  if ('connected' in process && !process.connected) ask();
  return stop;
}
