import type { Context } from 'hono';
import type { VNode } from 'preact';
import type { Clock } from '../clock.ts';
import type { CommandSystem } from '../db/command.ts';
import type { Database } from '../db/database.ts';
import type { Log } from '../log.ts';
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
}

/** What an error page gets to show. */
export interface FaultValues {
  readonly lang: Lang;
  readonly code: FaultCode;
  /** Finds the log line. */
  readonly reference: string;
  /** What the reader had typed, so that it can be sent again instead of being lost. */
  readonly typed: Typed | null;
  readonly path: string;
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
  /** A whole HTML document. */
  shell(values: ShellValues): string;
  fault(values: FaultValues): { readonly head: Head; readonly body: VNode };
}

/** Variables the pipeline sets on every request. */
export interface Variables {
  readonly requestId: string;
  principal: Principal;
  lang: Lang;
  /** The form of a POST, once read; an error page gives it back. */
  typed: Typed | null;
}

// A Hono environment must be a type alias: interfaces have no index signature.
export type Env = { Variables: Variables };
export type Http = Context<Env>;
