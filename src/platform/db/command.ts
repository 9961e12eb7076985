import { setTimeout as sleep } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '../clock.ts';
import type { PdfMaker } from '../pdf/maker.ts';
import type { Contributions } from '../contribution.ts';
import { actorName } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { refused } from '../result.ts';
import type { Result } from '../result.ts';
import type { Lang } from '../text/language.ts';
import type { Database, DbTransaction } from './database.ts';
import type { EventKind, Subscription } from './events.ts';
import { isWorthRetrying, refusalOf } from './faults.ts';
import type { Constraints } from './faults.ts';

/** One line of the audit chain to come. Ids only: never a name, never text somebody wrote. */
export interface AuditEntry {
  /** 'anonymous', 'person:12', 'system:import'. */
  readonly actor: string;
  /** The command's name, which is also the page's id: 'register/report-correction'. */
  readonly action: string;
  /** What it was done to: 'register.correction_report:17'. */
  readonly object: string;
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
  /** SHA-256 (hexadecimal) of the exact content the act was about, where there is one. */
  readonly contentSha256?: string;
}

export interface JobRequest {
  readonly name: string;
  readonly data: object;
}

/** What a command works with. Everything but `db` is collected and appended just before commit. */
export interface CommandTx {
  readonly db: DbTransaction;
  readonly now: Temporal.Instant;
  /** Today in Norway, 'YYYY-MM-DD'. */
  readonly today: string;
  emit<T>(kind: EventKind<T>, payload: T): void;
  enqueue<T extends object>(job: { readonly name: string; readonly payload?: T }, data: T): void;
  audit(entry: Omit<AuditEntry, 'actor' | 'action'>): void;
  /** The full address of a page, for a mail: `link('nn', '/my')`. */
  link(lang: Lang, path: string): string;
}

/** The pieces a command needs from the running system; `app.ts` puts them together. */
export interface CommandSystem {
  readonly database: Database;
  readonly clock: Clock;
  readonly subscriptions: readonly Subscription[];
  /** For pages and jobs, before a command: inside a transaction nothing is rendered. */
  readonly pdf: PdfMaker;
  /** What the modules have contributed to each other's lists. */
  readonly contributions?: Contributions;
  /** Where people reach Saman ('https://saman.example'); links in mails begin with it. */
  readonly publicUrl?: string;
  appendAudit(db: DbTransaction, entries: readonly AuditEntry[]): Promise<void>;
  enqueueJobs(db: DbTransaction, jobs: readonly JobRequest[]): Promise<void>;
}

export interface Command<I, O> {
  readonly name: string;
  run(system: CommandSystem, by: Principal, input: I): Promise<Result<O>>;
}

/** The full address of a page, outside a transaction too: in a letter that is drawn before it is kept. */
export function linkTo({ publicUrl }: Pick<CommandSystem, 'publicUrl'>, lang: Lang, path: string): string {
  return `${publicUrl ?? 'http://localhost:3000'}/${lang}${path}`;
}

/** Carries a refusal out of the transaction so that it is rolled back. */
class Refused extends Error {
  readonly result: Extract<Result<never>, { ok: false }>;
  constructor(result: Extract<Result<never>, { ok: false }>) {
    super('refused');
    this.result = result;
  }
}

const attempts = 3;

/** Milliseconds before a command is tried again. */
const longestPause = 50;

/**
 * Define ONE change in ONE transaction, in the order lock → policy → rule → write → events → jobs →
 * audit. The audit chain's head is locked last, so that commands wait for each other as briefly as
 * possible. A refused command changes nothing. Serialization faults and deadlocks are tried again.
 */
export function defineCommand<I, O>(definition: {
  readonly name: string;
  /** Constraint name → the refusal it stands for, so that nothing is checked twice. */
  readonly constraints?: Constraints;
  readonly run: (tx: CommandTx, input: I, by: Principal) => Promise<Result<O>>;
}): Command<I, O> {
  const once = async (system: CommandSystem, by: Principal, input: I): Promise<Result<O>> => {
    try {
      return await system.database.write.transaction().execute(async (db) => {
        const collected = collect(db, system, definition.name, by);
        const result = await definition.run(collected.tx, input, by);
        if (!result.ok) throw new Refused(result);
        await finish(system, db, collected);
        return result;
      });
    } catch (error) {
      if (error instanceof Refused) return error.result;
      const refusal = refusalOf(error, definition.constraints ?? {});
      if (refusal) return refused(refusal);
      throw error;
    }
  };
  return {
    name: definition.name,
    run: async (system, by, input) => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await once(system, by, input);
        } catch (error) {
          if (attempt >= attempts || !isWorthRetrying(error)) throw error;
          // Not all after the same while, or those who met would meet again.
          await sleep(Math.random() * longestPause);
        }
      }
    },
  };
}

interface Collected {
  readonly tx: CommandTx;
  readonly events: { readonly name: string; readonly payload: unknown }[];
  readonly jobs: JobRequest[];
  readonly entries: AuditEntry[];
}

function collect(db: DbTransaction, system: CommandSystem, action: string, by: Principal): Collected {
  const { clock } = system;
  const events: Collected['events'] = [];
  const jobs: JobRequest[] = [];
  const entries: AuditEntry[] = [];
  const tx: CommandTx = {
    db,
    now: clock.now(),
    today: clock.today(),
    emit: (kind, payload) => void events.push({ name: kind.name, payload }),
    enqueue: (job, data) => void jobs.push({ name: job.name, data }),
    link: (lang, path) => linkTo(system, lang, path),
    audit: ({ data, ...entry }) =>
      void entries.push({ actor: actorName(by), action, ...entry, data: { ...data, ...behalfOf(by) } }),
  };
  return { tx, events, jobs, entries };
}

/** "For whom" of an audit entry: the capacity the act was made in. */
function behalfOf(by: Principal): { behalf?: string } {
  return by.kind === 'person' && by.acting ? { behalf: by.acting.id } : {};
}

async function finish(system: CommandSystem, db: DbTransaction, { tx, events, jobs, entries }: Collected) {
  for (const event of events)
    for (const subscription of system.subscriptions)
      if (subscription.event === event.name) await subscription.handle(tx, event.payload);
  if (jobs.length > 0) await system.enqueueJobs(db, jobs);
  if (entries.length > 0) await system.appendAudit(db, entries);
}
