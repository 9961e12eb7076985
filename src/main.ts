import path from 'node:path';
import { Command } from 'commander';
import { modules } from './modules.ts';
import { ConfigError, readConfig } from './platform/config.ts';
import type { Config } from './platform/config.ts';
import { MigrationError } from './platform/db/migration-files.ts';
import type { CliContext } from './platform/module.ts';
import { root } from './platform/root.ts';
import { openRuntime } from './runtime.ts';
import { serve } from './serve.ts';

const print = (line: string) => void process.stdout.write(`${line}\n`);

/** The command line: `serve`, `worker`, `migrate`, and what the modules add. */
export async function main(words: readonly string[]): Promise<void> {
  // Output nobody reads any more (`npm start | head`) is no reason to end.
  process.stdout.on('error', () => {});
  try {
    const config = readConfig(process.env);
    await createProgram(config).parseAsync(words, { from: 'user' });
    process.exit(process.exitCode ?? 0);
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof MigrationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** Every command there is, to be run with `parseAsync`. Making it starts nothing. */
export function createProgram(config: Config): Command {
  const program = new Command('saman').description('Runs Saman and looks after its data');
  program
    .command('serve')
    .description('start the database, the web and the background work')
    .action(() => serve(config, print));
  program
    .command('worker')
    .description('only the background work')
    .action(() => serve({ ...config, SAMAN_ROLE: 'worker' }, print));
  program
    .command('migrate')
    .description('bring the database up to date and stop')
    .action(async () => {
      const runtime = await openRuntime(config, { print, seed: false, jobs: false });
      await runtime.close();
      print('The database is up to date.');
    });
  const context = cliContext(config);
  for (const module of modules) module.cli?.(program, context);
  return program;
}

function cliContext(config: Config): CliContext {
  return {
    dataDir: path.resolve(root, config.DATA_DIR),
    print,
    withSystem: async (work) => {
      const runtime = await openRuntime(config, { print: () => {}, seed: true, jobs: false, join: true });
      try {
        return await work(runtime.system);
      } finally {
        await runtime.close();
      }
    },
  };
}
