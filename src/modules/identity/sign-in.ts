import type { Hono } from 'hono';
import type { Database } from '../../platform/db/database.ts';
import { Fault } from '../../platform/http/fault.ts';
import { ownOrigin } from '../../platform/http/origin.ts';
import { createRateLimit } from '../../platform/http/rate-limit.ts';
import type { Env, Http, Web } from '../../platform/http/web.ts';
import type { Log } from '../../platform/log.ts';
import { anonymous } from '../../platform/principal.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { connect } from './connection.ts';
import type { Connection, ProviderSettings } from './connection.ts';
import { readCookie } from './cookies.ts';
import { createKeptForms } from './kept-form-store.ts';
import { mountPath } from './local-provider/address.ts';
import { localKeys } from './local-provider/keys.ts';
import { createLocalProvider } from './local-provider/server.tsx';
import type { LocalProvider } from './local-provider/server.tsx';
import { localSettings } from './local-provider/settings.ts';
import { signInPaths } from './paths.ts';
import { principalOf } from './principal-store.ts';
import { recognise } from './session-store.ts';
import { beginSignIn } from './sign-in/begin.route.ts';
import { chooseBehalf } from './sign-in/choose-behalf.route.ts';
import { finishSignIn } from './sign-in/finish.route.ts';
import { receiveLogout } from './sign-in/obey-logout.route.ts';
import type { SignInParts } from './sign-in/parts.ts';
import { doSignOut, showSignOut } from './sign-in/sign-out.route.ts';

export interface SignInOptions extends Pick<Web, 'publicOrigin' | 'trustProxy'> {
  readonly database: Database;
  readonly secrets: Secrets;
  readonly log: Log;
  /** Today in Norway by domain time: mandates hold from day to day. */
  today(): string;
  /** The provider the operator has chosen, or 'example' for the local one with the example people. */
  readonly provider: ProviderSettings | 'example';
  /** Sign-ins a minute from one address and from everybody; a measurement needs more than a reader. */
  readonly perMinute?: { readonly address: number; readonly everybody: number };
}

/** Sign-in as a whole: what `Web` needs of it, and its addresses. */
export interface SignIn extends Pick<Web, 'authenticate' | 'kept' | 'formTargets'> {
  /** What the provider itself calls: before the guards, because it has no origin of ours. */
  mountForProvider(app: Hono<Env>, web: Web): void;
  /** What readers come to. */
  mount(app: Hono<Env>, web: Web): void;
  close(): Promise<void>;
}

const usualLimits = { address: 120, everybody: 3000 };

/** Put sign-in together. Nothing is fetched until somebody signs in, except that a chosen provider is looked up at once. */
export function createSignIn(options: SignInOptions): SignIn {
  const { database, secrets, log, provider, today, perMinute = usualLimits } = options;
  const originOf = (request: Request) => ownOrigin(options, request);
  const limits = {
    perAddress: createRateLimit(perMinute.address, 60),
    everybody: createRateLimit(perMinute.everybody, 60),
  };
  let local: LocalProvider | null = null;
  const settingsAt = (origin: string): ProviderSettings => {
    if (provider !== 'example') return provider;
    if (!local) throw new Error('The local provider is asked for before it is mounted.');
    return localSettings(origin, localKeys(secrets), local);
  };
  const connections = connectOnce(settingsAt);
  const partsFor = (web: Web): SignInParts => ({ web, secrets, limits, connect: connections.at });
  if (provider !== 'example')
    connections.at('').catch((error: unknown) => log.warn({ err: error }, 'the sign-in provider is away'));
  return {
    authenticate: async (request) => {
      const session = await recognise(database, readCookie(request, originOf(request), 'session'));
      if (!session) return anonymous;
      return principalOf(database.read, {
        personId: session.personId,
        sessionId: session.id,
        today: today(),
      });
    },
    kept: createKeptForms({ database, secrets, originOf }),
    formTargets: () => connections.origins(),
    mountForProvider: (app, web) => {
      const parts = partsFor(web);
      app.post(signInPaths.logoutOrder, (http) => receiveLogout(parts, http));
      refuseOthers(app, signInPaths.logoutOrder, 'POST');
      if (provider !== 'example') return;
      local = createLocalProvider({
        keys: localKeys(secrets),
        log,
        layout: ({ lang, title, body }) =>
          web.shell({
            lang,
            head: { title },
            body,
            path: '/',
            pageId: null,
            principal: anonymous,
            failed: false,
          }),
        deliver: async (request) => app.fetch(request),
      });
      app.all(`${mountPath}/*`, (http) => throughTo(local, http, originOf(http.req.raw)));
    },
    mount: (app, web) => {
      const parts = partsFor(web);
      app.get(signInPaths.begin, (http) => beginSignIn(parts, http));
      app.get(signInPaths.callback, (http) => finishSignIn(parts, http));
      app.get(signInPaths.signOut, (http) => showSignOut(parts, http));
      app.post(signInPaths.signOut, (http) => doSignOut(parts, http));
      app.post(signInPaths.onBehalf, (http) => chooseBehalf(parts, http));
      refuseOthers(app, signInPaths.onBehalf, 'POST');
      refuseOthers(app, signInPaths.begin, 'GET, HEAD');
      refuseOthers(app, signInPaths.callback, 'GET, HEAD');
      refuseOthers(app, signInPaths.signOut, 'GET, HEAD, POST');
    },
    close: async () => local?.close(),
  };
}

/** One connection per origin, made when it is first needed; a failed attempt is forgotten and tried again. */
function connectOnce(settingsAt: (origin: string) => ProviderSettings) {
  const made = new Map<string, Promise<Connection>>();
  let origins: readonly string[] = [];
  const at = (origin: string): Promise<Connection> => {
    const settings = settingsAt(origin);
    const known = made.get(settings.issuer);
    if (known) return known;
    const attempt = connect(settings);
    made.set(settings.issuer, attempt);
    attempt.then(
      (connection) => {
        origins = [...new Set([...origins, ...connection.origins])];
      },
      () => made.delete(settings.issuer),
    );
    return attempt;
  };
  return { at, origins: () => origins };
}

async function throughTo(local: LocalProvider | null, http: Http, origin: string): Promise<Response> {
  if (!local) throw new Fault('notFound');
  return local.handle(http.req.raw, origin);
}

function refuseOthers(app: Hono<Env>, path: string, allow: string): void {
  app.all(path, () => {
    throw new Fault('wrongMethod', { headers: { Allow: allow } });
  });
}
