import { Provider } from 'oidc-provider';
import type { ProviderContext } from 'oidc-provider';
import { findExamplePerson } from '../example/people.ts';
import { exampleLevels } from '../levels.ts';
import { signInPaths } from '../paths.ts';
import { localClientId, localIssuer, peoplePath } from './address.ts';
import { publicPart } from './keys.ts';
import type { LocalKeys } from './keys.ts';
import { createMemoryRecords } from './memory-records.ts';

export interface ProviderParts {
  readonly origin: string;
  readonly keys: LocalKeys;
  /** Another way to Saman's own address than the network: how Saman is told of a logout. */
  deliver(request: Request): Promise<Response>;
  showLogout(context: ProviderContext): void;
  showFault(context: ProviderContext): void;
}

const scopes = 'openid profile';
const day = 24 * 60 * 60;

/**
 * An OpenID provider with the example people, for readers who see Saman at `origin`. It demands of
 * Saman what ID-porten does: pushed requests, a signed client assertion, PKCE.
 */
export function createProvider({ origin, keys, deliver, showLogout, showFault }: ProviderParts): Provider {
  const provider = new Provider(localIssuer(origin), {
    adapter: createMemoryRecords(),
    jwks: { keys: [keys.provider] },
    cookies: {
      keys: [keys.cookies],
      names: {
        session: 'local-provider-session',
        interaction: 'local-provider-interaction',
        resume: 'local-provider-resume',
      },
    },
    clients: [
      {
        client_id: localClientId,
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'ES256',
        jwks: { keys: [publicPart(keys.client)] },
        id_token_signed_response_alg: 'ES256',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [origin + signInPaths.callback],
        post_logout_redirect_uris: [origin + signInPaths.signOut],
        backchannel_logout_uri: origin + signInPaths.logoutOrder,
        backchannel_logout_session_required: true,
        require_auth_time: true,
        require_pushed_authorization_requests: true,
      },
    ],
    acrValues: exampleLevels,
    scopes: scopes.split(' '),
    claims: { acr: null, auth_time: null, iss: null, sid: null, openid: ['sub', 'pid'], profile: ['name'] },
    // ID-porten puts the claims in the ID token, too.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    ttl: {
      Session: day,
      Grant: day,
      Interaction: 30 * 60,
      AuthorizationCode: 60,
      AccessToken: 60,
      IdToken: 300,
    },
    features: {
      devInteractions: { enabled: false },
      pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
      rpInitiatedLogout: { enabled: true, logoutSource: showLogout, postLogoutSuccessSource: showFault },
      backchannelLogout: { enabled: true },
    },
    interactions: { url: (_: ProviderContext, { uid }: { uid: string }) => peoplePath(uid) },
    fetch: (address: string, options: RequestInit) =>
      deliver(
        new Request(address, {
          method: options.method ?? 'GET',
          headers: options.headers ?? {},
          body: options.body ?? null,
        }),
      ),
    findAccount: (_: ProviderContext, key: string) => accountOf(key),
    loadExistingGrant: grantEverything,
    renderError: showFault,
  });
  provider.proxy = true;
  return provider;
}

function accountOf(key: string): object | undefined {
  const person = findExamplePerson(key);
  if (!person) return undefined;
  return { accountId: key, claims: () => ({ sub: key, name: person.name, pid: person.number }) };
}

/** Saman is the provider's own client: nobody is asked whether it may know who they are. */
async function grantEverything({ oidc }: ProviderContext): Promise<unknown> {
  if (!oidc) return undefined;
  const { provider, client, session } = oidc;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(scopes);
  await grant.save();
  return grant;
}
