import type { Command } from 'commander';
import type { Contribution } from './contribution.ts';
import type { CommandSystem } from './db/command.ts';
import type { Subscription } from './db/events.ts';
import type { Endpoint } from './http/endpoint.ts';
import type { FilePage } from './http/file-page.ts';
import type { Page } from './http/page.ts';
import type { Job } from './jobs/job.ts';
import type { Secrets } from './secrets.ts';
import type { Lang } from './text/language.ts';

/** An entry of the main menu. Lower order stands first. */
export interface NavigationItem {
  readonly path: string;
  readonly text: Readonly<Record<Lang, string>>;
  readonly order: number;
}

/** What a module's command on the command line works with. */
export interface CliContext {
  readonly dataDir: string;
  readonly print: (line: string) => void;
  /** Run with the database open, as the owner of the data; it is closed afterwards. */
  readonly withSystem: <T>(work: (system: CommandSystem) => Promise<T>) => Promise<T>;
}

/** Everything a module contributes; `app.ts` assembles the registries from these at start. */
export interface Module {
  readonly name: string;
  readonly pages?: readonly Page[];
  /** Pages that answer with a file. */
  readonly files?: readonly FilePage[];
  readonly endpoints?: readonly Endpoint[];
  readonly jobs?: readonly Job[];
  readonly subscriptions?: readonly Subscription[];
  readonly navigation?: readonly NavigationItem[];
  /** What it adds to the lists of the platform and of modules below it. */
  readonly contributions?: readonly Contribution[];
  /** Look at what the operator has given, before anything is served. Throws with a sentence when it is unusable. */
  prepare?(given: {
    readonly mapFile: string | undefined;
    /** The translation program's name or path; whether it is there is the module's to find out. */
    readonly apertium: string;
  }): void;
  /** Fill an empty database with what the product ships (the register). Safe to run again. */
  seed?(system: CommandSystem, progress: (message: string) => void): Promise<void>;
  /** Add invented people and organisations to try the product with; only where the database carries the example marker. Safe to run again. */
  example?(system: CommandSystem, secrets: Pick<Secrets, 'keyedHash'>): Promise<void>;
  /** Add commands to `npm run saman`. */
  cli?(program: Command, context: CliContext): void;
}

/** Define a module. Only there so that the type is checked where the module is written. */
export function defineModule(module: Module): Module {
  return module;
}
