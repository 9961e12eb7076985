import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { VNode } from 'preact';
import type { Provider, ProviderContext } from 'oidc-provider';
import { contentPolicy, securityHeaders } from '../../../platform/http/security.ts';
import type { Log } from '../../../platform/log.ts';
import { isLang, preferredLanguage } from '../../../platform/text/language.ts';
import type { Lang } from '../../../platform/text/language.ts';
import { textsIn } from '../texts/texts.ts';
import { mountPath, peoplePath } from './address.ts';
import { answerInteraction } from './interaction.tsx';
import type { LocalKeys } from './keys.ts';
import { Leave, LocalFault } from './leave.view.tsx';
import { createProvider } from './provider.ts';

/** A page of the provider's own; Saman's layout is put around it. */
export interface OwnPage {
  readonly lang: Lang;
  readonly title: string;
  readonly body: VNode;
}

export interface LocalProviderParts {
  readonly keys: LocalKeys;
  readonly log: Log;
  layout(page: OwnPage): string;
  deliver(request: Request): Promise<Response>;
}

/** A real OpenID provider that lives on a loopback port of its own and is shown under Saman's address. */
export interface LocalProvider {
  /** Pass a request for the provider on to it. `origin` is where the reader sees Saman. */
  handle(request: Request, origin: string): Promise<Response>;
  close(): Promise<void>;
}

interface Running {
  readonly provider: Provider;
  readonly handle: ReturnType<Provider['callback']>;
}

/** More origins than a reader has names for one machine; the oldest is forgotten. */
const mostOrigins = 8;

/** Nothing is started until the first request. */
export function createLocalProvider(parts: LocalProviderParts): LocalProvider {
  const providers = new Map<string, Running>();
  const providerAt = (origin: string): Running => {
    const known = providers.get(origin);
    if (known) return known;
    const provider = createProvider({ ...parts, origin, ...pagesOf(parts) });
    const made = { provider, handle: provider.callback() };
    const [oldest] = providers.keys();
    if (providers.size >= mostOrigins && oldest !== undefined) providers.delete(oldest);
    providers.set(origin, made);
    return made;
  };
  let listening: Promise<Server> | undefined;
  const server = () =>
    (listening ??= listen((request, response) => answer(parts, providerAt, request, response)));
  return {
    handle: async (request, origin) => forward(request, origin, await server()),
    close: async () => {
      const running = await listening;
      running?.closeAllConnections();
      await new Promise<void>((resolve) => (running ? running.close(() => resolve()) : resolve()));
    },
  };
}

function listen(
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Server> {
  const server = createServer((request, response) => void answer(request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server.unref()));
  });
}

/** Hand a request on as a proxy does, and the answer back; redirects are the reader's to follow. */
async function forward(request: Request, origin: string, server: Server): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const { port } = server.address() as AddressInfo;
  const seen = new URL(origin);
  const headers = new Headers(request.headers);
  headers.delete('host');
  headers.set('x-forwarded-proto', seen.protocol.slice(0, -1));
  headers.set('x-forwarded-host', seen.host);
  const body = request.body ? await request.arrayBuffer() : null;
  const answer = await fetch(`http://127.0.0.1:${port}${pathname}${search}`, {
    method: request.method,
    headers,
    body,
    redirect: 'manual',
  });
  return new Response(answer.body, { status: answer.status, headers: answer.headers });
}

async function answer(
  parts: LocalProviderParts,
  providerAt: (origin: string) => Running,
  request: IncomingMessage & { originalUrl?: string },
  response: ServerResponse,
): Promise<void> {
  const { 'x-forwarded-proto': protocol, 'x-forwarded-host': host } = request.headers;
  const { provider, handle } = providerAt(`${String(protocol)}://${String(host)}`);
  const address = request.url ?? '/';
  try {
    if (!address.startsWith(peoplePath(''))) {
      request.originalUrl = address;
      request.url = address.slice(mountPath.length) || '/';
      await handle(request, response);
      return;
    }
    await answerInteraction(provider, request, response, {
      lang: (asked) => languageOf(asked, request),
      page: (page) => sendPage(response, 200, parts.layout(page)),
    });
  } catch (error) {
    parts.log.warn({ err: error }, 'the local provider could not answer');
    sendPage(response, 400, parts.layout(faultPage(languageOf(undefined, request))));
  }
}

const ownHeaders = {
  ...securityHeaders,
  'Content-Security-Policy': contentPolicy([]),
  'Cache-Control': 'no-store',
};

function sendPage(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) return;
  response.writeHead(status, { ...ownHeaders, 'Content-Type': 'text/html; charset=utf-8' }).end(text);
}

/** The two pages that oidc-provider shows itself, in our look. */
function pagesOf({ layout }: LocalProviderParts) {
  const show = (context: ProviderContext, page: OwnPage) => {
    context.set(ownHeaders);
    context.type = 'html';
    context.body = layout(page);
  };
  const langOf = (context: ProviderContext) => languageOf(context.oidc?.params?.ui_locales, context.req);
  return {
    showFault: (context: ProviderContext) => show(context, faultPage(langOf(context))),
    showLogout: (context: ProviderContext) => {
      const lang = langOf(context);
      const address = context.oidc?.urlFor('end_session_confirm') ?? '';
      const secret = context.oidc?.session.state.secret ?? '';
      show(context, {
        lang,
        title: textsIn(lang).local.leaveTitle,
        body: <Leave lang={lang} address={new URL(address).pathname} secret={secret} />,
      });
    },
  };
}

function faultPage(lang: Lang): OwnPage {
  return { lang, title: textsIn(lang).local.faultTitle, body: <LocalFault lang={lang} /> };
}

function languageOf(asked: string | undefined, request: IncomingMessage): Lang {
  const wished = asked?.split(' ').find(isLang);
  return isLang(wished) ? wished : preferredLanguage(request.headers['accept-language']);
}
