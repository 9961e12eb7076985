import { noContributions } from '../../src/platform/contribution.ts';
import type { Endpoint } from '../../src/platform/http/endpoint.ts';
import type { FilePage } from '../../src/platform/http/file-page.ts';
import type { Page, PageContext } from '../../src/platform/http/page.ts';
import { parseQuery } from '../../src/platform/http/query.ts';
import { createLog } from '../../src/platform/log.ts';
import type { Module } from '../../src/platform/module.ts';
import type { Principal } from '../../src/platform/principal.ts';
import { formatFor } from '../../src/platform/text/format.ts';
import type { Lang } from '../../src/platform/text/language.ts';
import { testOrigin } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

/** Somebody who asks, and the application as it meets him or her. */
export interface Asker {
  /** 'anonymous', or the key of an example person. */
  readonly name: string;
  readonly principal: Principal;
  readonly app: TestApp;
}

/** One address of Saman, with the declaration that decides who may have it. */
export interface Target {
  readonly id: string;
  /** The first example that is shown to whoever may see it, as it is asked for. */
  readonly address: string;
  readonly declaration: Page | FilePage | Endpoint;
  /** Endpoints speak no language. */
  readonly isEndpoint: boolean;
}

const lang: Lang = 'nn';

/**
 * Pages whose examples cannot show what they are for: their address is a secret in itself, which no example can hold, or
 * what they are about is only there in the middle of something, as a draft being signed. Their own tests ask for them.
 */
const withoutExample = new Set([
  'correspondence/open-letter',
  'correspondence/read-opened-letter',
  'correspondence/read-letter',
  'correspondence/download-package',
  'calls/answer-invitation',
  'agreements/answer-notice',
  'agreements/ask-for-signatures',
  'agreements/edit-draft',
  'agreements/sign-agreement',
]);

/** Every page, file and endpoint of the modules. Throws where one has no example that is answered with 200. */
export function targetsOf(modules: readonly Module[]): Target[] {
  return modules.flatMap(({ pages = [], files = [], endpoints = [] }) => [
    ...[...pages, ...files].filter(({ id }) => !withoutExample.has(id)).map((page) => targetOf(page, false)),
    ...endpoints.map((endpoint) => targetOf(endpoint, true)),
  ]);
}

function targetOf(declaration: Target['declaration'], isEndpoint: boolean): Target {
  const { id, examples } = declaration;
  const shown = examples.find(({ post, status = 200 }) => !post && status === 200);
  if (!shown) throw new Error(`${id} has no example of looking at it`);
  const address = isEndpoint ? shown.path : `/${lang}${shown.path}`;
  return { id, address, declaration, isEndpoint };
}

/** The status this one gets, through HTTP. */
export async function answerTo({ app }: Asker, { address }: Target): Promise<number> {
  const { status } = await app.request(address);
  return status;
}

/**
 * The status the declaration promises this one: its access before anything is loaded, then `authorise` with the
 * loaded object. Worked out beside the pipeline, not by it.
 */
export async function promiseTo(asker: Asker, target: Target): Promise<number> {
  const { principal, app } = asker;
  const { declaration, isEndpoint } = target;
  if (!declaration.access.allows(principal)) return principal.kind === 'anonymous' && !isEndpoint ? 401 : 403;
  if (!('authorise' in declaration) || !declaration.authorise) return 200;
  return app.isolated(async () => {
    const context = contextOf(asker, target);
    const data = await declaration.load(context);
    if (data === null) return 404;
    const verdict = declaration.authorise?.(context, data) ?? 'allowed';
    return { allowed: 200, refused: 403, hidden: 404 }[verdict];
  });
}

function contextOf({ principal, app }: Asker, { address, declaration }: Target): PageContext {
  const url = new URL(address, testOrigin);
  const { values, typed, refusals } = parseQuery(declaration.query, url.searchParams);
  const pattern = declaration.path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)');
  return {
    lang,
    format: formatFor(lang),
    url,
    origin: testOrigin,
    params: { ...new RegExp(`^/${lang}${pattern}$`).exec(url.pathname)?.groups },
    query: values,
    typedQuery: typed,
    queryRefusals: refusals,
    db: app.system.database.read,
    principal,
    today: app.clock.today(),
    now: app.clock.now(),
    contributions: app.system.contributions ?? noContributions,
    pdf: app.system.pdf,
    log: createLog('silent'),
  };
}
