import * as oidc from 'openid-client';
import { refused } from '../../platform/result.ts';
import type { Result } from '../../platform/result.ts';
import { readClaims } from './claims.ts';
import type { Claims } from './claims.ts';
import type { Levels } from './levels.ts';
import { publishedKeys, verifyLogoutToken } from './logout-token.ts';
import type { LogoutIssuer, LogoutOrder } from './logout-token.ts';

/** What is needed to talk to one OpenID provider as one client. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** How we prove who we are: a private key, or for lesser providers a secret. */
  readonly clientAuthentication: oidc.ClientAuth;
  readonly clientMetadata?: Partial<oidc.ClientMetadata>;
  readonly levels: Levels;
  /** Another way to the provider's own addresses than the network. */
  readonly fetch?: typeof globalThis.fetch;
}

export interface SignInRequest {
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly lang: string;
  readonly acr: string;
  /** Ask for a login now, whatever the provider remembers. */
  readonly anew: boolean;
}

/** An OpenID provider we have reached and know the addresses of. */
export interface Connection {
  readonly levels: Levels;
  /** Origins that signing in and out leads readers to. */
  readonly origins: readonly string[];
  /** Where to send the reader to sign in; the request itself goes ahead of the reader where the provider takes it (PAR). */
  signInAddress(request: SignInRequest): Promise<URL>;
  /**
   * Exchange the code that came back for claims. `answer` is the callback address as the reader came to
   * it. Codes: denied (the reader or the provider broke off), codeRefused (anything wrong with the answer).
   */
  finish(
    answer: URL,
    sent: { state: string; nonce: string; codeVerifier: string },
  ): Promise<Result<{ claims: Claims; idToken: string }>>;
  /** Where to end the provider's own session; null when the provider has no such place. */
  signOutAddress(idToken: string | null, back: { uri: string; lang: string }): URL | null;
  readLogoutToken(token: string): Promise<Result<LogoutOrder>>;
}

const scope = 'openid profile';

/** Read the provider's published metadata. Network faults are thrown. */
export async function connect(settings: ProviderSettings): Promise<Connection> {
  const { issuer, clientId, levels } = settings;
  const reach = settings.fetch ?? globalThis.fetch;
  const plain = new URL(issuer).protocol === 'http:';
  const config = await oidc.discovery(
    new URL(issuer),
    clientId,
    settings.clientMetadata,
    settings.clientAuthentication,
    {
      timeout: 10,
      [oidc.customFetch]: (address, options) => reach(address, options as RequestInit),
      execute: [oidc.enableNonRepudiationChecks, ...(plain ? [oidc.allowInsecureRequests] : [])],
    },
  );
  const server = config.serverMetadata();
  const logoutIssuer: LogoutIssuer = {
    issuer: server.issuer,
    clientId,
    keys: publishedKeys(server.jwks_uri ?? '', reach),
  };
  return {
    levels,
    origins: originsOf([server.authorization_endpoint, server.end_session_endpoint]),
    signInAddress: async ({ redirectUri, state, nonce, codeVerifier, lang, acr, anew }) => {
      const parameters = {
        redirect_uri: redirectUri,
        scope,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        acr_values: acr,
        ui_locales: lang,
        ...(anew && { prompt: 'login', max_age: '0' }),
      };
      return server.pushed_authorization_request_endpoint === undefined
        ? oidc.buildAuthorizationUrl(config, parameters)
        : await oidc.buildAuthorizationUrlWithPAR(config, parameters);
    },
    finish: (answer, sent) => exchange(config, answer, sent),
    signOutAddress: (idToken, { uri, lang }) =>
      server.end_session_endpoint === undefined
        ? null
        : oidc.buildEndSessionUrl(config, {
            post_logout_redirect_uri: uri,
            // Handed back to us, so that the page that says it is done speaks the same language.
            state: lang,
            ui_locales: lang,
            ...(idToken === null ? {} : { id_token_hint: idToken }),
          }),
    readLogoutToken: (token) => verifyLogoutToken(token, logoutIssuer),
  };
}

async function exchange(
  config: oidc.Configuration,
  answer: URL,
  { state, nonce, codeVerifier }: { state: string; nonce: string; codeVerifier: string },
): Promise<Result<{ claims: Claims; idToken: string }>> {
  try {
    const tokens = await oidc.authorizationCodeGrant(config, answer, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: codeVerifier,
      idTokenExpected: true,
    });
    const token = tokens.claims();
    if (token === undefined || tokens.id_token === undefined) return refused({ code: 'codeRefused' });
    return { ok: true, value: { claims: readClaims(token), idToken: tokens.id_token } };
  } catch (error) {
    if (error instanceof oidc.AuthorizationResponseError) return refused({ code: 'denied' });
    if (isWrongAnswer(error)) return refused({ code: 'codeRefused' });
    throw error;
  }
}

/** What openid-client says when the provider could not answer, as opposed to answering something wrong. */
const away: ReadonlySet<string> = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM']);

function isWrongAnswer(error: unknown): boolean {
  if (error instanceof oidc.ResponseBodyError) return error.status < 500;
  return error instanceof oidc.ClientError && error.code !== undefined && !away.has(error.code);
}

function originsOf(addresses: readonly (string | undefined)[]): string[] {
  return [...new Set(addresses.flatMap((address) => (address ? [new URL(address).origin] : [])))];
}
