import path from 'node:path';
import type { Hono } from 'hono';
import { createApp } from '../../src/app.ts';
import { createSignIn } from '../../src/modules/identity/index.ts';
import type { SignInOptions } from '../../src/modules/identity/index.ts';
import { modules as shippedModules } from '../../src/modules.ts';
import type { CommandSystem } from '../../src/platform/db/command.ts';
import { readManifest } from '../../src/platform/http/assets.ts';
import type { Env } from '../../src/platform/http/web.ts';
import type { Log } from '../../src/platform/log.ts';
import type { Module } from '../../src/platform/module.ts';
import type { Principal } from '../../src/platform/principal.ts';
import { root } from '../../src/platform/root.ts';
import { testSecrets } from './test-secrets.ts';
import { createFault, createShell } from '../../src/shell.tsx';

export interface ComposedOptions {
  readonly log: Log;
  /** Other modules than those that are shipped. */
  readonly modules?: readonly Module[];
  /** Who every request comes from; otherwise whoever has signed in with its cookie. */
  readonly principal?: Principal | undefined;
  /** Another sign-in than the one with the example people. */
  readonly signIn?: OtherSignIn | undefined;
  /** Answers say which page answered and how many queries that took. */
  readonly development?: boolean;
  /** Every page wears the banner of a demonstration. */
  readonly example?: boolean;
}

export type OtherSignIn = Partial<Pick<SignInOptions, 'provider' | 'perMinute' | 'secrets'>>;

const whereabouts = { publicOrigin: null, trustProxy: false };

/** Tests sign in oftener than readers do. */
const unhindered = { address: 100_000, everybody: 100_000 };

/**
 * The application as `serve` composes it for a first start, with the assets the run of vitest has built.
 */
export function composeApp(
  system: CommandSystem,
  {
    log,
    modules = shippedModules,
    principal,
    signIn: otherwise = {},
    development = true,
    example = false,
  }: ComposedOptions,
): Hono<Env> {
  const assets = path.join(root, '.build', 'assets');
  const signIn = createSignIn({
    ...whereabouts,
    database: system.database,
    today: () => system.clock.today(),
    secrets: testSecrets(),
    log,
    provider: 'example',
    perMinute: unhindered,
    ...otherwise,
  });
  return createApp(
    {
      system,
      database: system.database,
      clock: system.clock,
      log,
      build: 'test',
      development,
      ...whereabouts,
      authenticate: principal ? () => Promise.resolve(principal) : signIn.authenticate,
      kept: signIn.kept,
      formTargets: signIn.formTargets,
      shell: createShell({ assets: readManifest(assets), modules, development, example }),
      fault: createFault,
    },
    { modules, assets, metricsToken: undefined, signIn },
  );
}
