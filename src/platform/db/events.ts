import type { Temporal } from 'temporal-polyfill';
import type { Lang } from '../text/language.ts';
import type { DbTransaction } from './database.ts';

/** A kind of event: something that has happened, named in the past tense by the module that owns it. */
export interface EventKind<T> {
  readonly name: string;
  /** Only there so that the payload's type travels with the kind. */
  readonly payload?: T;
}

/** Declare an event: `defineEvent<{ date: string }>('register.ChangesTookEffect')`. */
export function defineEvent<T>(name: string): EventKind<T> {
  return { name };
}

/**
 * What a handler may do: write rows of its own schema and enqueue jobs, in the same transaction as the
 * event. It cannot emit further events (one level deep) and must never refuse.
 */
export interface HandlerTx {
  readonly db: DbTransaction;
  readonly now: Temporal.Instant;
  /** The full address of a page, for a mail. */
  link(lang: Lang, path: string): string;
  enqueue<T extends object>(job: { readonly name: string; readonly payload?: T }, data: T): void;
}

export interface Subscription {
  readonly event: string;
  handle(tx: HandlerTx, payload: unknown): Promise<void>;
}

/** Subscribe to an event of a lower module. */
export function on<T>(
  kind: EventKind<T>,
  handle: (tx: HandlerTx, payload: T) => Promise<void>,
): Subscription {
  return { event: kind.name, handle: (tx, payload) => handle(tx, payload as T) };
}
