import path from 'node:path';
import type { Hono } from 'hono';
import { createApp } from '../../src/app.ts';
import { modules as shippedModules } from '../../src/modules.ts';
import type { CommandSystem } from '../../src/platform/db/command.ts';
import { readManifest } from '../../src/platform/http/assets.ts';
import type { Env } from '../../src/platform/http/web.ts';
import type { Log } from '../../src/platform/log.ts';
import type { Module } from '../../src/platform/module.ts';
import { anonymous } from '../../src/platform/principal.ts';
import type { Principal } from '../../src/platform/principal.ts';
import { root } from '../../src/platform/root.ts';
import { createFault, createShell } from '../../src/shell.tsx';

export interface ComposedOptions {
  readonly log: Log;
  /** Other modules than those that are shipped. */
  readonly modules?: readonly Module[];
  /** Who every request comes from. */
  readonly principal?: Principal;
  /** Answers say which page answered and how many queries that took. */
  readonly development?: boolean;
  /** Every page wears the banner of a demonstration. */
  readonly example?: boolean;
}

/**
 * The application as `serve` composes it for a first start, with the assets the run of vitest has built.
 */
export function composeApp(
  system: CommandSystem,
  {
    log,
    modules = shippedModules,
    principal = anonymous,
    development = true,
    example = false,
  }: ComposedOptions,
): Hono<Env> {
  const assets = path.join(root, '.build', 'assets');
  return createApp(
    {
      system,
      database: system.database,
      clock: system.clock,
      log,
      build: 'test',
      development,
      publicOrigin: null,
      trustProxy: false,
      authenticate: () => Promise.resolve(principal),
      shell: createShell({ assets: readManifest(assets), modules, development, example }),
      fault: createFault,
    },
    { modules, assets, metricsToken: undefined },
  );
}
