import type { VNode } from 'preact';
import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { Contributions } from '../contribution.ts';
import type { CommandSystem } from '../db/command.ts';
import type { Db } from '../db/database.ts';
import type { ReceivedFile } from '../files/received-file.ts';
import type { Uploads } from '../files/uploads.ts';
import type { Log } from '../log.ts';
import type { PdfMaker } from '../pdf/maker.ts';
import type { Principal } from '../principal.ts';
import type { Refusal, Result } from '../result.ts';
import type { Format } from '../text/format.ts';
import type { Lang } from '../text/language.ts';
import type { Access } from './access.ts';
import type { Form, Typed } from './form.ts';

/** What every step of a page sees of the request. */
export interface PageContext<Q = unknown> {
  readonly lang: Lang;
  readonly format: Format;
  readonly url: URL;
  /** Where readers reach Saman, also behind a proxy: whole addresses in a feed begin with it. */
  readonly origin: string;
  /** The variable parts of the path: `/municipalities/:number` gives `number`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Q;
  /** The query as typed, and what was wrong with it. */
  readonly typedQuery: Readonly<Record<string, string | undefined>>;
  readonly queryRefusals: readonly Refusal[];
  /** Read-only sessions: a page that is looked at cannot write. */
  readonly db: Db;
  readonly principal: Principal;
  /** Today in Norway by domain time, 'YYYY-MM-DD'. */
  readonly today: string;
  /** When the request arrived, by domain time: what is under embargo, or has a deadline, is held against it. */
  readonly now: Temporal.Instant;
  /** What the modules have contributed to each other's lists. */
  readonly contributions: Contributions;
  /** To lay out what is being written; what is to last is made by a command. */
  readonly pdf: PdfMaker;
  readonly log: Log;
}

/** What the surrounding layout needs to know of a page. */
export interface Head {
  readonly title: string;
  readonly description?: string;
  /** The way to this page, without the page itself. */
  readonly crumbs?: readonly { readonly text: string; readonly href: string }[];
  /** The same content as data or feed: shown in the head, for machines. */
  readonly alternates?: readonly { readonly type: string; readonly href: string; readonly title?: string }[];
  /** Roomy for readers, dense for staff. */
  readonly density?: 'public' | 'staff';
  /** The page lays out its own width, as one with a hero does. */
  readonly fullWidth?: boolean;
}

/** A form as it came back: what was typed, and why it was not accepted. */
export interface FormState {
  readonly typed: Typed;
  readonly refusals: readonly Refusal[];
  /** What came of the form that was just sent, to be seen this once. */
  readonly shownOnce?: Readonly<Record<string, string>>;
}

export const untouched: FormState = { typed: {}, refusals: [] };

export interface ViewProps<Q, D> {
  readonly data: D;
  readonly page: PageContext<Q>;
  readonly form: FormState;
}

/** 'allowed'; 'hidden' where even existence is secret (answers 404); 'refused' where the page says whose it is (403). */
export type Verdict = 'allowed' | 'hidden' | 'refused';

/**
 * A request that shows what the page does. The every-page test runs each one: GET unless `post` is
 * given. Paths are without the language.
 */
export interface Example {
  readonly path: string;
  readonly status?: number;
  readonly post?: Readonly<Record<string, string>>;
  /** Why this example is here; becomes the test's name. */
  readonly shows?: string;
  /**
   * The example person who asks, by the provider's word, where it is not the one who may see most: what is sealed for the
   * secretariat is looked at by somebody of the municipality.
   */
  readonly by?: string;
}

export interface Act<Q, D, F> {
  readonly form: Form<F>;
  /** Bytes; pages with long texts may take more than the usual limit. */
  readonly bodyLimit?: number;
  /** The file fields of the form. Without them a form with files is refused. */
  readonly uploads?: Uploads;
  /**
   * Run ONE command. On success answer where to go (303): a page, without the language, or with `leaveTo` an
   * address of ours outside the languages, such as sign-in for a step-up. With `keepAt`, the path the reader comes
   * back to, what was typed waits there for the same person, whatever becomes of the sign-in.
   */
  run(act: {
    readonly page: PageContext<Q>;
    readonly data: D;
    readonly values: F;
    /** The files that came, each checked; none where the form has no file fields. */
    readonly files: readonly ReceivedFile[];
    readonly system: CommandSystem;
  }): Promise<Result<GoOn>>;
}

/**
 * Where a form that was accepted leads. `showOnce` is shown in answer to the form itself and has no address: what nobody
 * may find again, such as a one-time code. `data` is for a script of ours that sent the form and stays on the page, and is
 * answered as JSON; the page decides by a field of the form, so that without script the same form leads somewhere.
 */
export type GoOn =
  | { readonly goTo: string }
  | { readonly leaveTo: string; readonly keepAt?: string }
  | { readonly showOnce: Readonly<Record<string, string>> }
  | { readonly data: object };

/** A page as its module declares it: load → authorise → parse → act → answer, read top-down. */
export interface PageDefinition<S extends z.ZodObject, D, F> {
  /** The folder under `pages/`, the audit action and the log field: 'register/show-municipality'. */
  readonly id: string;
  /** The address after the language: '/municipalities/:number'. */
  readonly path: string;
  readonly access: Access;
  readonly query: S;
  /**
   * A value that changes whenever the page would. With it, an unchanged page is answered 304 without
   * loading anything.
   */
  readonly version?: (page: PageContext<z.output<S>>) => Promise<string>;
  /**
   * Each opening is one of its own, as where what is written is known by the page it was written in: the browser keeps no
   * copy, and nobody is answered 304.
   */
  readonly isOpenedAnew?: true;
  /** Read what the page is about; null answers 404. */
  readonly load: (page: PageContext<z.output<S>>) => Promise<D | null>;
  readonly authorise?: (page: PageContext<z.output<S>>, data: D) => Verdict;
  readonly act?: Act<z.output<S>, D, F>;
  readonly head: (data: D, page: PageContext<z.output<S>>) => Head;
  readonly view: (props: ViewProps<z.output<S>, D>) => VNode;
  readonly examples: readonly [Example, ...Example[]];
  /**
   * Two addresses of a page with rows, one with few and one with many (at least ten times as many
   * where the example data allow). The every-page test holds the number of queries equal.
   */
  readonly sizes?: readonly [few: string, many: string];
}

/** A page with its types folded away, as the registry and the tests see it. */
export interface Page extends Omit<
  PageDefinition<z.ZodObject, unknown, unknown>,
  'version' | 'load' | 'authorise' | 'act' | 'head' | 'view'
> {
  // Method syntax, so that pages of any data type fit one list.
  version?(page: PageContext): Promise<string>;
  load(page: PageContext): Promise<unknown>;
  authorise?(page: PageContext, data: unknown): Verdict;
  readonly act?: Act<unknown, unknown, unknown>;
  head(data: unknown, page: PageContext): Head;
  view(props: ViewProps<unknown, unknown>): VNode;
}

/** Define a page. Types flow from `query` and `load` into every later step. */
export function definePage<S extends z.ZodObject, D, F = never>(definition: PageDefinition<S, D, F>): Page {
  return definition;
}
