import type { CommandSystem } from './platform/db/command.ts';
import { readSetting, writeSetting } from './platform/db/setting.ts';
import type { Module } from './platform/module.ts';
import type { Secrets } from './platform/secrets.ts';

/**
 * Fill a database that carries the example marker with the invented people and organisations of every module, once.
 * Started again after a failure it goes on where it stopped.
 */
export async function loadExamples(
  system: CommandSystem,
  modules: readonly Module[],
  secrets: Pick<Secrets, 'keyedHash'>,
): Promise<void> {
  const { read, write } = system.database;
  if ((await readSetting(read, 'example.loaded')) === true) return;
  for (const module of modules) await module.example?.(system, secrets);
  await writeSetting(write, 'example.loaded', true);
}
