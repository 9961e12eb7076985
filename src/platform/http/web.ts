import type { Context } from 'hono';
import type { VNode } from 'preact';
import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '../clock.ts';
import type { CommandSystem } from '../db/command.ts';
import type { Database } from '../db/database.ts';
import type { Log } from '../log.ts';
import { anonymous } from '../principal.ts';
import type { Principal } from '../principal.ts';
import type { Lang } from '../text/language.ts';
import type { FaultCode } from './fault.ts';
import type { Typed } from './form.ts';
import type { Head } from './page.ts';

/** What the layout gets to put around a page. */
export interface ShellValues {
  readonly lang: Lang;
  readonly head: Head;
  readonly body: VNode;
  /** The path without language, with its query: the same page in the other languages. */
  readonly path: string;
  /** The page's id; null on error pages of unknown addresses. */
  readonly pageId: string | null;
  readonly principal: Principal;
  /** A form came back with errors; the title says so first. */
  readonly failed: boolean;
  /** The form shows what was typed before signing in, and has not been sent. */
  readonly restored?: boolean;
}

/** What an error page gets to show. */
export interface FaultValues {
  readonly lang: Lang;
  readonly code: FaultCode;
  /** Finds the log line. */
  readonly reference: string;
  /** What the reader had typed, so that it can be sent again instead of being lost. */
  readonly typed: Typed | null;
  /** What was typed is kept, and comes back in its form after sign-in. */
  readonly kept: boolean;
  readonly path: string;
}

/**
 * Keeps the text of a form whose sender turned out to be signed out, until the same person has signed
 * in again in the same browser.
 */
export interface KeptForms {
  /** Keep it; the answer is the Set-Cookie header that finds it again, or null when nothing was kept. */
  keep(request: Request, path: string, typed: Typed): Promise<string | null>;
  /** What this person typed at this path in this browser, or null. Changes nothing. */
  find(request: Request, principal: Principal, path: string): Promise<Typed | null>;
  /** Forget it once it has been sent; the answer is the Set-Cookie header that says so, or null. */
  drop(request: Request, path: string): Promise<string | null>;
}

/** The pieces of the running system that answering a request needs; `app.ts` puts them together. */
export interface Web {
  readonly system: CommandSystem;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  /** Changes with every build, so that pages are fetched anew after an upgrade. */
  readonly build: string;
  readonly development: boolean;
  /** 'https://saman.example', or null to trust the request's own host. */
  readonly publicOrigin: string | null;
  readonly trustProxy: boolean;
  authenticate(request: Request): Promise<Principal>;
  readonly kept: KeptForms;
  /** Origins other than our own that answering a form may lead to: the sign-in provider's. */
  formTargets(): readonly string[];
  /** A whole HTML document. */
  shell(values: ShellValues): string;
  fault(values: FaultValues): { readonly head: Head; readonly body: VNode };
}

/** Variables the pipeline sets on every request. */
export interface Variables {
  readonly requestId: string;
  /** When it arrived, by domain time: before anything was waited for. Deadlines are held against it. */
  readonly received: Temporal.Instant;
  principal: Principal;
  lang: Lang;
  /** The form of a POST, once read; an error page gives it back. */
  typed: Typed | null;
}

/** What `Web` needs of sign-in where there is none: in tests and measurements of public pages. */
export const noSignIn: Pick<Web, 'authenticate' | 'kept' | 'formTargets'> = {
  authenticate: () => Promise.resolve(anonymous),
  kept: {
    keep: () => Promise.resolve(null),
    find: () => Promise.resolve(null),
    drop: () => Promise.resolve(null),
  },
  formTargets: () => [],
};

// A Hono environment must be a type alias: interfaces have no index signature.
export type Env = { Variables: Variables };
export type Http = Context<Env>;
