import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addressOf } from './address.ts';
import { createApp } from './app.ts';
import { modules } from './modules.ts';
import { ConfigError } from './platform/config.ts';
import type { Config } from './platform/config.ts';
import { readManifest } from './platform/http/assets.ts';
import { listen } from './platform/http/listen.ts';
import type { Listening } from './platform/http/listen.ts';
import { anonymous } from './platform/principal.ts';
import { root } from './platform/root.ts';
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
  try {
    refuseExampleInPublic(config, runtime.example);
    const web = config.SAMAN_ROLE === 'worker' ? null : await startWeb(config, runtime);
    const address = web ? addressOf(config, web.address.port) : 'no web, only background work';
    await runtime.announce(address);
    if (!stop.asked) print(`Saman is ready: ${address}`);
    await stop.promise;
    print('Stopping …');
    await web?.drain(drainMilliseconds);
  } finally {
    await runtime.close();
  }
}

async function startWeb(config: Config, runtime: Runtime): Promise<Listening> {
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
      publicOrigin: config.PUBLIC_URL ? new URL(config.PUBLIC_URL).origin : null,
      trustProxy: config.TRUST_PROXY === '1',
      // Sign-in comes with the identity module; until then every reader is anonymous.
      authenticate: () => Promise.resolve(anonymous),
      shell: createShell({
        assets: readManifest(folder),
        modules,
        development,
        example: runtime.example && config.SAMAN_DEMO === '1',
      }),
      fault: createFault,
    },
    { modules, assets: folder, metricsToken: config.METRICS_TOKEN },
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
