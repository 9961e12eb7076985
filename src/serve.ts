import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { serve as listen } from '@hono/node-server';
import type { ServerType } from '@hono/node-server';
import { createApp } from './app.ts';
import { modules } from './modules.ts';
import { ConfigError } from './platform/config.ts';
import type { Config } from './platform/config.ts';
import { readManifest } from './platform/http/assets.ts';
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
  const stopping = stopSignal();
  const runtime = await openRuntime(config, { print, seed: true, jobs: config.SAMAN_ROLE !== 'web' });
  try {
    refuseExampleInPublic(config, runtime.example);
    const server = config.SAMAN_ROLE === 'worker' ? null : await startWeb(config, runtime);
    const address = server ? addressOf(config, server) : 'no web, only background work';
    await runtime.announce(address);
    print(`Saman is ready: ${address}`);
    await stopping;
    print('Stopping …');
    if (server) await drain(server);
  } finally {
    await runtime.close();
  }
}

async function startWeb(config: Config, runtime: Runtime): Promise<ServerType> {
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
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port: config.PORT, hostname: config.HOST }, () =>
      resolve(server),
    );
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new ConfigError(`PORT ${config.PORT} is in use by another program.`) : error);
    });
  });
}

function addressOf(config: Config, server: ServerType): string {
  if (config.PUBLIC_URL) return config.PUBLIC_URL;
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : config.PORT;
  const host = config.HOST === '0.0.0.0' || config.HOST === '::' ? 'localhost' : config.HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
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

/** Ctrl-C, a plain kill, or the end of the process that started us. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    process.on('disconnect', () => resolve());
  });
}

/** Stop taking new requests, let those under way finish, then cut what is left. */
function drain(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(
      () => 'closeAllConnections' in server && server.closeAllConnections(),
      drainMilliseconds,
    );
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}

/** The build must be there before anything is served. */
export function isBuilt(): boolean {
  return existsSync(path.join(root, '.build', 'name'));
}
